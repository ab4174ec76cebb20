import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diffProse } from '../../../src/core/diff';
import { restoredDrafts } from '../../../src/core/report/restored';
import { textReader } from '../../../src/core/report/text';
import { reversals } from '../../../src/core/trace';
import { alignment } from '../../../src/core/trace/follow/matchIndex';
import { traceAligned } from '../../../src/core/trace/traceDiff';
import { madeWord } from '../../support/madeWords';

const SEED = 20261123;

const sentence = fc
  .array(madeWord(30, 12), { minLength: 4, maxLength: 9 })
  .map((words) => `${words.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 });
type Draft = readonly (readonly string[])[];

/** What a writer does with a paragraph between two drafts; `back`: it is again as it was some drafts ago, or there again, or gone. */
const step = fc.record({
  kind: fc.constantFrom('sentence', 'cut', 'put', 'paragraph', 'gone', 'back', 'back'),
  at: fc.nat(50),
  by: sentence,
});

function stepped(
  drafts: readonly Draft[],
  { kind, at, by }: { kind: string; at: number; by: string },
): Draft {
  const draft = [...(drafts.at(-1) ?? [])];
  const i = at % Math.max(1, draft.length);
  const own = [...(draft[i] ?? [])];
  const earlier = drafts[at % drafts.length]?.[i];
  if (kind === 'sentence') own.splice(at % 3, 1, by);
  else if (kind === 'cut') own.splice(at % 3, 1);
  else if (kind === 'put') own.splice(at % 3, 0, by);
  const put = kind === 'gone' ? [] : kind === 'back' ? (earlier ? [earlier] : []) : [own];
  draft.splice(i, kind === 'paragraph' ? 0 : 1, ...(kind === 'paragraph' ? [[by]] : put));
  return draft;
}

const drafts = fc
  .tuple(
    fc.array(paragraph, { minLength: 2, maxLength: 6 }),
    fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 5 }),
  )
  .map(([first, revisions]) => {
    const all: Draft[] = [first];
    for (const steps of revisions)
      all.push(steps.reduce((draft: Draft, one) => stepped([...all, draft], one), all.at(-1) ?? []));
    return all.map((draft) => `${draft.map((sentences) => sentences.join(' ')).join('\n\n')}\n`);
  });

describe('the drafts that a report says changes go back to', function () {
  this.timeout(60_000);

  it('are those that are found when the text is compared with all of them', () => {
    let restored = 0;
    fc.assert(
      fc.property(drafts, (all) => {
        const textOf = textReader();
        const texts = all.map((text, i) => textOf({ path: `draft-${i + 1}.md`, text }));
        const [old, now] = [all.at(-2) ?? '', all.at(-1) ?? ''];
        const diff = diffProse(old, now);
        const aligned = alignment(old, now, diff.matches);
        const { changes } = traceAligned(aligned, diff.changes, []);
        const earlier = texts.slice(0, -2).map((text, i) => ({ number: i + 1, text }));
        const [oldText, newText] = texts.slice(-2);
        assert.ok(oldText && newText);
        const found = restoredDrafts({ old: oldText, new: newText, earlier }, { aligned, changes });
        assert.deepEqual(
          [...found].map(([change, draft]) => [change, draft]),
          reversals(all).map(({ change, draft }) => [change, draft + 1]),
        );
        restored += found.size;
      }),
      { seed: SEED, numRuns: 1500 },
    );
    assert.ok(restored > 100, `${restored}`);
  });
});
