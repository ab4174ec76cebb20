/** A possible pair of an old and a new item, and how much it is worth to keep it in order. */
export interface Link {
  readonly old: number;
  readonly new: number;
  readonly weight: number;
}

/**
 * The heaviest set of links that rises on both sides: what stayed in order. Links must be sorted by `old`, then by
 * falling `new` (so that no two links of one old item are both taken). n log n, by a Fenwick tree of best chains per
 * new item (Jacobson and Vo, "Heaviest increasing/common subsequence problems", 1992).
 */
export function heaviestChain(links: readonly Link[], newCount: number): Link[] {
  const best = new Float64Array(links.length);
  const previous = new Int32Array(links.length);
  const tree = new Int32Array(newCount + 1).fill(-1);
  let last = -1;
  links.forEach((link, i) => {
    const before = strongestBelow(tree, best, link.new);
    previous[i] = before;
    best[i] = link.weight + (before < 0 ? 0 : (best[before] as number));
    raise(tree, best, link.new + 1, i);
    if (last < 0 || (best[i] as number) > (best[last] as number)) last = i;
  });
  const chain: Link[] = [];
  for (let i = last; i >= 0; i = previous[i] as number) chain.push(links[i] as Link);
  return chain.reverse();
}

export function byOldThenNewFalling(a: Link, b: Link): number {
  return a.old - b.old || b.new - a.new;
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
