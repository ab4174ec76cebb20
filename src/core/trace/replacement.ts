import { splitWords } from '../prose/words';
import type { Span } from '../text';
import { countLetters } from './letters';
import type { Gap } from './matchIndex';

export interface Part {
  /** A part of the gap's old side. */
  readonly part: Span;
  /** The new words belong to the part when at least this share of the letters they replace lies in it. */
  readonly leastShare: number;
}

export interface Replacement {
  readonly span: Span;
  /** As many new words as old: each stands for one. */
  readonly wordForWord: boolean;
}

/**
 * The part of a gap's new words that stands for a part of its old words, or null. As many new words as old: word for word.
 * Else all of them, when enough of what they replace is in the part.
 */
export function replacementFor(
  oldText: string,
  newText: string,
  gap: Gap,
  { part, leastShare }: Part,
): Replacement | null {
  const newWords = wordsOf(newText, gap.new);
  const first = newWords[0];
  const last = newWords[newWords.length - 1];
  if (!first || !last) return null;
  const oldWords = wordsOf(oldText, gap.old);
  if (oldWords.length === newWords.length) {
    const within = newWords.filter((_, i) => overlaps(oldWords[i], part));
    const from = within[0];
    const to = within[within.length - 1];
    return from && to ? { span: { start: from.start, end: to.end }, wordForWord: true } : null;
  }
  const share = countLetters(oldText, part) / Math.max(1, countLetters(oldText, gap.old));
  return share >= leastShare ? { span: { start: first.start, end: last.end }, wordForWord: false } : null;
}

function wordsOf(text: string, { start, end }: Span): readonly Span[] {
  return splitWords(text.slice(start, end)).map((word) => ({
    start: word.start + start,
    end: word.end + start,
  }));
}

function overlaps(word: Span | undefined, part: Span): boolean {
  return word !== undefined && word.start < part.end && word.end > part.start;
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
