import type { Change } from '../../diff/model';
import type { Span } from '../../text';
import type { Places } from '../model';

/** A change with its place in the old text: for an insertion, the empty span where it was put. */
export interface LocatedChange {
  readonly change: Change;
  readonly oldPlace: Span;
}

/** Changes by their place on either side: each comment of a long draft asks only for those around its passage. */
export type NearChanges = (places: Places) => readonly number[];

/** The indexes, rising, of all changes that may overlap or border on a place on either side. */
export function nearChanges(located: readonly LocatedChange[]): NearChanges {
  const inOld = spanIndex(located.map(({ oldPlace }) => oldPlace));
  const inNew = spanIndex(located.map(({ change }) => change.new));
  return (places) => {
    const found = new Set([...inOld(places.old), ...inNew(places.new)]);
    return [...found].sort((a, b) => a - b);
  };
}

/** Spans in order, with the furthest end among those up to each: what lies before all of them is skipped at once. */
function spanIndex(spans: readonly (Span | null)[]): (around: Span | null) => readonly number[] {
  const sorted = spans.flatMap((span, i) => (span ? [{ ...span, i }] : []));
  sorted.sort((a, b) => a.start - b.start);
  let furthest = 0;
  const ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return (around) => {
    const found: number[] = [];
    if (!around) return found;
    for (let at = firstFrom(ends, around.start); at < sorted.length; at++) {
      const span = sorted[at];
      if (!span || span.start > around.end) break;
      if (span.end >= around.start) found.push(span.i);
    }
    return found;
  };
}

function firstFrom(rising: readonly number[], least: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
