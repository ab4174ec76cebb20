/** The example of the format's description: a document with two drafts sent, and its comments beside the keys. */
export const EXAMPLE = `---
title: Draw the line
client: Northwind Coaching
project: Spring newsletter
rounds:
  - sent: 2026-11-02T09:14:00+01:00      # draft 1 went out
    draft: 8c1f0a2e5b7d                  # which stored draft it was
    rating: 2                            # the client's satisfaction with it, 1 to 5
    comments:
      - id: c1
        from: Jane
        at: 2026-11-05T16:20:00+01:00
        text: The opening is too slow, get to the story.
        quote: When I started out, I was terrified of disappointing people.
        class: revision
        status: done
        reply: Cut the first three sentences; the story now starts the piece.
      - id: c2
        from: Jane
        at: 2026-11-05
        text: Could you also write three social posts from it?
        class: scope
        status: open
  - sent: 2026-11-07T18:02:00+01:00      # draft 2: ends round 1
    draft: 11ab90cd44e2
approved: 2026-11-09
---

# Draw the line

When I started out, I was terrified of disappointing people.
`;
