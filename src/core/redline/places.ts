import {
  firstMatchAfter,
  mappedPieces,
  type Alignment,
  type Piece as Kept,
} from '../trace/follow/matchIndex';
import type { TracedChange } from '../trace/model';
import type { Span } from '../text';
import type { Leaf } from './outline';
import { firstWhere } from '../search';

/** What of an old leaf still stands in the new text: in its place, or within a passage that moved as a whole. */
export function keptOf(aligned: Alignment, leaf: Span, move: TracedChange | null): readonly Kept[] {
  return mappedPieces(aligned, leaf).filter((kept) => {
    if (aligned.oldText.slice(kept.old.start, kept.old.end).trim() === '') return false;
    if (!move) return !kept.moved;
    return kept.moved && move.new !== null && isWithin(kept.new, move.new);
  });
}

export const isWithin = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** Where deleted words go in the new text: after the words that stood before them in their block, or before those after. */
export function placeOfDeleted(span: Span, kept: readonly Kept[]): number | null {
  const before = kept.findLast(({ old }) => old.end <= span.start);
  if (before) return before.new.end;
  return kept.find(({ old }) => old.start >= span.end)?.new.start ?? null;
}

/** Where a change is in the new text; an empty span where something was deleted. */
export function placeInNew(aligned: Alignment, change: TracedChange, changes: readonly TracedChange[]): Span {
  if (change.new || !change.old) return change.new ?? { start: 0, end: 0 };
  const { old } = change;
  const isMoved = changes.some(({ kind, old: from }) => kind === 'move' && from && isWithin(old, from));
  return placeBefore(aligned, old.start, isMoved);
}

/** The place in the new text right after what stood before `offset` of the old one. */
export function placeBefore(aligned: Alignment, offset: number, mayMove = false): Span {
  for (let i = firstMatchAfter(aligned, offset); i >= 0; i--) {
    const match = aligned.matches[i];
    if (!match || match.old.start >= offset || (match.moved && !mayMove)) continue;
    const at = match.new.start + Math.min(offset, match.old.end) - match.old.start;
    return { start: at, end: at };
  }
  return { start: 0, end: 0 };
}

/** Index of the last leaf that starts at or before `at`; -1 where there is none. */
export const leafAt = (leaves: readonly Leaf[], at: number): number =>
  firstWhere(leaves, (leaf) => leaf.start > at) - 1;

/** The leaves that a span overlaps, as indexes from the first to past the last. */
export function leavesIn(
  leaves: readonly Leaf[],
  span: Span,
): { readonly from: number; readonly to: number } {
  let from = leafAt(leaves, span.start);
  const first = leaves[from];
  if (!first || first.end <= span.start) from++;
  return { from, to: leafAt(leaves, span.end - 1) + 1 };
}
