import type { Span } from '../../text';
import type { Move, Part, TokenAlignment } from '../alignment';
import type { Side } from '../comparison';
import type { Frame } from '../frames';

/** Where one of two texts was edited: how much of it is the same at the start and at the end, and by how much the end has shifted. */
export interface Edit {
  readonly side: Side;
  readonly head: number;
  readonly tail: number;
  readonly shift: number;
}

/** How many parts before and after an edit are the same, but for the shift. */
export function alikeParts(
  before: TokenAlignment,
  now: TokenAlignment,
  edit: Edit,
): { head: number; tail: number } {
  const [a, b] = [before.parts, now.parts];
  const most = Math.min(a.length, b.length);
  const tailStart = now[edit.side].text.length - edit.tail;
  const isHead = ({ frame }: Part, other: Part): boolean =>
    other.frame[edit.side].end <= edit.head && isShifted(frame, other.frame, edit.side, 0);
  const isTail = ({ frame }: Part, other: Part): boolean =>
    other.frame[edit.side].start >= tailStart && isShifted(frame, other.frame, edit.side, edit.shift);
  let head = 0;
  while (head < most && isHead(a[head] as Part, b[head] as Part)) head++;
  let tail = 0;
  while (tail < most - head && isTail(a[a.length - 1 - tail] as Part, b[b.length - 1 - tail] as Part)) tail++;
  return { head, tail };
}

/** Whether two lists of moves that lie apart from the edit are the same, but for the shift of what is behind it. */
export function areAlike(before: readonly Move[], now: readonly Move[], edit: Edit): boolean {
  return before.length === now.length && before.every((move, i) => isAlike(move, now[i] as Move, edit));
}

function isAlike(a: Move, b: Move, { side, head, shift }: Edit): boolean {
  const by = a.frame[side].start >= head ? shift : 0;
  if (a.shown !== b.shown || a.parts.length !== b.parts.length) return false;
  if (!isShifted(a.frame, b.frame, side, by)) return false;
  return a.parts.every((part, i) => {
    const other = b.parts[i] as Part;
    return isShifted(part.frame, other.frame, side, by) && isSameList(part.runs, other.runs);
  });
}

function isShifted(a: Frame, b: Frame, side: Side, shift: number): boolean {
  return (
    isSpanShifted(a.old, b.old, side === 'old' ? shift : 0) &&
    isSpanShifted(a.new, b.new, side === 'new' ? shift : 0)
  );
}

function isSpanShifted(a: Span, b: Span, shift: number): boolean {
  return a.start + shift === b.start && a.end + shift === b.end;
}

function isSameList(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}
