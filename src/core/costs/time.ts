import type { RoundSummary, DocumentSummary } from '../model';

/** What the files say of the time that was spent. Minutes that nobody noted are unknown, never nought. */
export interface TimeSpent {
  /** Minutes noted, before the first drafts and on rounds; null where none are. */
  readonly minutes: number | null;
  /** Rounds that were answered and have no minutes noted: with any of these, `minutes` is less than what was spent. */
  readonly untimedRounds: number;
  /** Documents that were sent without a note of the time until then; the same holds. */
  readonly untimedDrafts: number;
}

/** The time spent on these documents together. */
export function timeSpent(documents: readonly DocumentSummary[]): TimeSpent {
  const minutes = documents.flatMap((document) => [...noted(document), ...roundMinutes([document])]);
  return {
    minutes: minutes.length === 0 ? null : sum(minutes),
    untimedRounds: sum(documents.map(untimedRounds)),
    untimedDrafts: documents.filter((one) => one.rounds.length > 0 && noted(one).length === 0).length,
  };
}

/** Minutes of each round that has any noted. */
export function roundMinutes(documents: readonly DocumentSummary[]): number[] {
  return documents.flatMap(({ rounds }) => rounds.flatMap(noted));
}

/** No work takes no time: a nought says as much as nothing. */
const noted = ({ minutes }: { readonly minutes?: number }): number[] =>
  minutes === undefined || minutes === 0 ? [] : [minutes];

function untimedRounds(document: DocumentSummary): number {
  const isClosed = document.approved !== undefined || document.ended !== undefined;
  const isAnswered = (round: RoundSummary): boolean => isClosed || round.number < document.rounds.length;
  return document.rounds.filter(
    (round) => round.comments.length > 0 && noted(round).length === 0 && isAnswered(round),
  ).length;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
