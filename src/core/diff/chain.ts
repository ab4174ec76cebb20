/**
 * Possible pairs of an old and a new item, in columns, and how much it is worth to keep each in order; finds what stayed in order.
 * Keeps its tables for the next links, hence a class.
 */
export class Links {
  old = new Int32Array(0);
  new = new Int32Array(0);
  private weights = new Float64Array(0);
  private best = new Float64Array(0);
  private previous = new Int32Array(0);
  private tree = new Int32Array(0);
  private count = 0;

  /** Begins anew, with room for so many links. */
  begin(most: number): void {
    this.count = 0;
    if (this.old.length >= most) return;
    this.old = new Int32Array(most);
    this.new = new Int32Array(most);
    this.weights = new Float64Array(most);
    this.best = new Float64Array(most);
    this.previous = new Int32Array(most);
  }

  /** Links are added in the order of `old`, those of one old item by falling `changed`. */
  add(old: number, changed: number, weight: number): void {
    this.old[this.count] = old;
    this.new[this.count] = changed;
    this.weights[this.count++] = weight;
  }

  /**
   * The heaviest set of links that rises on both sides, as their numbers in the order in which they were added. n log n, by a
   * Fenwick tree of the best chains per new item (Jacobson and Vo, "Heaviest increasing/common subsequence problems", 1992).
   * `newFrom` and `newTo` bound the new items.
   */
  heaviestChain(newFrom: number, newTo: number): number[] {
    const { best, previous, weights } = this;
    const size = newTo - newFrom + 1;
    if (this.tree.length < size) this.tree = new Int32Array(size);
    this.tree.fill(-1, 0, size);
    let last = -1;
    for (let i = 0; i < this.count; i++) {
      const place = (this.new[i] as number) - newFrom;
      const before = this.strongestBelow(place);
      previous[i] = before;
      best[i] = (weights[i] as number) + (before < 0 ? 0 : (best[before] as number));
      this.raise(place + 1, size, i);
      if (last < 0 || (best[i] as number) > (best[last] as number)) last = i;
    }
    return backwards(previous, last);
  }

  private strongestBelow(end: number): number {
    const { best, tree } = this;
    let found = -1;
    for (let at = end; at > 0; at -= at & -at) found = stronger(best, found, tree[at] as number);
    return found;
  }

  private raise(from: number, size: number, link: number): void {
    const { best, tree } = this;
    for (let at = from; at < size; at += at & -at) tree[at] = stronger(best, tree[at] as number, link);
  }
}

function stronger(best: Float64Array, a: number, b: number): number {
  if (a < 0) return b;
  return b >= 0 && (best[b] as number) > (best[a] as number) ? b : a;
}

/** The items of a chain that is linked from its last, from the first on. */
function backwards(previous: Int32Array, last: number): number[] {
  let length = 0;
  for (let i = last; i >= 0; i = previous[i] as number) length++;
  const chain = new Array<number>(length);
  for (let i = last; i >= 0; i = previous[i] as number) chain[--length] = i;
  return chain;
}
