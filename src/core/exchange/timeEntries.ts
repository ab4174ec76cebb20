import { dayOf, type Day } from '../calendar/days';
import type { DocumentSummary, RoundSummary } from '../model';
import { minutesOf } from '../record/minutes';

/** A tracked document with its name for people: the file's, for where it has no title. */
export interface NamedDocument {
  readonly name: string;
  readonly document: DocumentSummary;
}

/** The time worked on the first draft (round 0) of one document, or on one of its rounds. */
export interface TimeEntry {
  /** The day on which the work was finished; see `dayOfWork`. */
  readonly day: Day;
  readonly minutes: number;
  readonly client: string;
  readonly project: string | null;
  readonly document: string;
  readonly round: number;
}

/**
 * All time in the records, one entry for every document and round that has any, by day. Minutes that were written by hand with a fraction are
 * rounded.
 */
export function timeEntries(documents: readonly NamedDocument[], today: Day): TimeEntry[] {
  return documents
    .flatMap((named) => entriesOf(named, today))
    .sort(
      (a, b) =>
        compare(a.day, b.day) ||
        compare(a.client, b.client) ||
        compare(a.document, b.document) ||
        a.round - b.round ||
        a.minutes - b.minutes,
    );
}

function entriesOf({ name, document }: NamedDocument, today: Day): TimeEntry[] {
  return [0, ...document.rounds.map((round) => round.number)].flatMap((round) => {
    const minutes = Math.round(minutesOf(document, round));
    if (minutes === 0) return [];
    const { client, project = null, title = name } = document;
    const day = dayOfWork(document, round) ?? today;
    return [{ day, minutes, client, project, document: title, round }];
  });
}

/**
 * When the work on a round was finished: the day the next draft was sent, which ends it; of the last round, the day of approval or of the
 * document's end; of one that is worked on still, the day of the client's last comment, or else the day its draft was sent. Null where the
 * record has no day, as before the first draft was sent.
 */
export function dayOfWork(document: DocumentSummary, round: number): Day | null {
  const next = document.rounds[round];
  const known = [
    next?.sent,
    ...(next ? [] : [document.approved, document.ended]),
    lastCommented(document.rounds[round - 1]),
    document.rounds[round - 1]?.sent,
  ];
  return known.flatMap((iso) => (iso === undefined ? [] : (dayOf(iso) ?? [])))[0] ?? null;
}

function lastCommented(round: RoundSummary | undefined): Day | undefined {
  const days = round?.comments.flatMap(({ at }) => (at === undefined ? [] : (dayOf(at) ?? [])));
  return days?.sort().at(-1);
}

/** By code units, so that the same files give the same bytes on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
