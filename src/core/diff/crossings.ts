import type { Vocabulary } from '../prose/wordsVocabulary';
import type { WordAligner } from './alignWords';

/** Words that changed places weigh at least this much together: a longer word, or a few shorter ones. */
const LEAST_WEIGHT = 6;
const LEAST_WORDS = 2;
/** And are this share of the poorer of the two gaps: scattered common words are chance. */
const LEAST_SHARE = 0.15;

/** Words of one gap that stand in another gap of the same passage: pairs of places, old and new, rising on both sides. */
export interface Crossing {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

/** Places left over by an alignment, and the gap between runs that each lies in. */
interface LeftOver {
  readonly words: Int32Array;
  readonly places: readonly number[];
  readonly gaps: readonly number[];
  /** The weight of each gap's words. */
  readonly weights: readonly number[];
}

/**
 * Clauses that changed places: the words that the alignment in order (`runs`) had to leave out are aligned once more, and
 * what one gap shares with another is kept where it is too much for chance.
 */
export function findCrossings(
  words: { readonly old: Int32Array; readonly new: Int32Array; readonly vocabulary: Vocabulary },
  runs: readonly number[],
  aligner: WordAligner,
): Crossing[] {
  if (runs.length === 0) return [];
  const before = leftOver(words.old, runs, 0, words.vocabulary);
  const after = leftOver(words.new, runs, 1, words.vocabulary);
  if (Math.min(Math.max(...before.weights), Math.max(...after.weights)) < LEAST_WEIGHT) return [];
  const all = { oldFrom: 0, oldTo: before.words.length, newFrom: 0, newTo: after.words.length };
  const found: Crossing[] = [];
  let current: { old: number[]; new: number[] } = { old: [], new: [] };
  const take = (a: number, b: number): void => {
    const last = current.old.length - 1;
    const isSame =
      last >= 0 &&
      before.gaps[current.old[last] as number] === before.gaps[a] &&
      after.gaps[current.new[last] as number] === after.gaps[b];
    if (!isSame) {
      found.push(current);
      current = { old: [], new: [] };
    }
    current.old.push(a);
    current.new.push(b);
  };
  const { items } = aligner.align(before.words, after.words, all);
  for (let at = 0; at < items.length; at += 3)
    for (let i = 0; i < (items[at + 2] as number); i++)
      take((items[at] as number) + i, (items[at + 1] as number) + i);
  found.push(current);
  return found
    .filter((crossing) => isMeant(crossing, before, after, words.vocabulary))
    .map((crossing) => ({
      old: crossing.old.map((i) => before.places[i] as number),
      new: crossing.new.map((i) => after.places[i] as number),
    }));
}

function isMeant(crossing: Crossing, before: LeftOver, after: LeftOver, vocabulary: Vocabulary): boolean {
  if (crossing.old.length < LEAST_WORDS) return false;
  const oldGap = before.gaps[crossing.old[0] as number] as number;
  const newGap = after.gaps[crossing.new[0] as number] as number;
  const poorer = Math.min(before.weights[oldGap] as number, after.weights[newGap] as number);
  let weight = 0;
  for (const i of crossing.old) weight += vocabulary.weight(before.words[i] as number);
  return oldGap !== newGap && weight >= LEAST_WEIGHT && weight >= poorer * LEAST_SHARE;
}

/** `side` is 0 for the old places in `runs`, 1 for the new ones. */
function leftOver(words: Int32Array, runs: readonly number[], side: 0 | 1, vocabulary: Vocabulary): LeftOver {
  const places: number[] = [];
  const gaps: number[] = [];
  const weights: number[] = [];
  let at = 0;
  for (let run = 0; run <= runs.length; run += 3) {
    const end = run < runs.length ? (runs[run + side] as number) : words.length;
    let weight = 0;
    for (; at < end; at++) {
      places.push(at);
      gaps.push(weights.length);
      weight += vocabulary.weight(words[at] as number);
    }
    weights.push(weight);
    at = end + (runs[run + 2] ?? 0);
  }
  return { words: Int32Array.from(places, (place) => words[place] as number), places, gaps, weights };
}
