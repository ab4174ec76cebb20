import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/frontMatter/read';
import { splitFrontMatter } from '../../../src/core/frontMatter/split';
import { mergeFile } from '../../../src/core/merge/driver';
import { mergeLines } from '../../../src/core/merge/lines';
import type { Kind } from '../../../src/core/merge/values';
import { DOCUMENTS } from '../../support/faults/day';
import {
  assertTermsUnion,
  assertUnion,
  changedOnBoth,
  TERMS,
  textsOf,
  workOnBothSides,
  type Sides,
} from '../../support/faults/twoMachines';
import { chanceOf } from '../../support/year/chance';

/** Random days on two machines, brought together in memory as git's merge driver does it. */

const SEED = 20261123;
const DAYS = 60;

const kindOf = (name: string): Kind => (name === TERMS ? 'terms' : 'document');
const NAMES = [...DOCUMENTS, TERMS];

const merged = ({ base, here, there }: Sides, name: string) =>
  mergeFile({ base: base.text(name), mine: here.text(name), theirs: there.text(name) }, kindOf(name));
const swapped = ({ base, here, there }: Sides): Sides => ({ base, here: there, there: here });

const proseOf = (text: string): string => text.slice(splitFrontMatter(text).proseStart);

describe('two machines, merged by the driver', () => {
  const days: Sides[] = [];
  before(async () => {
    const chance = chanceOf(SEED);
    for (let day = 0; day < DAYS; day++) days.push(await workOnBothSides(chance, SEED + day));
  });

  it('have one record that holds all of both, unless both changed one value', () => {
    let [one, refused] = [0, 0];
    for (const sides of days)
      for (const name of DOCUMENTS) {
        const { text, recordIsClean } = merged(sides, name);
        const unknown = changedOnBoth(sides, name);
        assert.equal(recordIsClean, unknown.length === 0, `${name}: ${unknown.join()}`);
        if (recordIsClean) assertUnion(text, sides, name);
        else assert.equal(readDocument(text).problems[0]?.code, 'merge-conflict');
        if (recordIsClean) one++;
        else refused++;
      }
    // Days that never meet, or always, would show half of it.
    assert.ok(one > refused && refused > 0, `${one}, ${refused}`);
  });

  it('have one id for each comment, and the rounds in the order in which they were sent', () => {
    for (const sides of days)
      for (const name of DOCUMENTS) {
        const { text, recordIsClean } = merged(sides, name);
        if (!recordIsClean) continue;
        const { document, problems } = readDocument(text);
        assert.deepEqual(problems, []);
        const sent = document?.rounds.map((round) => round.sent ?? '') ?? [];
        assert.deepEqual(sent, sent.toSorted());
      }
  });

  it('have one file of terms that holds all of both, with its notes', () => {
    for (const sides of days) {
      const { text, recordIsClean } = merged(sides, TERMS);
      assert.ok(recordIsClean, text);
      assertTermsUnion(text, sides);
    }
  });

  it('have the prose that a merge of its lines alone has, conflicts and all', () => {
    let conflicts = 0;
    for (const sides of days)
      for (const name of DOCUMENTS) {
        const { text, recordIsClean, proseIsClean } = merged(sides, name);
        if (!recordIsClean) continue;
        const [base, mine, theirs] = [sides.base, sides.here, sides.there].map((side) =>
          proseOf(side.text(name)),
        );
        const prose = mergeLines({ base: base ?? '', mine: mine ?? '', theirs: theirs ?? '' });
        assert.equal(proseOf(text), prose.text);
        assert.equal(proseIsClean, prose.conflicts === 0);
        conflicts += prose.conflicts;
      }
    assert.ok(conflicts > 0);
  });

  it('say the same whichever is ours', () => {
    for (const sides of days)
      for (const name of NAMES) {
        const [one, other] = [merged(sides, name), merged(swapped(sides), name)];
        assert.equal(one.recordIsClean, other.recordIsClean);
        if (one.recordIsClean && name !== TERMS)
          assert.deepEqual(
            ...([one, other].map(({ text }) => textsOf(readDocument(text).document).sort()) as [
              string[],
              string[],
            ]),
          );
      }
  });

  it('are each as it is, byte for byte, where the other did nothing, or the same', () => {
    for (const { base, here } of days)
      for (const name of NAMES) {
        const expected = { text: here.text(name), recordIsClean: true, proseIsClean: true };
        for (const sides of [
          { base, here, there: here },
          { base, here, there: base },
          { base, here: base, there: here },
        ])
          assert.deepEqual(merged(sides, name), expected);
      }
  });
});
