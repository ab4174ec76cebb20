import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/frontMatter/read';
import type { TrackedDocument } from '../../../src/core/model';
import { readTerms } from '../../../src/core/terms/read';
import { recordLesson, recordMistake } from '../../../src/core/terms/recordNotes';
import { recordClient, recordProject } from '../../../src/core/terms/recordTerms';
import { edit } from '../../../src/store/actions';
import { memoryPorts, type MemoryPorts } from '../memoryPorts';
import { chanceOf, type Chance } from '../year/chance';
import { DOCUMENTS, firstText, stepOf } from './day';

/** Random days on two machines that began with one folder, and what has to be in their documents and terms when the two are one again. */

export interface Sides {
  readonly base: MemoryPorts;
  readonly here: MemoryPorts;
  readonly there: MemoryPorts;
}

/** Steps of the days before, and on each machine since: few enough that many documents merge cleanly, and some do not. */
const BEFORE = 40;
const SINCE = { least: 1, most: 4 };

export const TERMS = '.rounds/clients.yaml';
const FIRST_TERMS =
  '# as agreed by phone\nclients:\n  Northwind:\n    included_rounds: 2 # per document\n    lessons: [Ask for an example.]\n';

export async function workOnBothSides(chance: Chance, daySeed: number): Promise<Sides> {
  const base = memoryPorts(Object.fromEntries(DOCUMENTS.map((name) => [name, firstText(name)])));
  base.write(TERMS, FIRST_TERMS);
  await work(base, daySeed, { from: 0, steps: BEFORE });
  const side = async (from: number): Promise<MemoryPorts> => {
    const ports = memoryPorts({});
    for (const [name, bytes] of base.contents) ports.contents.set(name, bytes);
    await work(ports, daySeed, { from, steps: chance.between(SINCE.least, SINCE.most) });
    await noteTerms(ports, daySeed, from);
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

/** A few notes in the terms, mostly at the end: both machines' under names of their own, except where both add the same client. */
async function noteTerms(ports: MemoryPorts, daySeed: number, from: number): Promise<void> {
  const chance = chanceOf(Math.imul(daySeed + 1, 0x9e3779b1) ^ from);
  for (let index = from; index < from + chance.between(0, 3); index++) {
    const kind = chance.one(['client', 'client', 'project', 'mistake', 'lesson', 'same'] as const);
    const recorded = await edit(ports, TERMS, (text) => {
      switch (kind) {
        case 'client':
          return recordClient(text, { name: `Client ${index}`, includedRounds: chance.between(1, 3) });
        case 'same':
          return recordClient(text, { name: 'Both know this one' });
        case 'project':
          return recordProject(text, { client: 'Northwind', name: `Project ${index}`, fee: 900 });
        case 'mistake':
          return recordMistake(text, 'Northwind', { at: '2026-11-02', what: `Mistake ${index}` });
        case 'lesson':
          return recordLesson(text, 'Northwind', `Lesson ${index}`);
      }
    });
    assert.ok(recorded.ok || recorded.problem.code === 'name-taken');
  }
}

export const textsOf = (document: TrackedDocument | null): string[] =>
  document?.rounds.flatMap((round) => round.comments.map(({ text }) => text)) ?? [];
const draftsOf = (document: TrackedDocument | null): string[] =>
  document?.rounds.flatMap(({ draft }) => draft ?? []) ?? [];
const unionOf = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].sort();

/** What reads as the union: each comment and each draft of either side, once, as closed as it became. */
export function assertUnion(text: string, sides: Sides, name: string): void {
  const document = assertUnionOfWords(text, sides, name);
  if (document) assertStatuses(document, sides, name);
}

export function assertUnionOfWords(text: string, sides: Sides, name: string): TrackedDocument | null {
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

/** What a file of terms says, name by name. */
function factsOfTerms(text: string): string[] {
  const { terms, readable, problems } = readTerms(text);
  assert.ok(readable);
  assert.deepEqual(problems, []);
  return [...terms.clients].flatMap(([name, { lessons, mistakes, projects, includedRounds }]) => [
    `${name}: ${includedRounds}`,
    ...lessons.map((lesson) => `${name}: ${lesson}`),
    ...mistakes.map(({ what }) => `${name}: ${what}`),
    ...[...projects].map(([project, { fee }]) => `${name}: ${project} ${fee}`),
  ]);
}

/** Every client, project, lesson and mistake of either side is there, once, and every note. */
export function assertTermsUnion(text: string, { here, there }: Sides): void {
  const [mine, theirs] = [here, there].map((side) => factsOfTerms(side.text(TERMS)));
  assert.deepEqual(factsOfTerms(text).sort(), unionOf(mine ?? [], theirs ?? []));
  for (const note of ['# as agreed by phone\n', ' # per document\n']) assert.ok(text.includes(note), note);
}

/**
 * The values of a document that both machines changed, and not alike: of them nobody can know which counts. Told from what the documents
 * say, without the merge.
 */
export function changedOnBoth({ base, here, there }: Sides, name: string): string[] {
  const [before, mine, theirs] = [base, here, there].map((side) => valuesIn(side.text(name)));
  return [...new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])])].filter((key) => {
    const [old, a, b] = [before?.get(key), mine?.get(key), theirs?.get(key)];
    return a !== b && a !== old && b !== old;
  });
}

function valuesIn(text: string): Map<string, unknown> {
  const { document } = readDocument(text);
  const rounds = document?.rounds ?? [];
  return new Map<string, unknown>([
    ['approved', document?.approved],
    ...rounds.map(({ sent, draft, rating }): [string, unknown] => [`rating ${sent} ${draft}`, rating]),
    ...rounds.flatMap(({ comments }) =>
      comments.flatMap(({ text: words, status, reply }): [string, unknown][] => [
        [`status ${words}`, status],
        [`reply ${words}`, reply],
      ]),
    ),
  ]);
}
