import { commonEnds } from '../diff/commonEnds';
import { splitWords } from '../prose/words';
import type { CommentClass, TrackedDocument } from '../model';
import type { Span, TextEdit } from '../text';
import { markOf } from './mark';
import type { PlacedChange, PlacedFeedback } from './model';

/** What a client changed in the text, as proposals: which are still to be decided, and what deciding does. */

/** What a change is known by in the record, once it is logged as a comment. */
export const markOfChange = ({ from, at, kind, old, new: put }: PlacedChange): string =>
  markOf({ from, at, text: [kind, old, put].join('\u0000') });

/**
 * The changes of words that were not logged as comments before and, as far as `isMade` knows, are not in the text yet; in order.
 * Looks alone are the writer's own matter.
 */
export function openChanges(
  { changes }: PlacedFeedback,
  document: TrackedDocument | null,
  isMade: (change: PlacedChange) => boolean = () => false,
): PlacedChange[] {
  const logged = new Set(
    document?.rounds.flatMap(({ comments }) => comments.flatMap(({ imported }) => imported ?? [])),
  );
  return changes.filter(
    (change) => isOfWords(change) && !logged.has(markOfChange(change)) && !isMade(change),
  );
}

const isOfWords = ({ kind, old, new: put }: PlacedChange): boolean => kind !== 'format' && old + put !== '';

/**
 * A slip, or a change within the brief: a correction touches one word and leaves most of it, or no word at all. Anything else may
 * be another wording, which uses up a round.
 */
export function classOfChange({ kind, old, new: put }: PlacedChange): CommentClass {
  if (kind === 'move') return 'revision';
  const [before, after] = [wordsOf(old), wordsOf(put)];
  const isSame = before.length === after.length;
  const changed = isSame ? before.filter((word, index) => word !== after[index]) : null;
  if (changed?.length === 0) return 'correction';
  if (!isSame || changed?.length !== 1) return 'revision';
  const at = before.findIndex((word, index) => word !== after[index]);
  return isRespelt(before[at] ?? '', after[at] ?? '') ? 'correction' : 'revision';
}

/** The share of the longer word that two spellings of one have at their ends: `recieve` and `receive` have five of seven letters. */
const SAME_SPELLING = 0.6;

function isRespelt(a: string, b: string): boolean {
  const { head, tail } = commonEnds(a, b);
  return (head + tail) / Math.max(a.length, b.length) >= SAME_SPELLING;
}

const wordsOf = (text: string): string[] =>
  splitWords(text).map(({ start, end }) => text.slice(start, end).toLowerCase());

/** A place in a text as it was, in the text as it is; null where something in it, or on both sides of it, was changed. */
export function placeAfter(place: Span, before: string, after: string): Span | null {
  const { head, tail } = commonEnds(before, after);
  if (place.end <= head) return place;
  const shift = after.length - before.length;
  return place.start >= before.length - tail ? { start: place.start + shift, end: place.end + shift } : null;
}

/** The smallest edit that puts `replacement` in the place of a span: what is the same on both ends is not touched. */
export function smallestEdit(text: string, span: Span, replacement: string): TextEdit {
  const old = text.slice(span.start, span.end);
  const { head, tail } = wholeCharacters(old, replacement, commonEnds(old, replacement));
  return {
    span: { start: span.start + head, end: span.end - tail },
    text: replacement.slice(head, replacement.length - tail),
  };
}

/** Never between the halves of a character. */
function wholeCharacters(
  a: string,
  b: string,
  { head, tail }: { readonly head: number; readonly tail: number },
): { head: number; tail: number } {
  const splits = (text: string, at: number): boolean =>
    /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) && /[\uD800-\uDBFF]$/.test(text.slice(0, at));
  return {
    head: splits(a, head) || splits(b, head) ? head - 1 : head,
    tail: splits(a, a.length - tail) || splits(b, b.length - tail) ? tail - 1 : tail,
  };
}
