import type { Vocabulary } from '../prose/wordsVocabulary';
import type { WordAligner } from './alignWords';
import { Runs } from './runs';

/** Words that changed places weigh at least this much together: a longer word, or a few shorter ones. */
const LEAST_WEIGHT = 6;
const LEAST_WORDS = 2;
/** But one will do that changed places with its neighbour: `rivers and mountains` to `mountains and rivers`. */
const LEAST_WORDS_OF_SWAP = 1;
/** And are this share of the poorer of the two gaps: scattered common words are chance. */
const LEAST_SHARE = 0.15;

/** Words of one gap that stand in another gap of the same passage: the runs, and the first and last tokens on each side. */
export interface Crossing {
  readonly runs: readonly number[];
  readonly oldFirst: number;
  readonly oldLast: number;
  readonly newFirst: number;
  readonly newLast: number;
  /** How many tokens the runs hold. */
  readonly count: number;
}

/** Pairs of places, rising on both sides. */
interface Cluster {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

/** Places left over by an alignment, and the gap between runs that each lies in. */
interface LeftOver {
  readonly words: Int32Array;
  readonly places: Int32Array;
  readonly gaps: Int32Array;
  /** The weight of each gap's words. */
  readonly weights: Int32Array;
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
  const { vocabulary } = words;
  const oldWeights = gapWeights(words.old, runs, 0, vocabulary);
  const newWeights = gapWeights(words.new, runs, 1, vocabulary);
  if (runs.length === 0 || !hasHeavy(oldWeights) || !hasHeavy(newWeights)) return [];
  const before = leftOver(words.old, runs, 0, oldWeights);
  const after = leftOver(words.new, runs, 1, newWeights);
  const all = { oldFrom: 0, oldTo: before.words.length, newFrom: 0, newTo: after.words.length };
  const { items } = aligner.align(before.words, after.words, all);
  return clusters(items, before, after)
    .filter((cluster) => isMeant(cluster, before, after, vocabulary))
    .map((cluster) => crossingOf(cluster, before, after));
}

function crossingOf(cluster: Cluster, before: LeftOver, after: LeftOver): Crossing {
  const old = cluster.old.map((i) => before.places[i] as number);
  const changed = cluster.new.map((i) => after.places[i] as number);
  const runs = new Runs();
  old.forEach((place, i) => runs.push(place, changed[i] as number, 1));
  return {
    runs: runs.items,
    oldFirst: old[0] ?? 0,
    oldLast: old.at(-1) ?? 0,
    newFirst: changed[0] ?? 0,
    newLast: changed.at(-1) ?? 0,
    count: old.length,
  };
}

/** The pairs of words in `runs`, those of the same two gaps together. */
function clusters(runs: readonly number[], before: LeftOver, after: LeftOver): Cluster[] {
  const found: { old: number[]; new: number[] }[] = [];
  let oldGap = -1;
  let newGap = -1;
  for (let at = 0; at < runs.length; at += 3)
    for (let i = 0; i < (runs[at + 2] as number); i++) {
      const a = (runs[at] as number) + i;
      const b = (runs[at + 1] as number) + i;
      if (before.gaps[a] !== oldGap || after.gaps[b] !== newGap) found.push({ old: [], new: [] });
      oldGap = before.gaps[a] as number;
      newGap = after.gaps[b] as number;
      found.at(-1)?.old.push(a);
      found.at(-1)?.new.push(b);
    }
  return found;
}

function isMeant(crossing: Cluster, before: LeftOver, after: LeftOver, vocabulary: Vocabulary): boolean {
  const oldGap = before.gaps[crossing.old[0] as number] as number;
  const newGap = after.gaps[crossing.new[0] as number] as number;
  const isSwap = Math.abs(oldGap - newGap) === 1;
  if (crossing.old.length < (isSwap ? LEAST_WORDS_OF_SWAP : LEAST_WORDS)) return false;
  const poorer = Math.min(before.weights[oldGap] as number, after.weights[newGap] as number);
  let weight = 0;
  for (const i of crossing.old) weight += vocabulary.weight(before.words[i] as number);
  return oldGap !== newGap && weight >= LEAST_WEIGHT && weight >= poorer * LEAST_SHARE;
}

function hasHeavy(weights: Int32Array): boolean {
  return weights.some((weight) => weight >= LEAST_WEIGHT);
}

/** The weight of the words in each gap before, between and after `runs`; `side` is 0 for old places, 1 for new ones. */
function gapWeights(
  words: Int32Array,
  runs: readonly number[],
  side: 0 | 1,
  vocabulary: Vocabulary,
): Int32Array {
  const weights = new Int32Array(runs.length / 3 + 1);
  let at = 0;
  for (let gap = 0; gap < weights.length; gap++) {
    const end = runs[gap * 3 + side] ?? words.length;
    let weight = 0;
    for (; at < end; at++) weight += vocabulary.weight(words[at] as number);
    weights[gap] = weight;
    at = end + (runs[gap * 3 + 2] ?? 0);
  }
  return weights;
}

function leftOver(words: Int32Array, runs: readonly number[], side: 0 | 1, weights: Int32Array): LeftOver {
  let taken = 0;
  for (let at = 2; at < runs.length; at += 3) taken += runs[at] as number;
  const count = words.length - taken;
  const left = {
    words: new Int32Array(count),
    places: new Int32Array(count),
    gaps: new Int32Array(count),
    weights,
  };
  let at = 0;
  let row = 0;
  for (let gap = 0; gap < weights.length; gap++) {
    const end = runs[gap * 3 + side] ?? words.length;
    for (; at < end; at++, row++) {
      left.words[row] = words[at] as number;
      left.places[row] = at;
      left.gaps[row] = gap;
    }
    at = end + (runs[gap * 3 + 2] ?? 0);
  }
  return left;
}
