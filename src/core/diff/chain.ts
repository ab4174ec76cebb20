/**
 * Possible pairs of an old and a new item, in columns, and how much it is worth to keep each in order. Sorted by `old`,
 * pairs of one old item by falling `new`.
 */
export interface Links {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly weight: readonly number[];
}

/**
 * The heaviest set of links that rises on both sides, as indexes into `links`: what stayed in order. n log n, by a
 * Fenwick tree of the best chains per new item (Jacobson and Vo, "Heaviest increasing/common subsequence problems", 1992).
 * `newFrom` and `newTo` bound the new items.
 */
export function heaviestChain(links: Links, newFrom: number, newTo: number): number[] {
  const count = links.old.length;
  const best = new Float64Array(count);
  const previous = new Int32Array(count);
  const tree = new Int32Array(newTo - newFrom + 1).fill(-1);
  let last = -1;
  for (let i = 0; i < count; i++) {
    const place = (links.new[i] as number) - newFrom;
    const before = strongestBelow(tree, best, place);
    previous[i] = before;
    best[i] = (links.weight[i] as number) + (before < 0 ? 0 : (best[before] as number));
    raise(tree, best, place + 1, i);
    if (last < 0 || (best[i] as number) > (best[last] as number)) last = i;
  }
  const chain: number[] = [];
  for (let i = last; i >= 0; i = previous[i] as number) chain.push(i);
  return chain.reverse();
}

function strongestBelow(tree: Int32Array, best: Float64Array, end: number): number {
  let found = -1;
  for (let at = end; at > 0; at -= at & -at) found = stronger(best, found, tree[at] as number);
  return found;
}

function raise(tree: Int32Array, best: Float64Array, from: number, link: number): void {
  for (let at = from; at < tree.length; at += at & -at) tree[at] = stronger(best, tree[at] as number, link);
}

function stronger(best: Float64Array, a: number, b: number): number {
  if (a < 0) return b;
  return b >= 0 && (best[b] as number) > (best[a] as number) ? b : a;
}
