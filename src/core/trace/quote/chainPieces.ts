import type { Candidate } from './quoteModel';

/** A quote with something left out is a little less sure than its pieces. */
const CHAINED = 0.97;

/** Pieces of one quote found in order, each after the one before and within `longestGap` characters of it. */
export function chainPieces(
  pieces: readonly (readonly Candidate[])[],
  longestGap: number,
): readonly Candidate[] {
  const [first, ...rest] = pieces;
  if (!first) return [];
  const chains = first.map((start) => chainFrom(start, rest, longestGap));
  return shortestByEnd(chains.filter((chain) => chain !== null));
}

function chainFrom(
  start: Candidate,
  rest: readonly (readonly Candidate[])[],
  longestGap: number,
): Candidate | null {
  let end = start.span.end;
  let likeness = start.likeness;
  for (const places of rest) {
    const next = nearestAfter(places, end);
    if (!next || next.span.start - end > longestGap) return null;
    end = next.span.end;
    likeness = Math.min(likeness, next.likeness);
  }
  return { span: { start: start.span.start, end }, likeness: likeness * CHAINED, wholeWords: true };
}

function nearestAfter(places: readonly Candidate[], from: number): Candidate | null {
  let nearest: Candidate | null = null;
  for (const place of places) {
    if (place.span.start >= from && (!nearest || place.span.start < nearest.span.start)) nearest = place;
  }
  return nearest;
}

/** Chains that end at the same place are one finding: the shortest is meant. */
function shortestByEnd(chains: readonly Candidate[]): readonly Candidate[] {
  const byEnd = new Map<number, Candidate>();
  for (const chain of chains) {
    const known = byEnd.get(chain.span.end);
    if (!known || known.span.start < chain.span.start) byEnd.set(chain.span.end, chain);
  }
  return [...byEnd.values()];
}
