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

/** One row of the table: for each place in the text, the best score of an alignment that ends there, and its ends. */
interface Row {
  readonly score: Float64Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Aligns all of the quote with the best stretch of the text (Smith and Waterman's way, over words, with likeness of words). */
export function alignWords(
  quote: readonly FoldedWord[],
  weights: readonly number[],
  text: readonly FoldedWord[],
): WordAlignment | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const extra = (EXTRA_COST * total) / quote.length;
  let row = emptyRow(text.length + 1);
  let next = emptyRow(text.length + 1);
  quote.forEach((word, i) => {
    fillRow(row, next, { word, weight: weights[i] ?? 0, extra, text });
    [row, next] = [next, row];
  });
  const best = row.score.reduce((top, score, j) => (score > (row.score[top] ?? 0) ? j : top), 0);
  const [first = -1, last = -1] = [row.first[best], row.last[best]];
  return first < 0 ? null : { first, last, likeness: Math.max(0, (row.score[best] ?? 0) / total) };
}

function emptyRow(size: number): Row {
  return {
    score: new Float64Array(size),
    first: new Int32Array(size).fill(-1),
    last: new Int32Array(size).fill(-1),
  };
}

interface Step {
  readonly word: FoldedWord;
  readonly weight: number;
  readonly extra: number;
  readonly text: readonly FoldedWord[];
}

/** One more word of the quote: found at a word of the text, missing, or the text has a word in between. */
function fillRow(row: Row, next: Row, { word, weight, extra, text }: Step): void {
  const missing = weight * MISSING_COST;
  setCell(next, 0, { score: at(row.score, 0) - missing, first: at(row.first, 0), last: at(row.last, 0) });
  for (let j = 0; j < text.length; j++) {
    let score = at(row.score, j + 1) - missing;
    let first = at(row.first, j + 1);
    let last = at(row.last, j + 1);
    const passed = at(next.score, j) - (at(next.first, j) < 0 ? 0 : extra);
    if (passed > score) [score, first, last] = [passed, at(next.first, j), at(next.last, j)];
    const gain = weight * wordLikeness(word, text[j] as FoldedWord);
    if (gain > 0 && at(row.score, j) + gain > score) {
      score = at(row.score, j) + gain;
      first = at(row.first, j) < 0 ? j : at(row.first, j);
      last = j;
    }
    setCell(next, j + 1, { score, first, last });
  }
}

function at(values: Float64Array | Int32Array, i: number): number {
  return values[i] as number;
}

function setCell(row: Row, i: number, cell: { score: number; first: number; last: number }): void {
  row.score[i] = cell.score;
  row.first[i] = cell.first;
  row.last[i] = cell.last;
}
