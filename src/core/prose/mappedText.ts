import { once } from '../once';
import type { Span, TextEdit } from '../text';
import { firstWhere } from '../search';

/** A text derived from a source: code unit `i` of `text` stands for the source's `[starts[i], ends[i])`. Offsets never go down. */
export interface MappedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** The source with `edits` applied (sorted, not overlapping), each remaining character knowing where it came from. */
export function mapThroughEdits(source: string, edits: readonly TextEdit[]): MappedText {
  const size = source.length + edits.reduce((sum, edit) => sum + edit.text.length, 0);
  const starts = new Uint32Array(size);
  const ends = new Uint32Array(size);
  let text = '';
  let from = 0;
  const keepUntil = (to: number): void => {
    const copied = Math.max(from, Math.min(to, COPIED));
    starts.set(places().subarray(from, copied), text.length);
    ends.set(places().subarray(from + 1, copied + 1), text.length);
    const shift = text.length - from;
    for (let at = copied; at < to; at++) {
      starts[at + shift] = at;
      ends[at + shift] = at + 1;
    }
    text += source.slice(from, to);
  };
  for (const { span, text: inserted } of edits) {
    keepUntil(span.start);
    starts.fill(span.start, text.length, text.length + inserted.length);
    ends.fill(span.end, text.length, text.length + inserted.length);
    text += inserted;
    from = span.end;
  }
  keepUntil(source.length);
  return { text, starts: starts.subarray(0, text.length), ends: ends.subarray(0, text.length) };
}

/** Up to here, which few drafts are longer than, places are copied by the stretch, in half the time and less; the table takes 64 KB. */
const COPIED = 2 ** 14 - 1;
const places = once(() => Uint32Array.from({ length: COPIED + 1 }, (_, at) => at));

/** Collects a derived text code unit by code unit. */
export class MappedTextBuilder {
  #units: Uint16Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;

  /** `size` is the expected length; more is room for growth, not a limit. */
  constructor(size: number) {
    this.#units = new Uint16Array(size);
    this.#starts = new Uint32Array(size);
    this.#ends = new Uint32Array(size);
  }

  /** Adds one code unit that stands for `[start, end)` of the source. */
  add(unit: number, start: number, end: number): void {
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length++;
  }

  build(): MappedText {
    const units = this.#units.subarray(0, this.#length);
    const parts: string[] = [];
    for (let at = 0; at < units.length; at += LONGEST_CALL) {
      // Not spread out: that asks the array for one unit after the other, and took most of the time of finding quotes.
      parts.push(textOfUnits(units.subarray(at, at + LONGEST_CALL)));
    }
    const starts = this.#starts.subarray(0, this.#length);
    return { text: parts.join(''), starts, ends: this.#ends.subarray(0, this.#length) };
  }

  #grow(): void {
    const size = 2 * this.#length + 64;
    this.#units = grown(this.#units, new Uint16Array(size));
    this.#starts = grown(this.#starts, new Uint32Array(size));
    this.#ends = grown(this.#ends, new Uint32Array(size));
  }
}

const textOfUnits = (units: Uint16Array): string =>
  Reflect.apply(String.fromCharCode, null, units as ArrayLike<number>) as string;

/** Arguments of one call: well below what engines allow. */
const LONGEST_CALL = 8192;

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The part of the source that `[start, end)` of the derived text stands for. An empty range stands for the place before it. */
export function toSource(mapped: MappedText, span: Span): Span {
  if (span.start >= span.end) {
    const at = mapped.starts[span.start] ?? mapped.ends[mapped.ends.length - 1] ?? 0;
    return { start: at, end: at };
  }
  return { start: mapped.starts[span.start] ?? 0, end: mapped.ends[span.end - 1] ?? 0 };
}

/** The characters of the derived text that come from within `span` of the source, as a range of the derived text. */
export function fromSource(mapped: MappedText, span: Span): Span {
  const start = firstAtOrAfter(mapped.starts, span.start);
  const end = firstAtOrAfter(mapped.ends, span.end + 1);
  return { start, end: Math.max(start, end) };
}

const firstAtOrAfter = (ascending: Uint32Array, offset: number): number =>
  firstWhere(ascending, (place) => place >= offset);
