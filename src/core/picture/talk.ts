import type { PicturedDocument, PictureInput } from './model';
import { inOrderOfSending, ratings } from './order';

/** When the record says that it is time for a talk with the client; the writer sets both. */
export interface TalkRules {
  /** So many documents in a row past their agreed rounds; 0: never. */
  readonly documentsPast: number;
  /** So many ratings in a row, each lower than the one before; 0 or 1: never. */
  readonly fallingRatings: number;
}

export type TalkReason =
  | { readonly kind: 'past'; readonly documents: number }
  | { readonly kind: 'falling'; readonly ratings: readonly number[] };

/** Why it is time for a talk; empty where nothing says so. Only the latest documents and ratings count: what got better is no reason. */
export function reasonsToTalk(
  { documents }: Pick<PictureInput, 'documents'>,
  rules: TalkRules,
): readonly TalkReason[] {
  return [
    pastInARow(documents, rules.documentsPast),
    falling(ratings(documents), rules.fallingRatings),
  ].filter((reason) => reason !== null);
}

function pastInARow(documents: readonly PicturedDocument[], wanted: number): TalkReason | null {
  const decided = inOrderOfSending(documents).filter(isDecided);
  const latestWithin = decided.findLastIndex((document) => !isPastUnpaid(document));
  const inARow = decided.length - 1 - latestWithin;
  return wanted > 0 && inARow >= wanted ? { kind: 'past', documents: inARow } : null;
}

/** A document that is within its rounds still may pass them yet: it says nothing either way. */
const isDecided = ({ document, past }: PicturedDocument): boolean =>
  past.length > 0 || document.approved !== undefined || document.ended !== undefined;

/** Extra rounds that were all paid for are business, and nothing to talk about. */
const isPastUnpaid = ({ document, past }: PicturedDocument): boolean =>
  past.some((number) => document.rounds[number - 1]?.extra !== 'paid');

function falling(all: readonly number[], wanted: number): TalkReason | null {
  if (wanted < 2) return null;
  const start = all.findLastIndex((rating, i) => i > 0 && rating >= (all[i - 1] ?? 0));
  const latest = all.slice(Math.max(0, start));
  return latest.length >= wanted ? { kind: 'falling', ratings: latest } : null;
}
