import assert from 'node:assert/strict';
import { recordRoundChoice, recordSettlement, recordTrade } from '../../../src/core/record/decisions';
import type { Recorded } from '../../../src/core/record/record';
import { applyEdits } from '../../../src/core/text';

const DOCUMENT = `---
client: Northwind # since 2019
rounds:
  - sent: 2026-11-02
    comments:
      - id: c1
        text: Shorter. # on the phone
      - Longer.
      - id: c4
        text: A box with prices.
        class: scope
---
The text.
`;

const after = (made: Recorded): string => {
  assert.ok(made.ok);
  return applyEdits(DOCUMENT, made.value);
};

describe('the round of a late comment', () => {
  it('is the next: the comment stays where it was said, and both say so', () =>
    assert.equal(
      after(recordRoundChoice(DOCUMENT, ['c4'], 'next')),
      DOCUMENT.replace('class: scope\n', 'class: scope\n        round: next\n    late:\n      - c4\n'),
    ));

  it('is this one: only that the writer chose is noted', () =>
    assert.equal(
      after(recordRoundChoice(DOCUMENT, ['c4'], 'this')),
      DOCUMENT.replace('class: scope\n', 'class: scope\n    late:\n      - c4\n'),
    ));

  it('can be chosen anew, for several at once', () => {
    const next = after(recordRoundChoice(DOCUMENT, ['c1', '1.2'], 'next'));
    assert.match(next, /- id: c5\n {8}text: Longer\.\n {8}round: next\n/);
    assert.match(next, /late:\n {6}- c1\n {6}- c5\n/);
    const made = recordRoundChoice(next, ['c1', 'c5'], 'this');
    assert.ok(made.ok);
    const back = applyEdits(next, made.value);
    assert.doesNotMatch(back, /round: next/);
    assert.match(back, /late:\n {6}- c1\n {6}- c5\n---/);
  });

  it('of a comment that is not there is a problem', () => {
    const made = recordRoundChoice(DOCUMENT, ['c1', 'c9'], 'next');
    assert.equal(!made.ok && made.problem.code, 'no-such-comment');
  });
});

describe('a contradiction that is settled', () => {
  it('names the comment that stands, and declines the other with a reply', () =>
    assert.equal(
      after(
        recordSettlement(DOCUMENT, { stands: 'c1', other: '1.2', both: false, reply: 'Jane said shorter.' }),
      ),
      DOCUMENT.replace(
        '- Longer.\n',
        '- id: c5\n        text: Longer.\n        status: declined\n        reply: Jane said shorter.\n        settled:\n          - c1\n',
      ),
    ));

  it('gives ids to both where they have none', () => {
    const bare = DOCUMENT.replace(
      '      - id: c1\n        text: Shorter. # on the phone\n',
      '      - Shorter.\n',
    );
    const made = recordSettlement(bare, { stands: '1.1', other: '1.2', both: true });
    assert.ok(made.ok);
    const text = applyEdits(bare, made.value);
    assert.match(text, /- id: c5\n {8}text: Shorter\.\n/);
    assert.match(text, /- id: c6\n {8}text: Longer\.\n {8}settled:\n {10}- c5\n/);
  });

  it('where both stand, declines none', () =>
    assert.equal(
      after(recordSettlement(DOCUMENT, { stands: 'c1', other: 'c4', both: true })),
      DOCUMENT.replace('class: scope\n', 'class: scope\n        settled:\n          - c1\n'),
    ));
});

describe('a trade', () => {
  it('is said in both replies; what is dropped is declined', () => {
    const dropped = { id: 'c1', reply: 'Dropped for the box.' };
    assert.equal(
      after(recordTrade(DOCUMENT, { taken: 'c4', takenReply: 'Instead of c1.', dropped, round: null })),
      DOCUMENT.replace(
        'on the phone\n',
        'on the phone\n        status: declined\n        reply: Dropped for the box.\n',
      ).replace('class: scope\n', 'class: scope\n        reply: Instead of c1.\n'),
    );
  });

  it('for an extra round also agrees it, with no comment dropped where it is something else', () =>
    assert.equal(
      after(recordTrade(DOCUMENT, { taken: 'c4', takenReply: 'No teaser then.', dropped: null, round: 1 })),
      DOCUMENT.replace('class: scope\n', 'class: scope\n        reply: No teaser then.\n    extra: given\n'),
    ));

  it('also agrees a round that is written as its day alone, because all it answers was left from the one before', () => {
    const short = `---
client: A
rounds:
  - sent: 2026-11-02
    comments:
      - {id: c1, text: Shorter.}
      - {id: c2, text: Warmer., round: next}
  - 2026-11-09
---
`;
    const made = recordTrade(short, { taken: 'c2', takenReply: 'Gladly.', dropped: null, round: 2 });
    assert.ok(made.ok);
    assert.match(applyEdits(short, made.value), /^ {2}- sent: 2026-11-09\n {4}extra: given\n---/m);
  });
});
