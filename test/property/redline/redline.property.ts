import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outline } from '../../../src/core/redline/outline';
import type { Redline } from '../../../src/core/redline';
import { redline } from '../../unit/redline/support';

const SEED = 20261121;
const RUNS = 400;

/** Words that repeat, so that there is something to be confused about; some of them marked. */
const word = fc.constantFrom(
  ...'the mill river weir heron quiet loud stands turns forever ledger water step cats loft dignity'.split(
    ' ',
  ),
  ...['*old*', '**very**', '[weir](#top)', '`code`', 'A&amp;B', 'l’amor', 'naïve'],
);
const sentence = fc.array(word, { minLength: 3, maxLength: 14 }).map((words) => `${words.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));
const block = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 1, arbitrary: sentence.map((text) => `## ${text}`) },
  { weight: 1, arbitrary: sentence.map((text) => `> ${text}`) },
  {
    weight: 1,
    arbitrary: fc
      .array(sentence, { minLength: 1, maxLength: 4 })
      .map((items) => items.map((item) => `- ${item}`).join('\n')),
  },
);
const blocks = fc.array(block, { minLength: 1, maxLength: 8 });

/** Two drafts that share some of their blocks, in another order now and then. */
const drafts = fc.tuple(blocks, blocks, fc.infiniteStream(fc.nat(5))).map(([first, others, chance]) => {
  const second = first.flatMap((text): string[] => {
    const { value } = chance.next();
    if (value === 0) return [];
    if (value === 1) return [others[0] ?? '', text];
    if (value === 2) return [text.replace(/\bthe\b/, 'a certain')];
    return [text];
  });
  if (chance.next().value === 0) second.unshift(second.pop() ?? '');
  return [first.join('\n\n'), second.join('\n\n')] as const;
});

const lettersOf = (text: string): string => text.replace(/\s+/g, '');
const sorted = (text: string): string => [...lettersOf(text)].sort().join('');
const seen = (prose: string): string =>
  outline(prose)
    .flatMap(({ pieces }) => pieces.map(({ text }) => text))
    .join('');

/** The text with all changes accepted, and what of the old text is in sight. */
function read({ blocks: all }: Redline): { readonly accepted: string; readonly old: string } {
  const runs = all.flatMap((one) => one.runs);
  const text = (...marks: readonly string[]): string =>
    runs
      .filter(({ mark }) => marks.includes(mark))
      .map((run) => run.text)
      .join('');
  return { accepted: text('kept', 'inserted'), old: text('kept', 'deleted').replaceAll('¶', '') };
}

describe('of any two drafts the redline', () => {
  it('reads, with all changes accepted, like the newer one; and nothing of the older one is lost', () => {
    fc.assert(
      fc.property(drafts, ([before, after]) => {
        const { accepted, old } = read(redline(before, after));
        assert.equal(lettersOf(accepted), lettersOf(seen(after)));
        assert.equal(sorted(old), sorted(seen(before)));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('has a mark in the text for every change, and a change for every mark', () => {
    fc.assert(
      fc.property(drafts, ([before, after]) => {
        const { blocks: all, changes } = redline(before, after);
        const marks = all.flatMap(({ runs }) => runs.flatMap(({ change, move }) => [change, move]));
        const marked = new Set(marks.filter((id) => id !== null));
        assert.deepEqual([...marked].sort(), changes.map(({ id }) => id).sort());
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('is empty where nothing changed', () => {
    fc.assert(
      fc.property(blocks, (same) => {
        const { changes, blocks: all } = redline(same.join('\n\n'), same.join('\n\n'));
        assert.equal(changes.length, 0);
        assert.ok(
          all.every(({ runs, fate }) => fate === 'kept' && runs.every(({ mark }) => mark === 'kept')),
        );
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
