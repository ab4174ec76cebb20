/** Words shorter than this agree only when they are the same: `of` and `or` are two words. */
const SHORTEST_INFLECTED = 4;

/** At least this share of the longer word's letters must stand unchanged: `titer` for `titre`, `indicates` for `indicate`. */
const LEAST_SHARE = 0.7;

/** A word that only resembles counts a little less than the same word. */
const RESEMBLES = 0.9;

/** 1 for the same folded word, less for an inflected or misspelt one, 0 for another word. */
export function wordLikeness(a: { readonly text: string }, b: { readonly text: string }): number {
  if (a.text === b.text) return 1;
  const shorter = Math.min(a.text.length, b.text.length);
  const longer = Math.max(a.text.length, b.text.length);
  if (shorter < SHORTEST_INFLECTED || shorter / longer < LEAST_SHARE) return 0;
  // Misspelt or inflected words keep their beginning or their end; others need no table.
  if (a.text[0] !== b.text[0] && !a.text.endsWith(b.text.slice(-2))) return 0;
  const share = 1 - editDistance(a.text, b.text) / longer;
  return share >= LEAST_SHARE ? share * RESEMBLES : 0;
}

/** Levenshtein's distance in code units; words are short. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
