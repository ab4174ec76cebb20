import assert from 'node:assert/strict';
import { readDocument } from '../../src/core/frontMatter/read';
import { takeBothSides } from '../../src/core/merge/takeBoth';
import { recordRating } from '../../src/core/record/record';
import { english } from '../../src/core/said';
import { applyEdits } from '../../src/core/text';
import { edit, logFeedback, sendDraft } from '../../src/store/actions';
import { openDrafts } from '../../src/store/loadDraft';
import { branches, merge, STYLES, type Style } from '../support/faults/branches';
import { DOCUMENTS } from '../support/faults/day';
import { draftFaults, newDesk, stillPorts, type Desk } from '../support/faults/desk';
import { mustGit } from '../support/faults/git';
import { ratioOf, runs, seed, tallyOf, timed } from '../support/faults/table';
import {
  assertTermsUnion,
  assertUnion,
  assertUnionOfWords,
  TERMS,
  textsOf,
  workOnBothSides,
  type Sides,
} from '../support/faults/twoMachines';
import { memoryPorts } from '../support/memoryPorts';
import { chanceOf } from '../support/year/chance';

/**
 * Two machines that worked on the same folder, brought together by git. What it merges line by line reads as the union of both; what it could not
 * merge is told as such and not written to; the stored drafts never stand in each other's way.
 */

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every action refuses, and not a byte is changed. */
async function assertUntouched(desk: Desk, name: string): Promise<void> {
  const before = desk.read(name);
  const ports = stillPorts(desk);
  const outcomes = [
    await sendDraft(ports, desk.file(name), { name }),
    await logFeedback(ports, desk.file(name), [{ text: 'Late.', at: '2026-11-05', class: 'revision' }]),
    await edit(ports, desk.file(name), (text) => recordRating(text, 1, 3)),
  ];
  for (const outcome of outcomes) assert.equal(outcome.ok || outcome.problem.code, 'merge-conflict', name);
  assert.equal(desk.read(name), before);
}

/** Taking both sides makes the union, or writes nothing and names the key that both changed. Only the style `diff3` tells which was first. */
function assertTakingBoth(text: string, { sides, style }: Merged, name: string, seen: Seen): void {
  const taken = takeBothSides(text);
  if (!taken.ok) {
    assert.match(
      english(taken.problem.message),
      /changed `(?:rating|approved|status|reply|class)` in|not end their front matter/,
    );
    seen.refused++;
    return;
  }
  const both = applyEdits(text, taken.value.edits);
  if (style === 'diff3') assertUnion(both, sides, name);
  else assertUnionOfWords(both, sides, name);
  seen.taken++;
}

interface Merged {
  readonly sides: Sides;
  readonly style: Style;
}

interface Seen {
  clean: number;
  conflicts: number;
  taken: number;
  refused: number;
}

async function check(desk: Desk, { sides, style }: Merged, seen: Seen): Promise<void> {
  branches(desk, sides, style);
  const unmerged = merge(desk);
  assert.deepEqual(
    unmerged.filter((name) => name.startsWith('.rounds/') && name !== TERMS),
    [],
    'stored drafts in conflict',
  );
  checkTerms(desk.read(TERMS) ?? '', sides, unmerged);
  assert.deepEqual(
    draftFaults(desk).filter((fault) => !unmerged.some((name) => fault.startsWith(name))),
    [],
  );
  for (const name of DOCUMENTS) {
    const text = desk.read(name) ?? '';
    const reading = readDocument(text);
    if (reading.readable) {
      assertUnion(text, sides, name);
      seen.clean += Number(
        textsOf(readDocument(sides.here.text(name)).document).join() !==
          textsOf(readDocument(sides.there.text(name)).document).join(),
      );
      continue;
    }
    seen.conflicts++;
    assert.ok(unmerged.includes(name), `${name} is merged, and cannot be read`);
    assert.equal(reading.problems[0]?.code, 'merge-conflict');
    const { span } = reading.problems[0];
    assert.match(text.slice(span?.start, span?.end), /^<{7} [^]*^>{7} [^\n]*$/m);
    await assertUntouched(desk, name);
    assertKeepingBoth(text, sides, name);
    assertTakingBoth(text, { sides, style }, name, seen);
  }
}

/** Git puts lines together that look alike, and then it is no conflict; else both sides are taken as one command does it. */
function checkTerms(text: string, sides: Sides, unmerged: readonly string[]): void {
  if (!unmerged.includes(TERMS)) return assertTermsUnion(text, sides);
  const taken = takeBothSides(text, 'terms');
  assert.ok(taken.ok, taken.ok ? '' : english(taken.problem.message));
  assertTermsUnion(applyEdits(text, taken.value.edits), sides);
}

/** Who keeps both sides has the union, or is told what stands there twice. */
function assertKeepingBoth(text: string, sides: Sides, name: string): void {
  const both = text.replace(/^(<{7}|={7}|>{7}).*\n/gm, '');
  const reading = readDocument(both);
  if (reading.readable && reading.problems.length === 0) assertUnion(both, sides, name);
  else assert.notEqual(reading.problems[0]?.message ?? '', '', name);
}

describe('two machines and git', () => {
  it(`${runs} random days on both: merged and read, the union`, async () => {
    const tally = tallyOf('two machines merged by git');
    const chance = chanceOf(seed);
    const seen: Seen = { clean: 0, conflicts: 0, taken: 0, refused: 0 };
    let [merging, working] = [0, 0];
    for (let run = 0; run < runs; run++) {
      await tally.attempt(async () => {
        const desk = newDesk();
        let sides: Sides | undefined;
        working += await timed(async () => (sides = await workOnBothSides(chance, seed + run)));
        merging += await timed(
          async () => sides && check(desk, { sides, style: STYLES[run % 2] ?? 'merge' }, seen),
        );
        desk.remove();
      });
    }
    tally.close({ ratio: merging / working, reference: 'the days in memory' });
    // Days that never meet, or always, would show half of it.
    assert.ok(seen.clean > 0 && seen.taken > 0, JSON.stringify(seen));
  });

  it('drafts are found where git changes the ends of lines', async () => {
    const tally = tallyOf('line ends changed by git');
    const ratios: number[] = [];
    for (const [setting, prose] of [
      ['true', 'One.\n\nTwo.\n'],
      ['input', 'One.\r\n\r\nTwo.\r\n'],
    ] as const) {
      await tally.attempt(async () => {
        const desk = newDesk({ 'mill.md': `---\nclient: A\n---\n${prose}` });
        const sent = await sendDraft(stillPorts(desk), desk.file('mill.md'), { name: 'mill' });
        assert.ok(sent.ok);
        mustGit(desk, 'init', '-q');
        mustGit(desk, 'config', 'core.autocrlf', setting);
        mustGit(desk, 'add', '-A');
        mustGit(desk, 'commit', '-qm', 'work');
        const [stored = ''] = desk.names().filter((name) => name.startsWith('.rounds/'));
        mustGit(desk, 'rm', '-q', '--cached', '-r', '.');
        mustGit(desk, 'reset', '-q', '--hard');
        assert.notEqual(desk.read(stored), prose, 'git changed nothing');
        const drafts = openDrafts(stillPorts(desk).files, desk.file('.rounds'));
        const loaded = await drafts.load(sent.value.id);
        assert.equal(loaded.ok && loaded.value.text, prose);
        const untouched = newDesk({ [stored]: prose });
        const kept = openDrafts(stillPorts(untouched).files, untouched.file('.rounds'));
        ratios.push(
          await ratioOf(
            () => drafts.load(sent.value.id),
            () => kept.load(sent.value.id),
          ),
        );
        untouched.remove();
        desk.write(stored, `${desk.read(stored) ?? ''}Three.\n`);
        const damaged = await drafts.load(sent.value.id);
        assert.equal(!damaged.ok && damaged.problem.code, 'draft-damaged');
        desk.remove();
      });
    }
    tally.close({ ratio: Math.max(...ratios), reference: 'with the line ends it was sent with' });
  });

  it('two machines that both track a document: told, and not tracked a third time', async () => {
    const text = '<<<<<<< HEAD\n---\nclient: A\n---\n=======\n---\nclient: B\n---\n>>>>>>> there\nText.\n';
    const ports = memoryPorts({ 'mill.md': text });
    const outcomes = [
      await sendDraft(ports, 'mill.md', { name: 'mill' }),
      await edit(ports, 'mill.md', (now) => recordRating(now, 1, 3)),
    ];
    for (const outcome of outcomes) assert.equal(outcome.ok || outcome.problem.code, 'merge-conflict');
    assert.deepEqual(ports.contents, new Map([['mill.md', encode(text)]]));
  });
});
