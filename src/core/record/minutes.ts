import type { DocumentSummary, TrackedDocument } from '../model';
import type { Operation } from '../yaml/edit/operation';
import { record, roundPath, shortRound, type Recorded } from './recording';

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

/** Adds minutes to the rounds that they were worked on. */
export function recordMinutes(text: string, worked: ReadonlyMap<number, number>): Recorded {
  return record(text, (document) => {
    const added = new Map<number, number>();
    for (const [number, minutes] of worked) {
      const round = countedRound(document, number);
      added.set(round, (added.get(round) ?? 0) + minutes);
    }
    return [...added].map(([round, minutes]) =>
      minutesOperation(document, round, minutesOf(document, round) + minutes),
    );
  });
}

function minutesOperation(document: TrackedDocument, number: number, minutes: number): Operation {
  const round = document.rounds[number - 1];
  if (!round) return { op: 'set', path: ['minutes'], value: minutes, before: 'rounds' };
  if (round.short) return { op: 'set', path: roundPath(round), value: { ...shortRound(round), minutes } };
  return { op: 'set', path: [...roundPath(round), 'minutes'], value: minutes, before: 'comments' };
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
