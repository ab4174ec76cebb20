import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../../src/core/frontMatter/read';
import { mergeFile } from '../../../src/core/merge/driver';
import { mergeLines, type ThreeTexts } from '../../../src/core/merge/lines';
import type { Kind } from '../../../src/core/merge/values';

/** Texts of few different lines, so that equal ones stand next to each other, and what is YAML by accident. */

const SEED = 20261124;
const cases = { seed: SEED, numRuns: 400 };

const text = (...lines: readonly [string, ...string[]]) =>
  fc.array(fc.constantFrom(...lines), { maxLength: 12 }).map((chosen) => chosen.join(''));
const prose = text('A\n', 'B\n', 'C\r\n', 'D\n', '\n', '\n');
const record = text(
  '---\n',
  '---\n',
  'client: A\n',
  'clients:\n',
  'rounds:\n',
  '  - sent: 2026-11-02\n',
  '    comments:\n',
  '      - text: B\n',
  '      - id: c1\n',
  '  __proto__:\n',
  '    minutes: 10\n',
  '    goals: [a]\n',
  '    goals: &a [*a]\n',
  '<<<<<<< HEAD\n',
  '\ufeff',
  '\n',
);
const three = (of: fc.Arbitrary<string>): fc.Arbitrary<ThreeTexts> =>
  fc.record({ base: of, mine: of, theirs: of });

/** How often each line is there. */
function linesIn(whole: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of whole.split(/\r?\n/)) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

function assertNoLineLost(merged: string, { base, mine, theirs }: ThreeTexts): void {
  const [after, before] = [linesIn(merged), linesIn(base)];
  for (const side of [mine, theirs])
    for (const [line, count] of linesIn(side))
      if (line !== '')
        assert.ok((after.get(line) ?? 0) >= Math.min(count, count - (before.get(line) ?? 0)), line);
}

describe('lines of any three texts, merged', () => {
  it('are a side as it is, where the other did nothing, or the same', () => {
    fc.assert(
      fc.property(prose, prose, (base, side) => {
        for (const texts of [
          { base, mine: side, theirs: base },
          { base, mine: base, theirs: side },
          { base, mine: side, theirs: side },
        ])
          assert.deepEqual(mergeLines(texts), { text: side, conflicts: 0 });
      }),
      cases,
    );
  });

  it('have every line that either side put in', () => {
    fc.assert(
      fc.property(three(prose), fc.boolean(), (texts, withBase) =>
        assertNoLineLost(mergeLines(texts, withBase).text, texts),
      ),
      cases,
    );
  });

  it('have as many conflicts whichever side is ours, and without one the same text', () => {
    fc.assert(
      fc.property(three(prose), (texts) => {
        const [one, other] = [texts, { ...texts, mine: texts.theirs, theirs: texts.mine }].map((each) =>
          mergeLines(each),
        );
        assert.equal(one?.conflicts, other?.conflicts);
        if (one?.conflicts === 0) assert.equal(one.text, other?.text);
      }),
      cases,
    );
  });
});

describe('long texts that have nothing in common', () => {
  it('are one conflict, without a comparison of each line with each', () => {
    const [base, mine, theirs] = ['base', 'mine', 'theirs'].map((word) =>
      Array.from({ length: 20_000 }, (_, at) => `${word} ${at}\n`).join(''),
    ) as [string, string, string];
    assert.equal(mergeLines({ base, mine, theirs }).conflicts, 1);
  });
});

describe('a file of any three texts, merged', () => {
  it('is made of them, whatever they are: as text where they cannot be read', () => {
    fc.assert(
      fc.property(three(record), fc.constantFrom<Kind>('document', 'terms'), (texts, kind) => {
        const { text: merged, recordIsClean, proseIsClean } = mergeFile(texts, kind);
        if (!recordIsClean || !proseIsClean) assert.match(merged, /^<{7} ours$/m);
        if (!recordIsClean) assertNoLineLost(merged, texts);
        if (texts.mine === texts.theirs) assert.equal(merged, texts.mine);
        const sides = [texts.mine, texts.theirs].map((side) => readDocument(side).document);
        if (kind === 'document' && sides.includes(null)) assert.equal(merged, mergeLines(texts).text);
      }),
      cases,
    );
  });
});
