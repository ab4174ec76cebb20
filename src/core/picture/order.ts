import { dayOf } from '../calendar/days';
import type { RoundSummary } from '../model';
import type { PicturedDocument } from './model';

/** Documents that were sent, by the day of their first draft; one without such a day comes last. */
export function inOrderOfSending(documents: readonly PicturedDocument[]): readonly PicturedDocument[] {
  const first = ({ document }: PicturedDocument): string => dayOf(document.rounds[0]?.sent ?? '') ?? '9999';
  return documents
    .filter(({ document }) => document.rounds.length > 0)
    .sort((a, b) => compare(first(a), first(b)) || compare(a.key, b.key));
}

/**
 * The client's ratings in the order in which the drafts that they are about were sent. A rating of a draft without a date is
 * left out: in the wrong place it would make a trend that is none.
 */
export function ratings(documents: readonly PicturedDocument[]): readonly number[] {
  return documents
    .flatMap(({ key, document }) => document.rounds.flatMap((round) => ratingOf(key, round)))
    .sort((a, b) => compare(a.day, b.day) || compare(a.key, b.key))
    .map(({ rating }) => rating);
}

function ratingOf(key: string, { rating, sent }: RoundSummary): Rating[] {
  const day = dayOf(sent ?? '');
  return rating === undefined || day === null ? [] : [{ key, day, rating }];
}

interface Rating {
  readonly key: string;
  readonly day: string;
  readonly rating: number;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
