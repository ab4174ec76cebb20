/** A word in a text: where it is, a hash of its characters, and what it is worth (kept when the word is new). */
export interface FoundWord {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  readonly weight: number;
}

/**
 * Words as integers: every different word gets the next number, so that the diff compares numbers and indexes plain arrays.
 * State is the point here (one vocabulary serves both texts, and a session keeps it), hence the class. Numbers are
 * arbitrary: nothing but equality may be read from them.
 */
export class Vocabulary {
  private slots = new Int32Array(1 << 12);
  private hashes = new Int32Array(1 << 11);
  private offsets = new Int32Array((1 << 11) + 1);
  private weights = new Uint8Array(1 << 11);
  private characters = new Uint16Array(1 << 14);
  private count = 0;

  /** Numbers 0 to `size - 1` are taken. */
  get size(): number {
    return this.count;
  }

  /** How much meeting the word on both sides says, 0 to 255; as it was given when the word was first met. */
  weight(word: number): number {
    return this.weights[word] ?? 0;
  }

  /** The hash that the word was first met with: depends on its characters alone, unlike its number. */
  hash(word: number): number {
    return this.hashes[word] ?? 0;
  }

  /** The number of the word `text[start, end)`. */
  intern(text: string, found: FoundWord): number {
    const { hash } = found;
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = (this.slots[slot] as number) - 1;
      if (word < 0) return this.add(text, found, slot);
      if (this.hashes[word] === hash && this.equals(word, text, found)) return word;
    }
  }

  private equals(word: number, text: string, { start, end }: FoundWord): boolean {
    const offset = this.offsets[word] as number;
    const length = end - start;
    if ((this.offsets[word + 1] as number) - offset !== length) return false;
    for (let i = 0; i < length; i++)
      if (this.characters[offset + i] !== text.charCodeAt(start + i)) return false;
    return true;
  }

  private add(text: string, { start, end, hash, weight }: FoundWord, slot: number): number {
    const word = this.count++;
    const offset = this.offsets[word] as number;
    this.reserve(offset + end - start);
    for (let i = start; i < end; i++) this.characters[offset + i - start] = text.charCodeAt(i);
    this.offsets[word + 1] = offset + end - start;
    this.hashes[word] = hash;
    this.weights[word] = weight;
    this.slots[slot] = word + 1;
    if (this.count * 2 > this.slots.length) this.rehash();
    return word;
  }

  private reserve(characters: number): void {
    if (characters > this.characters.length)
      this.characters = grown(
        this.characters,
        new Uint16Array(Math.max(characters, this.characters.length * 2)),
      );
    if (this.count < this.hashes.length) return;
    this.hashes = grown(this.hashes, new Int32Array(this.count * 2));
    this.weights = grown(this.weights, new Uint8Array(this.count * 2));
    this.offsets = grown(this.offsets, new Int32Array(this.count * 2 + 1));
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let word = 0; word < this.count; word++) {
      let slot = (this.hashes[word] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = word + 1;
    }
    this.slots = slots;
  }
}

/** What `from` holds, at the start of `to`. */
export function grown<T extends Int32Array | Uint8Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
