import type { Span } from '../text';
import type { BlockGroup } from './attach';
import type { Sides } from './comparison';
import type { ScannedText } from './document';

/** Ranges of tokens that belong together, with the characters they span: versions of one block, or a passage that moved. */
export interface Frame {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
  readonly old: Span;
  readonly new: Span;
}

/** The frame of neighbouring groups, from the first to the last. */
export function blockFrame({ old, new: changed }: Sides, first: BlockGroup, last: BlockGroup): Frame {
  return {
    oldFrom: old.firstToken[first.oldFrom] as number,
    oldTo: old.firstToken[last.oldTo] as number,
    newFrom: changed.firstToken[first.newFrom] as number,
    newTo: changed.firstToken[last.newTo] as number,
    old: blockSpan(old, first.oldFrom, last.oldTo),
    new: blockSpan(changed, first.newFrom, last.newTo),
  };
}

/** The frame of the tokens from the first to the last given, on each side. */
export function tokenFrame(
  { old, new: changed }: Sides,
  [oldFirst, oldLast]: readonly [number, number],
  [newFirst, newLast]: readonly [number, number],
): Frame {
  return {
    oldFrom: oldFirst,
    oldTo: oldLast + 1,
    newFrom: newFirst,
    newTo: newLast + 1,
    old: tokenSpan(old, oldFirst, oldLast),
    new: tokenSpan(changed, newFirst, newLast),
  };
}

function blockSpan({ blocks }: ScannedText, from: number, to: number): Span {
  return { start: blocks[from]?.start ?? 0, end: blocks[to - 1]?.end ?? 0 };
}

function tokenSpan({ tokens }: ScannedText, first: number, last: number): Span {
  return { start: tokens.starts[first] as number, end: tokens.ends[last] as number };
}
