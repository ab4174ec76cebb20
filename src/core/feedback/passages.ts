import type { Comment } from '../model';
import { onceForEachObject } from '../once';
import { wordsIn } from './phrases';

/** How the passages of two comments on one draft lie, by their words: the draft itself is not needed. */
export type Overlap = 'same' | 'partly' | 'none';

/** Fewer shared words than this may stand anywhere: they are no sign of one passage. */
export const FEWEST_WITHIN = 3;

/** The end of one quote may be the beginning of the other by chance more easily: `… the first frost. The first frost …`. */
const FEWEST_AT_THE_EDGE = 4;

/** Two quotes are of the same passage where so much of the longer one is shared: people do not select to the letter. */
const SAME_SHARE = 0.8;

/** A passage in the words of a draft. */
export type Quoted = Pick<Comment, 'quote' | 'prefix' | 'suffix'>;

/** `none` where one of them has no quote. */
export function overlapOf(a: Quoted, b: Quoted): Overlap {
  const [one, other] = [quoteWords(a), quoteWords(b)];
  if (one.length === 0 || other.length === 0) return 'none';
  if (sameWords(one, other)) return standApart(a, b) ? 'none' : 'same';
  const shared = Math.max(sharedWords(one, other), sharedWords(other, one));
  if (shared === 0) return 'none';
  return shared >= SAME_SHARE * Math.max(one.length, other.length) ? 'same' : 'partly';
}

/** Each passage is held against many others. */
export const quoteWords = onceForEachObject(({ quote }: Quoted): readonly string[] => wordsIn(quote ?? ''));

/** The words of `b` that are the last of `a`, or that stand within `a` all together. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  if (!a.includes(b[0] ?? '')) return 0;
  const isWithin = a.some((_, at) => sameWords(a.slice(at, at + b.length), b));
  if (isWithin && b.length >= FEWEST_WITHIN) return b.length;
  for (let count = Math.min(a.length, b.length) - 1; count >= FEWEST_AT_THE_EDGE; count--)
    if (sameWords(a.slice(-count), b.slice(0, count))) return count;
  return 0;
}

/** The same words at two places of the draft: what stands around them differs. */
function standApart(a: Quoted, b: Quoted): boolean {
  return (
    differ(a.prefix, b.prefix, (words) => words.reverse()) || differ(a.suffix, b.suffix, (words) => words)
  );
}

function differ(
  a: string | undefined,
  b: string | undefined,
  outwards: (words: string[]) => string[],
): boolean {
  if (a === undefined || b === undefined) return false;
  const [one, other] = [outwards(wordsIn(a)), outwards(wordsIn(b))];
  const known = Math.min(one.length, other.length);
  return !sameWords(one.slice(0, known), other.slice(0, known));
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);
