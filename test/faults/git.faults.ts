import assert from 'node:assert/strict';
import { readDocument } from '../../src/core/frontMatter/read';
import { takeBothSides } from '../../src/core/merge/takeBoth';
import type { TrackedDocument } from '../../src/core/model';
import { recordRating } from '../../src/core/record/record';
import { english } from '../../src/core/said';
import { applyEdits } from '../../src/core/text';
import { edit, logFeedback, sendDraft } from '../../src/store/actions';
import { openDrafts } from '../../src/store/loadDraft';
import { DOCUMENTS, firstText, stepOf } from '../support/faults/day';
import { draftFaults, newDesk, stillPorts, type Desk } from '../support/faults/desk';
import { git, mustGit } from '../support/faults/git';
import { ratioOf, runs, seed, tallyOf, timed } from '../support/faults/table';
import { memoryPorts, type MemoryPorts } from '../support/memoryPorts';
import { chanceOf, type Chance } from '../support/year/chance';

/**
 * Two machines that worked on the same folder, brought together by git. What it merges line by line reads as the union of both; what it could not
 * merge is told as such and not written to; the stored drafts never stand in each other's way.
 */

/** Steps of the days before, and on each machine since: few enough that many documents merge cleanly, and some do not. */
const BEFORE = 40;
const SINCE = { least: 1, most: 4 };

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Sides {
  readonly base: MemoryPorts;
  readonly here: MemoryPorts;
  readonly there: MemoryPorts;
}

async function workOnBothSides(chance: Chance, daySeed: number): Promise<Sides> {
  const base = memoryPorts(Object.fromEntries(DOCUMENTS.map((name) => [name, firstText(name)])));
  await work(base, daySeed, { from: 0, steps: BEFORE });
  const side = async (from: number): Promise<MemoryPorts> => {
    const ports = memoryPorts({});
    for (const [name, bytes] of base.contents) ports.contents.set(name, bytes);
    await work(ports, daySeed, { from, steps: chance.between(SINCE.least, SINCE.most) });
    return ports;
  };
  return { base, here: await side(1000), there: await side(2000) };
}

async function work(
  ports: MemoryPorts,
  daySeed: number,
  { from, steps }: { readonly from: number; readonly steps: number },
): Promise<void> {
  for (let index = from; index < from + steps; index++) {
    const step = stepOf(daySeed, index);
    await step.run(ports, step.document);
  }
}

/** How git writes a conflict: with what both began with, or without. */
const STYLES = ['merge', 'diff3'] as const;
type Style = (typeof STYLES)[number];

/** A working copy in which both sides are merged; answers the files that git could not merge. */
function merge(desk: Desk, { base, here, there }: Sides, style: Style): string[] {
  const commit = (ports: MemoryPorts): void => {
    for (const [name] of ports.contents) desk.write(name, ports.text(name));
    mustGit(desk, 'add', '-A');
    mustGit(desk, 'commit', '-qm', 'work', '--allow-empty');
  };
  mustGit(desk, 'init', '-q', '-b', 'here');
  mustGit(desk, 'config', 'merge.conflictStyle', style);
  commit(base);
  mustGit(desk, 'checkout', '-qb', 'there');
  commit(there);
  mustGit(desk, 'checkout', '-q', 'here');
  commit(here);
  git(desk, 'merge', '-q', '-m', 'merge', 'there');
  return mustGit(desk, 'diff', '--name-only', '--diff-filter=U')
    .split('\n')
    .filter((name) => name !== '');
}

const textsOf = (document: TrackedDocument | null): string[] =>
  document?.rounds.flatMap((round) => round.comments.map(({ text }) => text)) ?? [];
const draftsOf = (document: TrackedDocument | null): string[] =>
  document?.rounds.flatMap(({ draft }) => draft ?? []) ?? [];
const unionOf = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].sort();

/** What reads as the union: each comment and each draft of either side, once, as closed as it became. */
function assertUnion(text: string, sides: Sides, name: string): void {
  const document = assertUnionOfWords(text, sides, name);
  if (document) assertStatuses(document, sides, name);
}

function assertUnionOfWords(text: string, sides: Sides, name: string): TrackedDocument | null {
  const reading = readDocument(text);
  const [here, there] = [sides.here, sides.there].map((side) => readDocument(side.text(name)).document);
  if (!here && !there) {
    assert.equal(reading.document, null);
    return null;
  }
  assert.ok(
    here && there && reading.document,
    `${name} cannot be read: ${reading.problems.map(({ code }) => code).join()}`,
  );
  const odd = reading.problems.filter(({ code }) => code !== 'duplicate-id');
  assert.deepEqual(odd, [], name);
  assert.deepEqual(textsOf(reading.document).sort(), unionOf(textsOf(here), textsOf(there)), name);
  // Both may have sent the same text: that are two rounds with one draft.
  assert.deepEqual(unionOf(draftsOf(reading.document), []), unionOf(draftsOf(here), draftsOf(there)), name);
  return reading.document;
}

/** A comment that one side closed is closed; none is anything that neither side made it. */
function assertStatuses(merged: TrackedDocument, { base, here, there }: Sides, name: string): void {
  const statuses = [base, here, there].map((side) => {
    const { document } = readDocument(side.text(name));
    return new Map(
      document?.rounds.flatMap(({ comments }) => comments.map(({ text, status }) => [text, status])),
    );
  });
  const [before, mine, theirs] = statuses;
  for (const { text, status } of merged.rounds.flatMap((round) => round.comments)) {
    const [a, b] = [mine?.get(text), theirs?.get(text)];
    const expected = a === undefined || a === before?.get(text) ? (b ?? a) : a;
    assert.equal(status, expected, `${name}: ${text}`);
  }
}

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
  const unmerged = merge(desk, sides, style);
  assert.deepEqual(
    unmerged.filter((name) => name.startsWith('.rounds/')),
    [],
    'stored drafts in conflict',
  );
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
