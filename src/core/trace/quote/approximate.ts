import { toSource } from '../../prose/mappedText';
import { alignWords, type WordAlignment } from './alignWords';
import { chainPieces } from './chainPieces';
import { foldText, plainText } from './fold';
import type { Candidate } from './quoteModel';
import { foldedWords, type FoldedWord, type SearchableText } from './searchable';
import { candidateWindows, wordWeights } from './windows';

/** Longer quotes are found by their first and last words, which bounds the alignment (cells: words of the quote times of the window). */
const LONGEST_ALIGNED = 120;
const HEAD_AND_TAIL = 50;

/** Beside the best place, those almost as good are reported too, so that an ambiguous quote is known as such. */
const ALMOST_AS_GOOD = 0.08;

/** Least likeness that is taken, by the number of words: the fewer words, the more must agree. */
function leastLikeness(words: number): number {
  if (words <= 2) return 0.85;
  return words === 3 ? 0.66 : 0.58;
}

/** Places where the draft says nearly the quote: some words left out, added, retyped or inflected. */
export function approximatePlaces(draft: SearchableText, quote: string): readonly Candidate[] {
  const words = foldedWords(foldText(plainText(quote)).text);
  if (words.length < 2) return [];
  if (words.length <= LONGEST_ALIGNED) return placesOfWords(draft, words);
  const head = placesOfWords(draft, words.slice(0, HEAD_AND_TAIL));
  const tail = placesOfWords(draft, words.slice(-HEAD_AND_TAIL));
  return chainPieces([head, tail], 2 * quote.length);
}

function placesOfWords(draft: SearchableText, words: readonly FoldedWord[]): readonly Candidate[] {
  const index = draft.index();
  const weights = wordWeights(index, words);
  const aligned: WordAlignment[] = [];
  for (const window of candidateWindows(index, words, weights)) {
    const found = alignWords(words, weights, index.words.slice(window.start, window.end));
    if (found) aligned.push({ ...found, first: found.first + window.start, last: found.last + window.start });
  }
  const best = Math.max(...aligned.map((found) => found.likeness), 0);
  if (best < leastLikeness(words.length)) return [];
  return distinct(aligned.filter((found) => found.likeness >= best - ALMOST_AS_GOOD)).map((found) => ({
    span: sourceSpan(draft, found),
    likeness: found.likeness,
    wholeWords: true,
  }));
}

/** Of alignments that overlap, only the better. */
function distinct(aligned: readonly WordAlignment[]): readonly WordAlignment[] {
  const kept: WordAlignment[] = [];
  for (const found of [...aligned].sort((a, b) => b.likeness - a.likeness || a.first - b.first)) {
    if (!kept.some((other) => found.first <= other.last && found.last >= other.first)) kept.push(found);
  }
  return kept;
}

function sourceSpan(draft: SearchableText, { first, last }: WordAlignment): { start: number; end: number } {
  const { words } = draft.index();
  return toSource(draft.folded(), { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 });
}
