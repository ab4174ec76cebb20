import type { FoldedWord } from './searchable';
import { wordLikeness } from './wordLikeness';

/** Where a quote's words stand among the words of a text. */
export interface WordAlignment {
  /** The first and the last word of the text that answer to a word of the quote. */
  readonly first: number;
  readonly last: number;
  /** 0 to 1: the weight of the words that agree, less what is missing or in between. */
  readonly likeness: number;
}

/** Cost of a word of the quote that the text does not have, as a share of its weight (beyond the weight it does not earn). */
const MISSING_COST = 0.25;

/** Cost of a word of the text between those of the quote, as a share of the mean weight: quoting people leave words out. */
const EXTRA_COST = 0.08;

interface Cell {
  readonly score: number;
  readonly first: number;
  readonly last: number;
}

/** Aligns all of the quote with the best stretch of the text (Smith and Waterman's way, over words, with likeness of words). */
export function alignWords(
  quote: readonly FoldedWord[],
  weights: readonly number[],
  text: readonly FoldedWord[],
): WordAlignment | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const extra = (EXTRA_COST * total) / quote.length;
  const nothing: Cell = { score: 0, first: -1, last: -1 };
  let row: Cell[] = Array.from({ length: text.length + 1 }, () => nothing);
  quote.forEach((word, i) => (row = nextRow(row, { word, weight: weights[i] ?? 0, extra, text })));
  const best = row.reduce((a, b) => (b.score > a.score ? b : a));
  return best.first < 0
    ? null
    : { first: best.first, last: best.last, likeness: Math.max(0, best.score / total) };
}

interface Step {
  readonly word: FoldedWord;
  readonly weight: number;
  readonly extra: number;
  readonly text: readonly FoldedWord[];
}

/** One more word of the quote: found at a word of the text, missing, or the text has a word in between. */
function nextRow(row: readonly Cell[], { word, weight, extra, text }: Step): Cell[] {
  const missing = weight * MISSING_COST;
  const start = row[0] as Cell;
  const next: Cell[] = [{ ...start, score: start.score - missing }];
  text.forEach((other, j) => {
    const above = row[j + 1] as Cell;
    const before = next[j] as Cell;
    const diagonal = row[j] as Cell;
    let best: Cell = { ...above, score: above.score - missing };
    const gap = before.first < 0 ? 0 : extra;
    if (before.score - gap > best.score) best = { ...before, score: before.score - gap };
    const gain = weight * wordLikeness(word, other);
    if (gain > 0 && diagonal.score + gain > best.score) {
      best = { score: diagonal.score + gain, first: diagonal.first < 0 ? j : diagonal.first, last: j };
    }
    next.push(best);
  });
  return next;
}
