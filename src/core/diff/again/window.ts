import type { Span } from '../../text';
import type { Move, Part, TokenAlignment } from '../alignment';
import type { Bounds, Place } from '../assemble';
import { alikeParts, areAlike, type Edit } from './alike';
import { type Cut, cutAtEnd, cutAtStart, cutIn, endOf, startOf } from './cuts';

/**
 * The part of two alignments that differs, before and after an edit. It begins and ends in words that both kept in a row, so many
 * that what stands on one side of them has no say in what is said about the other.
 */
export interface Window extends Bounds {
  /** What has to be put together anew. */
  readonly alignment: TokenAlignment;
  /** Where the window ended before the edit. */
  readonly toBefore: Place;
  /** Whether it begins and ends inside the texts; else with them. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** Null where no words to begin or to end in are found, or where something moved into the window or out of it. */
export function windowBetween(before: TokenAlignment, now: TokenAlignment, edit: Edit): Window | null {
  const { head, tail } = alikeParts(before, now, edit);
  const first = cutAtStart(before, now, head, edit) ?? cutIn(now, head - 1, -1);
  const last = cutAtEnd(before, now, tail, edit) ?? cutIn(now, now.parts.length - tail, 1);
  if (!first && !last) return null;
  const parts = partsFrom(now, first, last);
  const from = first ? startOf((parts[0] as Part).frame) : { old: 0, new: 0 };
  const to = last
    ? endOf((parts.at(-1) as Part).frame)
    : { old: now.old.text.length, new: now.new.text.length };
  const toBefore = { ...to, [edit.side]: to[edit.side] - edit.shift };
  const moves = apart(now.moves, { from, to });
  const movesBefore = apart(before.moves, { from, to: toBefore });
  if (!moves || !movesBefore || !areAlike(movesBefore.outside, moves.outside, edit)) return null;
  const alignment = { old: now.old, new: now.new, parts, moves: moves.inside };
  return { from, to, toBefore, alignment, isCutBefore: first !== null, isCutAfter: last !== null };
}

/** The parts between two cuts, the first and the last of them cut off there. */
function partsFrom(now: TokenAlignment, first: Cut | null, last: Cut | null): readonly Part[] {
  const parts = now.parts.slice(first?.part ?? 0, last ? last.part + 1 : now.parts.length);
  if (first) parts[0] = cutBefore(now, parts[0] as Part, first.run);
  if (last) parts[parts.length - 1] = cutAfter(now, parts.at(-1) as Part, last.run);
  return parts;
}

function cutBefore(texts: TokenAlignment, { frame, runs }: Part, run: number): Part {
  const old = texts.old.tokens.starts[frame.oldFrom + (runs[run] as number)] as number;
  const changed = texts.new.tokens.starts[frame.newFrom + (runs[run + 1] as number)] as number;
  const spans = { old: { start: old, end: frame.old.end }, new: { start: changed, end: frame.new.end } };
  return { frame: { ...frame, ...spans }, runs: runs.slice(run) };
}

function cutAfter(texts: TokenAlignment, { frame, runs }: Part, run: number): Part {
  const length = (runs[run + 2] as number) - 1;
  const old = texts.old.tokens.ends[frame.oldFrom + (runs[run] as number) + length] as number;
  const changed = texts.new.tokens.ends[frame.newFrom + (runs[run + 1] as number) + length] as number;
  const spans = { old: { start: frame.old.start, end: old }, new: { start: frame.new.start, end: changed } };
  return { frame: { ...frame, ...spans }, runs: runs.slice(0, run + 3) };
}

/** The moves that lie within bounds on both sides, and those that lie outside on both; null when one crosses. */
function apart(moves: readonly Move[], bounds: Bounds): { inside: Move[]; outside: Move[] } | null {
  const inside: Move[] = [];
  const outside: Move[] = [];
  for (const move of moves) {
    const old = isInside(move.frame.old, bounds.from.old, bounds.to.old);
    if (old !== isInside(move.frame.new, bounds.from.new, bounds.to.new)) return null;
    (old ? inside : outside).push(move);
  }
  return { inside, outside };
}

/** No move borders on a cut, which is in words that stayed. */
function isInside({ start, end }: Span, from: number, to: number): boolean {
  return start >= from && end <= to;
}
