import type { Day } from '../calendar/days';
import type { ClientHistory, DocumentHistory, RoundFigures, RoundHistory } from './model';
import { periodsOf, type Period } from './periods';
import { mean } from '../statistics';

/** One step of the history in order of time: a round, or where there are many, all rounds sent in one period. */
export interface Column {
  /** The day the draft was sent, or the first day of the period. */
  readonly from: Day;
  /** How long the column is. */
  readonly period: Period;
  readonly rounds: number;
  /** The round, where it is one. */
  readonly location: string | null;
  readonly round: number | null;
  /** Means over the rounds of which something is known; null where nothing is. */
  readonly rating: number | null;
  readonly clientDays: number | null;
  readonly writerDays: number | null;
  /** Words in and out per round, and of these the ones in changes that nobody asked for. */
  readonly words: number | null;
  readonly unaskedWords: number | null;
  /** Sums over the rounds. */
  readonly changes: number | null;
  readonly unasked: number | null;
}

/** More columns than this cannot be told apart on half a screen. */
export const MOST_COLUMNS = 40;

/** A round with all that is known of it. */
interface TimedRound {
  readonly sent: Day;
  readonly document: DocumentHistory;
  readonly round: RoundHistory;
  readonly figures: RoundFigures | undefined;
}

/** The client's rounds from the first to the last. Rounds without a day of sending have no place in time. */
export function columnsOf(
  { projects }: Pick<ClientHistory, 'projects'>,
  figures: readonly RoundFigures[],
): Column[] {
  const known = new Map(figures.map((one) => [`${one.round} ${one.location}`, one]));
  const rounds = projects
    .flatMap(({ documents }) => documents)
    .flatMap((document) =>
      document.rounds.flatMap((round): TimedRound[] =>
        round.sent === null
          ? []
          : [
              {
                sent: round.sent,
                document,
                round,
                figures: known.get(`${round.number} ${document.location}`),
              },
            ],
      ),
    )
    .sort((a, b) => (a.sent < b.sent ? -1 : a.sent > b.sent ? 1 : a.round.number - b.round.number));
  if (rounds.length <= MOST_COLUMNS) return rounds.map((one) => columnOf(one.sent, 'round', [one]));
  const { period, stretches } = periodsOf(
    rounds.map(({ sent }) => sent),
    MOST_COLUMNS,
  );
  return stretches.map(({ from, until }) =>
    columnOf(
      from,
      period,
      rounds.filter(({ sent }) => sent >= from && sent < until),
    ),
  );
}

function columnOf(from: Day, period: Period, rounds: readonly TimedRound[]): Column {
  const only = period === 'round' ? rounds[0] : undefined;
  const figures = rounds.flatMap((one) => one.figures ?? []);
  const sum = (values: readonly number[]): number | null =>
    values.length === 0 ? null : values.reduce((total, value) => total + value, 0);
  return {
    from,
    period,
    rounds: rounds.length,
    location: only?.document.location ?? null,
    round: only?.round.number ?? null,
    rating: mean(rounds.flatMap(({ round }) => round.rating ?? [])),
    clientDays: mean(rounds.flatMap(({ round }) => round.client?.days ?? [])),
    writerDays: mean(rounds.flatMap(({ round }) => round.writer?.days ?? [])),
    words: mean(figures.map(({ inserted, deleted }) => inserted + deleted)),
    unaskedWords: mean(figures.map(({ unaskedWords }) => unaskedWords)),
    changes: sum(figures.map(({ changes }) => changes)),
    unasked: sum(figures.map(({ unasked }) => unasked)),
  };
}
