import type { Span } from '../../text';
import { countLetters } from '../quote/letters';
import type { Alignment, Gap } from './matchIndex';

export interface Part {
  /** A part of the gap's old side. */
  readonly part: Span;
  /** The new words belong to the part when at least this share of the letters they replace lies in it. */
  readonly leastShare: number;
  /** Where the passage goes on: the new words on that side are nearest to it. Not given: it is all in the gap. */
  readonly passageGoesOn?: 'before' | 'after';
}

export interface Replacement {
  readonly span: Span;
  /** As many new words as old: each stands for one. */
  readonly wordForWord: boolean;
}

/** At a border, more new words than this for the old ones are text put in beside the passage... */
const MOST_GROWTH = 3;
/** ...with some allowance for a word that became a phrase. */
const MOST_EXTRA = 6;

/**
 * The part of a gap's new words that stands for a part of its old words, or null. As many new words as old: word for word.
 * Else all of them, when enough of what they replace is in the part.
 */
export function replacementFor(
  aligned: Alignment,
  gap: Gap,
  { part, leastShare, passageGoesOn }: Part,
): Replacement | null {
  const words = aligned.gapWords(gap);
  const isInPart = (word: Span | undefined): boolean =>
    word !== undefined && word.start < part.end && word.end > part.start;
  if (words.oldCount === words.newCount)
    return across(
      words.new().filter((_, i) => isInPart(words.old()[i])),
      true,
    );
  const share = countLetters(aligned.oldText, part) / Math.max(1, words.oldLetters);
  if (share < leastShare) return null;
  const newWords = words.new();
  const isTooMany = words.newCount > MOST_GROWTH * words.oldCount + MOST_EXTRA;
  if (!passageGoesOn || !isTooMany) return across(newWords, false);
  const count = Math.max(1, words.old().filter(isInPart).length);
  return across(passageGoesOn === 'before' ? newWords.slice(0, count) : newWords.slice(-count), false);
}

function across(words: readonly Span[], wordForWord: boolean): Replacement | null {
  const first = words[0];
  const last = words[words.length - 1];
  return first && last ? { span: { start: first.start, end: last.end }, wordForWord } : null;
}

const PARAGRAPH_BREAK = /\r?\n[ \t]*\r?\n/g;

/** Only the part of a gap's two sides that lies after their last paragraph break: what stands before a passage. */
export function afterLastBreak(text: string, span: Span): Span {
  let { start } = span;
  for (const found of text.slice(span.start, span.end).matchAll(PARAGRAPH_BREAK)) {
    start = span.start + found.index + found[0].length;
  }
  return { start, end: span.end };
}

/** The part before the first paragraph break: what stands after a passage. */
export function beforeFirstBreak(text: string, span: Span): Span {
  const found = text.slice(span.start, span.end).search(PARAGRAPH_BREAK);
  return found < 0 ? span : { start: span.start, end: span.start + found };
}
