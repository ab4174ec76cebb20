import assert from 'node:assert/strict';
import path from 'node:path';
import { splitFrontMatter } from '../../src/core/frontMatter/split';
import { branches, merge } from '../support/faults/branches';
import { DOCUMENTS } from '../support/faults/day';
import { newDesk, type Desk } from '../support/faults/desk';
import { git, mustGit } from '../support/faults/git';
import { runs, seed, tallyOf, timed, type Tally } from '../support/faults/table';
import {
  assertTermsUnion,
  assertUnion,
  changedOnBoth,
  TERMS,
  workOnBothSides,
  type Sides,
} from '../support/faults/twoMachines';
import { memoryPorts, type MemoryPorts } from '../support/memoryPorts';
import { chanceOf } from '../support/year/chance';

/** Two machines that worked on the same folder, brought together by git with the command line as its merge driver. */

/** Milliseconds that merges took. */
interface Time {
  git: number;
  driver: number;
}

/** The command line as it is built, which git starts for each file that both sides changed. */
const DRIVER = `"${process.execPath}" "${path.resolve('dist/cli.js')}" merge %O %A %B %P`;
const ATTRIBUTES = `*.md merge=rounds\n${TERMS} merge=rounds\n`;

/**
 * Merges by git alone and by the driver, and tries each record that both sides changed, but for those of which one value was changed on both:
 * there nobody can know. Answers what git alone could not merge.
 */
async function mergeByDriver(tally: Tally, sides: Sides, time: Time): Promise<readonly string[]> {
  const desk = newDesk();
  branches(desk, sides, 'merge');
  mustGit(desk, 'tag', 'before');
  let unmergedByGit: readonly string[] = [];
  time.git += await timed(() => (unmergedByGit = merge(desk)));
  mustGit(desk, 'reset', '-q', '--hard', 'before');
  mustGit(desk, 'config', 'merge.rounds.driver', DRIVER);
  desk.write('.git/info/attributes', ATTRIBUTES);
  let unmerged: readonly string[] = [];
  time.driver += await timed(() => (unmerged = merge(desk)));
  for (const name of [...DOCUMENTS, TERMS]) {
    const [before, mine, theirs] = [sides.base, sides.here, sides.there].map((side) => side.text(name));
    if (mine === before || theirs === before || mine === theirs) continue;
    if (name !== TERMS && changedOnBoth(sides, name).length > 0) continue;
    await tally.attempt(() => assertMerged(desk, sides, name, unmerged));
  }
  desk.remove();
  return unmergedByGit;
}

/** The record is one; the prose has a conflict where git's own merge of it has one, and then git says so of the file. */
function assertMerged(desk: Desk, sides: Sides, name: string, unmerged: readonly string[]): void {
  const text = desk.read(name) ?? '';
  if (name === TERMS) assertTermsUnion(text, sides);
  else assertUnion(text, sides, name);
  assert.equal(unmerged.includes(name), name !== TERMS && gitFindsConflict(desk, sides, name), name);
}

function gitFindsConflict(desk: Desk, { base, here, there }: Sides, name: string): boolean {
  for (const [version, ports] of Object.entries({ here, base, there })) {
    const text = ports.text(name);
    desk.write(version, text.slice(splitFrontMatter(text).proseStart));
  }
  return git(desk, 'merge-file', '-q', '-p', 'here', 'base', 'there').code !== 0;
}

/** Both machines add a client at the end of the terms, with the same lines below the name. */
function bothAddClients(): Sides {
  const terms = (...names: readonly string[]): MemoryPorts =>
    memoryPorts({
      [TERMS]: `# as agreed by phone\nclients:\n${names
        .map((name) => `  ${name}:\n    included_rounds: 2 # per document\n`)
        .join('')}`,
    });
  return {
    base: terms('Northwind'),
    here: terms('Northwind', 'Fell and Fjord'),
    there: terms('Northwind', 'Mas Bonet'),
  };
}

/** Both machines log a comment on the same round, under the same id. */
function bothComment(): Sides {
  const [name] = DOCUMENTS;
  const article = (...comments: readonly string[]): MemoryPorts =>
    memoryPorts({
      [name]: `---\nclient: Northwind\nrounds:\n  - sent: 2026-11-02\n    comments:\n${comments
        .map((text, index) => `      - id: c${index + 1}\n        text: ${text}\n        status: open\n`)
        .join('')}---\n# The mill\n`,
    });
  return {
    base: article('Shorter.'),
    here: article('Shorter.', 'A later date.'),
    there: article('Shorter.', 'Name the miller.'),
  };
}

describe('two machines and git with the merge driver', () => {
  it(`${runs} random days on both: one record of two`, async () => {
    const tally = tallyOf('records of two machines, merged by the driver');
    const chance = chanceOf(seed);
    const time: Time = { git: 0, driver: 0 };
    for (let run = 0; run < runs; run++)
      await mergeByDriver(tally, await workOnBothSides(chance, seed + run), time);
    for (const sides of [bothAddClients(), bothComment()])
      assert.equal((await mergeByDriver(tally, sides, time)).length, 1, 'git alone has no conflict');
    tally.close({ ratio: time.driver / time.git, reference: 'git’s own merge' });
  });
});
