import type { Match } from '../../diff/model';
import type { Span } from '../../text';
import { firstMatchAfter, type Alignment, type Gap } from './matchIndex';

/** The place of a passage between what stands unchanged before and after it, on both sides. */
export interface Slot extends Gap {
  readonly moved: boolean;
}

interface Anchor {
  readonly old: number;
  readonly new: number;
  readonly moved: boolean;
}

/** The slot of `[start, end)` of the old text; null when what is before and what is after it have parted. */
export function slotAround(aligned: Alignment, { start, end }: Span): Slot | null {
  const { oldText, newText } = aligned;
  const left = leftAnchor(aligned, start) ?? { old: 0, new: 0, moved: false };
  const right = rightAnchor(aligned, end) ?? { old: oldText.length, new: newText.length, moved: false };
  if (left.moved !== right.moved || left.new > right.new) return null;
  return {
    old: { start: left.old, end: right.old },
    new: { start: left.new, end: right.new },
    moved: left.moved,
  };
}

/**
 * The place in the new text where a passage that is gone stood: right after what stands before it still, or, when that
 * has moved away, right before what stands after it. An offset of the new text.
 */
export function whereItStood(aligned: Alignment, passage: Span): number {
  const slot = slotAround(aligned, passage);
  if (slot) return slot.new.start;
  const left = leftAnchor(aligned, passage.start);
  const right = rightAnchor(aligned, passage.end);
  const [stayed] = [left, right].filter((anchor) => anchor && !anchor.moved);
  return (stayed ?? left ?? right)?.new ?? 0;
}

/** Where unchanged text ends at or before `offset`. */
function leftAnchor(aligned: Alignment, offset: number): Anchor | null {
  const index = firstMatchAfter(aligned, offset);
  const across = aligned.matches[index];
  if (across && across.old.start < offset) return anchorAt(across, offset);
  const before = aligned.matches[index - 1];
  return before ? anchorAt(before, before.old.end) : null;
}

/** Where unchanged text begins at or after `offset`. */
function rightAnchor(aligned: Alignment, offset: number): Anchor | null {
  const match = aligned.matches[firstMatchAfter(aligned, offset)];
  return match ? anchorAt(match, Math.max(offset, match.old.start)) : null;
}

function anchorAt(match: Match, old: number): Anchor {
  return { old, new: match.new.start + old - match.old.start, moved: match.moved };
}
