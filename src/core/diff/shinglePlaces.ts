const AMBIGUOUS = -1;

/** The place of each shingle of the free stretches, by hash. Empty slots hold 0, places are stored plus one. */
export class ShinglePlaces {
  private readonly hashes: Int32Array;
  private readonly places: Int32Array;

  constructor(count: number) {
    const size = 1 << (33 - Math.clz32(Math.max(count, 8)));
    this.hashes = new Int32Array(size);
    this.places = new Int32Array(size);
  }

  /** Notes a shingle; one that was there before becomes ambiguous. */
  add(hash: number, at: number): void {
    const slot = this.slot(hash);
    this.places[slot] = this.places[slot] === 0 ? at + 1 : AMBIGUOUS;
    this.hashes[slot] = hash;
  }

  /** The only place of the shingle, or -1. */
  get(hash: number): number {
    const place = this.places[this.slot(hash)] as number;
    return place > 0 ? place - 1 : -1;
  }

  private slot(hash: number): number {
    const mask = this.places.length - 1;
    let slot = (hash ^ (hash >>> 16)) & mask;
    while (this.places[slot] !== 0 && this.hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}
