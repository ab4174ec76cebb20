const FIRST_CAPACITY = 256;

/** Tokens in columns: offsets, the word's number in the vocabulary, the kind. Rows beyond `count` are spare room. */
export class TokenList {
  starts: Int32Array;
  ends: Int32Array;
  words: Int32Array;
  kinds: Uint8Array;
  count = 0;

  constructor(capacity = FIRST_CAPACITY) {
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.words = new Int32Array(capacity);
    this.kinds = new Uint8Array(capacity);
  }

  add(start: number, end: number, word: number, kind: number): void {
    if (this.count === this.starts.length) this.grow(this.count * 2);
    const at = this.count++;
    this.starts[at] = start;
    this.ends[at] = end;
    this.words[at] = word;
    this.kinds[at] = kind;
  }

  /** Adds rows `[from, to)` of another list, their offsets moved by `shift`. */
  addFrom(other: TokenList, from: number, to: number, shift: number): void {
    const at = this.count;
    this.count += to - from;
    if (this.count > this.starts.length) this.grow(Math.max(this.count, this.starts.length * 2));
    this.words.set(other.words.subarray(from, to), at);
    this.kinds.set(other.kinds.subarray(from, to), at);
    for (let i = from; i < to; i++) {
      this.starts[at + i - from] = (other.starts[i] as number) + shift;
      this.ends[at + i - from] = (other.ends[i] as number) + shift;
    }
  }

  private grow(capacity: number): void {
    const old = { starts: this.starts, ends: this.ends, words: this.words, kinds: this.kinds };
    this.starts = new Int32Array(Math.max(capacity, FIRST_CAPACITY));
    this.ends = new Int32Array(this.starts.length);
    this.words = new Int32Array(this.starts.length);
    this.kinds = new Uint8Array(this.starts.length);
    this.starts.set(old.starts);
    this.ends.set(old.ends);
    this.words.set(old.words);
    this.kinds.set(old.kinds);
  }
}
