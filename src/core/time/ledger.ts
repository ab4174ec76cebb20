import type { Minute } from './minutes';

/**
 * The minutes kept beside a document until an action writes them into it, and the rules by which none is lost and none is written twice:
 * whatever is killed in between, and whatever is undone.
 */

/** A minute of work on a document: on answering round `round`, or, for 0, before the first draft was sent. */
export interface Stamp {
  readonly round: number;
  readonly minute: Minute;
}

/** `2.29652144`: a stamp as one word. */
export const stampName = ({ round, minute }: Stamp): string => `${round}.${minute}`;

/** The stamp of such a word; null for any other. */
export function stampOf(name: string): Stamp | null {
  const match = /^(\d{1,4})\.(\d{1,10})$/.exec(name);
  return match ? { round: Number(match[1]), minute: Number(match[2]) } : null;
}

/** What was about to be written into a document, noted before it was. */
export interface Note {
  readonly id: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** The minutes that each round had in the document before. */
  readonly targets: readonly { readonly round: number; readonly before: number }[];
  readonly stamps: readonly Stamp[];
  /** The edit was seen to be made. */
  readonly done: boolean;
}

export interface Kept {
  readonly stamps: readonly Stamp[];
  readonly notes: readonly Note[];
}

export interface Account {
  /** Stamps that the document does not have yet; each minute once, for the earliest of its rounds. */
  readonly pending: readonly Stamp[];
  /** Notes whose minutes did not get into the document, or were taken out again by an undo. */
  readonly undone: readonly Note[];
  /** Notes whose minutes are in the document for good, with the stamps that are of no more use. */
  readonly finished: { readonly notes: readonly Note[]; readonly stamps: readonly Stamp[] };
}

/**
 * An action is undone soon or never. After this time a number of minutes that is back to what it was is the writer's own correction, and
 * must not be corrected again.
 */
export const UNDO_MS = 60 * 60_000;

/** What is still to be written, going by what the document says now: `recorded` gives the minutes of a round in it. */
export function account(kept: Kept, recorded: (round: number) => number, now: number): Account {
  const undone = undoneNotes(kept.notes, recorded, now);
  const landed = kept.notes.filter((note) => !undone.includes(note));
  const written = minutesIn(landed);
  const finished = landed.filter((note) => now - note.at > UNDO_MS);
  const spent = minutesIn(finished);
  return {
    pending: onceEach(kept.stamps.filter(({ minute }) => !written.has(minute))),
    undone,
    finished: { notes: finished, stamps: kept.stamps.filter(({ minute }) => spent.has(minute)) },
  };
}

/** How many minutes of each round. */
export function countByRound(stamps: readonly Stamp[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { round } of stamps) counts.set(round, (counts.get(round) ?? 0) + 1);
  return counts;
}

function undoneNotes(notes: readonly Note[], recorded: (round: number) => number, now: number): Note[] {
  const undone: Note[] = [];
  // Whoever undoes an action has undone those after it: their rounds are back to what they were before the earliest.
  const back = new Set<number>();
  for (const note of [...notes].sort((a, b) => a.at - b.at)) {
    if (note.done && now - note.at > UNDO_MS) continue;
    if (!note.targets.every(({ round, before }) => back.has(round) || recorded(round) === before)) continue;
    undone.push(note);
    for (const { round } of note.targets) back.add(round);
  }
  return undone;
}

const minutesIn = (notes: readonly Note[]): Set<Minute> =>
  new Set(notes.flatMap((note) => note.stamps.map(({ minute }) => minute)));

function onceEach(stamps: readonly Stamp[]): Stamp[] {
  const ordered = [...stamps].sort((a, b) => a.minute - b.minute || a.round - b.round);
  return ordered.filter(({ minute }, index) => ordered[index - 1]?.minute !== minute);
}
