import type { Side } from './comparison';

/** Partners of blocks as they are found. */
export class Pairing {
  readonly newOf: Int32Array;
  readonly oldOf: Int32Array;
  private readonly moved = new Set<number>();

  constructor(oldCount: number, newCount: number) {
    this.newOf = new Int32Array(oldCount).fill(-1);
    this.oldOf = new Int32Array(newCount).fill(-1);
  }

  add(old: number, changed: number, moved = false): void {
    this.newOf[old] = changed;
    this.oldOf[changed] = old;
    if (moved) this.moved.add(old);
  }

  isFree(side: Side, block: number): boolean {
    return (side === 'old' ? this.newOf : this.oldOf)[block] === -1;
  }

  isMoved(old: number): boolean {
    return this.moved.has(old);
  }

  /** The blocks without a partner in `[from, to)`. */
  free(side: Side, from: number, to: number): number[] {
    const blocks: number[] = [];
    for (let i = from; i < to; i++) if (this.isFree(side, i)) blocks.push(i);
    return blocks;
  }
}
