/** Ranges of two sequences of words that are to be aligned with each other. */
export interface Piece {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Stretches of equal words that rise on both sides, as triples in one list: old place, new place, length. */
export class Runs {
  readonly items: number[] = [];

  /** Adds a stretch behind the others; one that goes on with the last is joined to it. */
  push(old: number, changed: number, length: number): void {
    const { items } = this;
    const at = items.length - 3;
    if (at >= 0) {
      const lastLength = items[at + 2] as number;
      if ((items[at] as number) + lastLength === old && (items[at + 1] as number) + lastLength === changed) {
        items[at + 2] = lastLength + length;
        return;
      }
    }
    items.push(old, changed, length);
  }

  /** Adds a stretch behind the others and keeps it apart. */
  add(old: number, changed: number, length: number): void {
    this.items.push(old, changed, length);
  }
}
