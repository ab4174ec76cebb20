import type { Change } from '../../diff/model';
import type { Span } from '../../text';
import type { Places } from '../model';
import { once } from '../quote/once';

/** Changes by their place on either side: each comment of a long draft asks only for those around its passage. */
export type NearChanges = (places: Places) => readonly number[];

/** So many looks at all changes cost less than putting them in order: after an edit only a few comments are asked about. */
const LOOKS = 8;

/**
 * The indexes, rising, of all changes that may overlap or border on a place on either side. `oldPlaceOf`: a change's place in the
 * old text, for an insertion the empty span where it was put.
 */
export function nearChanges(changes: readonly Change[], oldPlaceOf: (change: Change) => Span): NearChanges {
  const index = once(() => ({
    inOld: spanIndex(changes.map(oldPlaceOf)),
    inNew: spanIndex(changes.map((change) => change.new)),
  }));
  let looks = 0;
  return (places) => {
    if (looks++ < LOOKS) return lookThrough(changes, oldPlaceOf, places);
    const { inOld, inNew } = index();
    return [...new Set([...inOld(places.old), ...inNew(places.new)])].sort((a, b) => a - b);
  };
}

function lookThrough(
  changes: readonly Change[],
  oldPlaceOf: (change: Change) => Span,
  { old, new: now }: Places,
): readonly number[] {
  const found: number[] = [];
  changes.forEach((change, i) => {
    if (meet(change.new, now) || (old && meet(oldPlaceOf(change), old))) found.push(i);
  });
  return found;
}

function meet(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.start <= b.end && a.end >= b.start;
}

/** Spans in order, with the furthest end among those up to each: what lies before all of them is skipped at once. */
function spanIndex(spans: readonly (Span | null)[]): (around: Span | null) => readonly number[] {
  const order = inOrder(spans);
  const starts = order.map((i) => spans[i]?.start ?? 0);
  let furthest = 0;
  const ends = order.map((i) => (furthest = Math.max(furthest, spans[i]?.end ?? 0)));
  return (around) => {
    const found: number[] = [];
    if (!around) return found;
    for (let at = firstFrom(ends, around.start); at < order.length; at++) {
      if ((starts[at] as number) > around.end) break;
      const i = order[at] as number;
      if ((spans[i]?.end ?? 0) >= around.start) found.push(i);
    }
    return found;
  };
}

/** The indexes of the spans that there are, by where they start. Changes come nearly in order: numbers, and hardly any sorting. */
function inOrder(spans: readonly (Span | null)[]): Int32Array {
  const order = new Int32Array(spans.length);
  let count = 0;
  let isSorted = true;
  let last = 0;
  spans.forEach((span, i) => {
    if (!span) return;
    isSorted &&= span.start >= last;
    last = span.start;
    order[count++] = i;
  });
  const present = order.subarray(0, count);
  return isSorted ? present : present.sort((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0));
}

function firstFrom(rising: Int32Array, least: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
