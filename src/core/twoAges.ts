/** So many times more than the last round used may be known before what is old is looked for. */
const SPARE = 2;

interface Known<V extends object> {
  readonly value: V;
  /** The round that asked for it last. */
  used: number;
}

/** A cache that forgets what the last two rounds did not ask for. State, hence a class. */
export class TwoAges<K, V extends object> {
  private readonly known = new Map<K, Known<V>>();
  private round = 0;
  private used = 0;

  get(key: K, make: () => V): V {
    return this.find(key) ?? this.keep(key, make());
  }

  /** What is known; with `keep`, the same as `get` where a function made for each question would be much to collect. */
  find(key: K): V | undefined {
    const known = this.known.get(key);
    if (known === undefined) return undefined;
    if (known.used !== this.round) {
      known.used = this.round;
      this.used++;
    }
    return known.value;
  }

  keep(key: K, value: V): V {
    this.known.set(key, { value, used: this.round });
    this.used++;
    return value;
  }

  /** Begins a new round. */
  turn(): void {
    if (this.known.size > SPARE * this.used)
      for (const [key, { used }] of this.known) if (used < this.round) this.known.delete(key);
    this.round++;
    this.used = 0;
  }
}
