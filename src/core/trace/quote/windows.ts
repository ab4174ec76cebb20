import type { Span } from '../../text';
import type { FoldedWord, WordIndex } from './searchable';

/** A word that stands in more places than this is no help in finding where to look. */
const MOST_PLACES_OF_A_SEED = 300;

/** How many stretches of the draft are looked at closely. */
const MOST_WINDOWS = 5;

/** A window holds the quote, what the writer may have between its words, and a little. */
const WINDOW_RATIO = 1.6;
const WINDOW_EXTRA = 6;

/**
 * A window is looked at only when the quote's words in it weigh at least this share; inflected words, which do not count
 * here, may make up for the rest.
 */
const LEAST_SHARE = 0.4;

/** No word weighs nothing: a quote of common words is still a quote. */
const LEAST_WEIGHT = 0.12;

/** How much each word of the quote says about the place: rare words much, common ones little; between 0 and 1. */
export function wordWeights({ words, places }: WordIndex, quote: readonly FoldedWord[]): readonly number[] {
  const rarest = Math.log(words.length + 2);
  return quote.map(({ text }) => {
    const rarity = Math.log((words.length + 2) / (1 + (places.get(text)?.length ?? 0))) / rarest;
    return Math.max(LEAST_WEIGHT, rarity);
  });
}

interface Hit {
  readonly place: number;
  readonly word: number;
}

/** The stretches of the draft (as ranges of words) where most of the quote's weight stands together, best first. */
export function candidateWindows(
  index: WordIndex,
  quote: readonly FoldedWord[],
  weights: readonly number[],
): readonly Span[] {
  const hits = seedHits(index, quote);
  const size = Math.ceil(quote.length * WINDOW_RATIO) + WINDOW_EXTRA;
  const least = LEAST_SHARE * weights.reduce((sum, weight) => sum + weight, 0);
  const scored = scoreWindows(hits, weights, size).filter(({ score }) => score >= least);
  scored.sort((a, b) => b.score - a.score || a.start - b.start);
  const chosen: Span[] = [];
  for (const { start } of scored) {
    if (chosen.length >= MOST_WINDOWS) break;
    if (chosen.some((window) => Math.abs(window.start + WINDOW_EXTRA - start) < size / 3)) continue;
    chosen.push({
      start: Math.max(0, start - WINDOW_EXTRA),
      end: Math.min(index.words.length, start + size + WINDOW_EXTRA),
    });
  }
  return chosen;
}

function seedHits({ places }: WordIndex, quote: readonly FoldedWord[]): readonly Hit[] {
  const hits: Hit[] = [];
  quote.forEach(({ text }, word) => {
    const found = places.get(text) ?? [];
    if (found.length <= MOST_PLACES_OF_A_SEED) for (const place of found) hits.push({ place, word });
  });
  return hits.sort((a, b) => a.place - b.place || a.word - b.word);
}

/** For each hit, the weight of the quote's words (each counted once) in the window that starts there. */
function scoreWindows(
  hits: readonly Hit[],
  weights: readonly number[],
  size: number,
): { start: number; score: number }[] {
  const inWindow = new Map<number, number>();
  const scored: { start: number; score: number }[] = [];
  let score = 0;
  let next = 0;
  for (const hit of hits) {
    for (let added = hits[next]; added && added.place < hit.place + size; added = hits[++next]) {
      const count = inWindow.get(added.word) ?? 0;
      if (count === 0) score += weights[added.word] ?? 0;
      inWindow.set(added.word, count + 1);
    }
    scored.push({ start: hit.place, score });
    const left = (inWindow.get(hit.word) ?? 1) - 1;
    inWindow.set(hit.word, left);
    if (left === 0) score -= weights[hit.word] ?? 0;
  }
  return scored;
}
