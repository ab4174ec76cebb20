import type { DocumentSummary } from '../model';

/** Time worked, in the record: of the document for what was done before the first draft was sent (round 0), of a round afterwards. */

/** The minutes that the record has for a round; 0 where it has none, or where there is no such round. */
export function minutesOf(document: DocumentSummary, round: number): number {
  return (round === 0 ? document.minutes : document.rounds[round - 1]?.minutes) ?? 0;
}

/** All minutes that the record has. */
export function totalMinutes(document: DocumentSummary): number {
  return document.rounds.reduce((sum, round) => sum + (round.minutes ?? 0), document.minutes ?? 0);
}

/** The round that time counts for which was worked on `round`: drafts may have been taken out of the record since. */
export function countedRound(document: DocumentSummary, round: number): number {
  return Math.min(round, document.rounds.length);
}

/** The document as it will be when minutes that are kept beside it are written. */
export function withMinutes(document: DocumentSummary, worked: ReadonlyMap<number, number>): DocumentSummary {
  const total = (round: number): number =>
    [...worked].reduce(
      (sum, [number, minutes]) => sum + (countedRound(document, number) === round ? minutes : 0),
      minutesOf(document, round),
    );
  return {
    ...document,
    minutes: total(0),
    rounds: document.rounds.map((round) => ({ ...round, minutes: total(round.number) })),
  };
}
