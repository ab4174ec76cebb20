import assert from 'node:assert/strict';
import { createTraceSession } from '../../../src/core/trace';
import { readDocument } from '../../../src/core/frontMatter/read';
import { threadModel, type PlainThread } from '../../../src/features/comments/model';
import { placesIn } from '../../../src/features/comments/places';
import { NO_FLAGS } from '../../../src/store/flags';

const DRAFT = `# Draw the line

When I started out, I was terrified. I said yes to everything.

A second paragraph about money. It ends here.

The last one.
`;

const COMMENTS = `
      - {id: c1, from: Jane, at: 2026-11-05, text: Too slow., quote: "When I started out, I was terrified."}
      - {id: c2, text: More about this., quote: about money, class: rewrite, status: done, reply: Done.}
      - {id: c3, text: 'Three posts, too?', class: scope}
      - {id: c4, text: Where is this?, quote: words that were never in it}
`;

/** The threads of four comments on DRAFT, once the prose has become `now`; without the draft where it was lost. */
function threadsIn(now: string, draft: string | null = DRAFT): PlainThread[] {
  const { document } = readDocument(
    `---\nclient: Northwind\nrounds:\n  - draft: 8c1f0a2e\n    comments:${COMMENTS}---\n`,
  );
  assert.ok(document);
  const comments = document.rounds[0]?.comments ?? [];
  return threadModel(document, now, {
    places: placesIn(createTraceSession(draft ?? now).update(now, comments)),
    untraced: new Set(draft === null ? [1] : []),
  });
}

const wordsAt = (now: string, { at }: PlainThread): string => now.slice(at.start, at.end);
const named = (threads: readonly PlainThread[], id: string): PlainThread => {
  const found = threads.find(({ comment }) => comment === id);
  assert.ok(found, id);
  return found;
};

describe('the threads of a document', () => {
  it('are one for each comment, with what was said and what became of it', () => {
    const [first, second] = threadsIn(DRAFT);
    assert.deepEqual(first, {
      comment: 'c1',
      round: 1,
      index: 0,
      at: { start: 17, end: 53 },
      class: 'revision',
      status: 'open',
      fate: 'untouched',
      unsure: false,
      text: 'Too slow.',
      from: 'Jane',
      said: '2026-11-05',
      reply: undefined,
      flags: NO_FLAGS,
    });
    assert.deepEqual([second?.from, second?.reply, second?.status], ['Northwind', 'Done.', 'done']);
    assert.equal(threadsIn(DRAFT).length, 4);
  });

  it('stand at the passage wherever it has gone', () => {
    const now = DRAFT.replace('# Draw the line\n\n', '# Draw the line\n\nA new opening, quite long.\n\n');
    assert.equal(wordsAt(now, named(threadsIn(now), 'c1')), 'When I started out, I was terrified.');
    const swapped = DRAFT.replace(/(When.*)\n\n(A second.*)\n/, '$2\n\n$1\n');
    const moved = threadsIn(swapped);
    assert.equal(wordsAt(swapped, named(moved, 'c1')), 'When I started out, I was terrified.');
    assert.equal(wordsAt(swapped, named(moved, 'c2')), 'about money');
  });

  it('stand where the passage stood when it was removed', () => {
    const now = DRAFT.replace(/A second.*\n\n/, '');
    const thread = named(threadsIn(now), 'c2');
    assert.equal(thread.fate, 'removed');
    assert.equal(thread.at.start, thread.at.end);
    assert.equal(now.slice(thread.at.start).trim(), 'The last one.');
  });

  it('stand at the top without a passage, or where it was never found', () => {
    for (const id of ['c3', 'c4'] as const) {
      const thread = named(threadsIn(`\n${DRAFT}`), id);
      assert.deepEqual(thread.at, { start: 1, end: 1 });
      assert.equal(thread.fate, id === 'c3' ? null : 'orphan');
    }
  });

  it('say so where the draft was lost: nothing is claimed to be unchanged', () => {
    const now = DRAFT.replace('about money', 'about time');
    const threads = threadsIn(now, null);
    assert.deepEqual(
      threads.map(({ fate }) => fate),
      ['untraced', 'missing', null, 'missing'],
    );
    assert.equal(wordsAt(now, named(threads, 'c1')), 'When I started out, I was terrified.');
  });

  it('hold in an empty text', () => {
    for (const { at } of threadsIn('')) assert.deepEqual(at, { start: 0, end: 0 });
  });
});
