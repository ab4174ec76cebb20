import type { ScannedText } from './document';
import type { Sides } from './comparison';

/** So many words may have been changed between two stretches of a passage that went elsewhere together, on either side. */
const LONGEST_CHANGE = 4;
/** And so many in a row are the same behind them: fewer may be chance. */
const LEAST_SAME = 3;

/** For each token of both texts whether it may be part of a passage. */
export interface Free {
  readonly old: Uint8Array;
  readonly new: Uint8Array;
}

/** Tokens `[old, old + length)` stand as `[new, new + length)` elsewhere. */
export interface Stretch {
  readonly old: number;
  readonly new: number;
  readonly length: number;
}

/**
 * What went elsewhere with a stretch and stands behind it, after a few changed words each: a sentence takes the next one along,
 * though a word of that is another. As triples of old token, new token and length, and no further than the block.
 */
export function stretchesAfter(sides: Sides, free: Free, { old, new: changed, length }: Stretch): number[] {
  const oldTo = blockEnd(sides.old, old);
  const newTo = blockEnd(sides.new, changed);
  const sameFrom = (i: number, j: number): number => {
    let same = 0;
    while (i + same < oldTo && j + same < newTo && isSame(sides, free, i + same, j + same)) same++;
    return same;
  };
  const found: number[] = [];
  for (let [i, j] = [old + length, changed + length]; ;) {
    const next = nearest((a, b) => sameFrom(i + a, j + b));
    if (!next) return found;
    found.push(i + next.old, j + next.new, next.length);
    [i, j] = [i + next.old + next.length, j + next.new + next.length];
  }
}

/** The same before a stretch. */
export function stretchesBefore(sides: Sides, free: Free, { old, new: changed }: Stretch): number[] {
  const oldFrom = blockStart(sides.old, old);
  const newFrom = blockStart(sides.new, changed);
  const sameUpTo = (i: number, j: number): number => {
    let same = 0;
    while (i - same > oldFrom && j - same > newFrom && isSame(sides, free, i - same - 1, j - same - 1))
      same++;
    return same;
  };
  const found: number[] = [];
  for (let [i, j] = [old, changed]; ;) {
    const next = nearest((a, b) => sameUpTo(i - a, j - b));
    if (!next) return found;
    [i, j] = [i - next.old - next.length, j - next.new - next.length];
    found.unshift(i, j, next.length);
  }
}

/** Behind the fewest changed words, where enough are the same. */
function nearest(
  lengthAt: (a: number, b: number) => number,
): { old: number; new: number; length: number } | null {
  for (let both = 1; both <= 2 * LONGEST_CHANGE; both++)
    for (let old = Math.max(0, both - LONGEST_CHANGE); old <= Math.min(both, LONGEST_CHANGE); old++) {
      const length = lengthAt(old, both - old);
      if (length >= LEAST_SAME) return { old, new: both - old, length };
    }
  return null;
}

function isSame({ old, new: changed }: Sides, free: Free, i: number, j: number): boolean {
  return free.old[i] === 1 && free.new[j] === 1 && old.tokens.words[i] === changed.tokens.words[j];
}

/** The first token of the block that a token is in. */
function blockStart({ firstToken }: ScannedText, token: number): number {
  return firstToken[blockOf(firstToken, token)] as number;
}

/** The one after its last. */
function blockEnd({ firstToken }: ScannedText, token: number): number {
  return firstToken[blockOf(firstToken, token) + 1] as number;
}

function blockOf(firstToken: readonly number[], token: number): number {
  let low = 0;
  let high = firstToken.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((firstToken[middle] as number) <= token) low = middle;
    else high = middle;
  }
  return low;
}
