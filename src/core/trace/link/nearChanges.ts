import type { Change } from '../../diff/model';
import type { Span } from '../../text';
import type { Places } from '../model';
import { once } from '../../once';
import { firstWhere } from '../../search';

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
  const bounds = once(() => boundsOf(changes, oldPlaceOf));
  let looks = 0;
  return (places) => {
    if (looks++ < LOOKS) return lookThrough(bounds(), places);
    const { inOld, inNew } = index();
    return [...new Set([...inOld(places.old), ...inNew(places.new)])].sort((a, b) => a - b);
  };
}

/** Start and end of each change in the old text and in the new one; one that is not there is before everything. */
function boundsOf(changes: readonly Change[], oldPlaceOf: (change: Change) => Span): Int32Array {
  const bounds = new Int32Array(4 * changes.length);
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i] as Change;
    const old = oldPlaceOf(change);
    bounds[4 * i] = old.start;
    bounds[4 * i + 1] = old.end;
    bounds[4 * i + 2] = change.new?.start ?? NOWHERE;
    bounds[4 * i + 3] = change.new?.end ?? NOWHERE;
  }
  return bounds;
}

const NOWHERE = -1;
/** Behind every text, and a small integer: with one `Infinity` V8 keeps the offsets of all spans there are as boxed doubles. */
const BEHIND_ALL = 2 ** 30 - 1;
const NO_SPAN = { start: BEHIND_ALL, end: BEHIND_ALL };

function lookThrough(bounds: Int32Array, places: Places): readonly number[] {
  const found: number[] = [];
  const old = places.old ?? NO_SPAN;
  const now = places.new ?? NO_SPAN;
  for (let at = 0; at < bounds.length; at += 4) {
    const meetsOld = (bounds[at] as number) <= old.end && (bounds[at + 1] as number) >= old.start;
    const meetsNew = (bounds[at + 2] as number) <= now.end && (bounds[at + 3] as number) >= now.start;
    if (meetsOld || meetsNew) found.push(at / 4);
  }
  return found;
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

const firstFrom = (rising: Int32Array, least: number): number =>
  firstWhere(rising, (number) => number >= least);
