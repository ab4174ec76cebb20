import type { Day } from '../calendar/days';
import type { ClientHistory, ProjectHistory, RoundFigures, Turn } from './model';
import { mean, median } from '../statistics';

/** The record of a client in a few numbers. Null: nothing is known. */
export interface Totals {
  readonly documents: number;
  /** Documents neither approved nor ended. */
  readonly unfinished: number;
  /** Documents past their limit without an agreement. */
  readonly over: number;
  /** Rounds that used up an agreed one, and how many were agreed; null where one has no limit. */
  readonly used: number;
  readonly included: number | null;
  readonly firstSent: Day | null;
  /** The mean of all ratings, and the rating of the draft sent last among those that have one. */
  readonly rating: number | null;
  readonly ratings: number;
  readonly lastRating: number | null;
  /** Medians of the turns that are over, in days. */
  readonly clientDays: number | null;
  readonly writerDays: number | null;
  readonly changes: number;
  readonly unasked: number;
  /** Those of the changes that are in no draft yet: the text was changed since the last one. */
  readonly unsent: number;
}

export function totalsOf(
  { projects }: Pick<ClientHistory, 'projects'>,
  figures: readonly RoundFigures[],
): Totals {
  const documents = projects.flatMap((project) => project.documents);
  const rounds = documents.flatMap((document) => document.rounds);
  const lastRounds = new Map(
    documents.map((document) => [document.location, document.rounds.at(-1)?.number]),
  );
  const sent = rounds.flatMap((round) => (round.sent === null ? [] : [{ ...round, sent: round.sent }]));
  const inTime = sent.sort((a, b) => (a.sent < b.sent ? -1 : a.sent > b.sent ? 1 : a.number - b.number));
  const ratings = rounds.flatMap(({ rating }) => rating ?? []);
  const over = (turn: Turn | null): number[] => (turn === null || turn.running ? [] : [turn.days]);
  return {
    documents: documents.length,
    unfinished: documents.filter(({ closed }) => !closed).length,
    over: documents.filter(({ level }) => level === 'over').length,
    used: documents.reduce((sum, { used }) => sum + used, 0),
    included: sumOrNull(projects.map(includedIn)),
    firstSent: inTime[0]?.sent ?? null,
    rating: mean(ratings),
    ratings: ratings.length,
    lastRating: inTime.findLast(({ rating }) => rating !== null)?.rating ?? null,
    clientDays: median(rounds.flatMap(({ client }) => over(client))),
    writerDays: median(rounds.flatMap(({ writer }) => over(writer))),
    changes: figures.reduce((sum, { changes }) => sum + changes, 0),
    unasked: figures.reduce((sum, { unasked }) => sum + unasked, 0),
    unsent: figures
      .filter(({ location, round }) => lastRounds.get(location) === round)
      .reduce((sum, { changes }) => sum + changes, 0),
  };
}

/** What a project covers: its own limit, or what its documents include, whichever is less. */
function includedIn({ included, documents }: ProjectHistory): number | null {
  const each = sumOrNull(documents.map((document) => document.included));
  if (included === null || each === null) return included ?? each;
  return Math.min(included, each);
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}
