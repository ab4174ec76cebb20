import { FEWEST_WITHIN, quoteWords, type Quoted } from './passages';

/** Nobody settles more on one passage; with a bound, a file with thousands of comments on the same words takes no longer than its length. */
const MOST_ON_ONE_PASSAGE = 100;

/**
 * Passages by their words, so that a comment is held against those only that may overlap its own (`overlapOf`): two passages that
 * do begin alike, or one of them begins within the other.
 */
export interface PassageIndex<T> {
  add(item: T, quoted: Quoted): void;
  /** Of all that may overlap a passage, and of some more; each once, in the order in which they were added. */
  near(quoted: Quoted): readonly T[];
}

export function createPassageIndex<T>(): PassageIndex<T> {
  const entries: T[] = [];
  const byStart = new Map<string, number[]>();
  const byRun = new Map<string, number[]>();
  return {
    add(item, quoted) {
      const words = quoteWords(quoted);
      if (words.length === 0) return;
      const entry = entries.push(item) - 1;
      note(byStart, startOf(words), entry);
      for (const run of runsIn(words)) note(byRun, run, entry);
    },
    near(quoted) {
      const words = quoteWords(quoted);
      const found = new Set(byRun.get(startOf(words)));
      for (const run of runsIn(words)) for (const entry of byStart.get(run) ?? []) found.add(entry);
      return [...found].sort((a, b) => a - b).map((entry) => entries[entry] as T);
    },
  };
}

/** The first words of a passage; all of them where it has fewer than may stand within another. */
const startOf = (words: readonly string[]): string => words.slice(0, FEWEST_WITHIN).join(' ');

/** All that could be the first words of a passage that begins within this one; one that is shorter has to be the same. */
function runsIn(words: readonly string[]): ReadonlySet<string> {
  const last = Math.max(0, words.length - FEWEST_WITHIN);
  return new Set(words.slice(0, last + 1).map((_, at) => words.slice(at, at + FEWEST_WITHIN).join(' ')));
}

function note(lists: Map<string, number[]>, key: string, entry: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [entry]);
  else if (list.length < MOST_ON_ONE_PASSAGE) list.push(entry);
}
