import type { Change, Match } from '../../diff/model';
import { commonEnds } from '../../diff/commonEnds';
import type { Span } from '../../text';
import type { Alignment } from '../follow/matchIndex';
import { insertionPlace } from '../link/link';

/** Two texts and what was found out about them. */
export interface Compared {
  readonly aligned: Alignment;
  readonly changes: readonly Change[];
}

/** What differs between two comparisons of the same draft, with a text before and after an edit. */
export interface Touched {
  /** In the draft: outside them both matched alike. More than one where passages of several places have come to stand together. */
  readonly old: readonly Span[];
  /** In the text before the edit: outside it both texts, matches and changes are the same. */
  readonly new: Span;
  /** By how much what is after it has moved. */
  readonly shift: number;
  /** Changes before this one are the same... */
  readonly firstChange: number;
  /** ...and from this one on, under another index. */
  readonly changesAfter: number;
  readonly changeShift: number;
}

export function touchedBetween(before: Compared, now: Compared): Touched {
  const shift = now.aligned.newText.length - before.aligned.newText.length;
  const inNew = touchedInNew(before.aligned, now.aligned, shift);
  const { head, tail } = sameChanges(before.changes, now.changes, { touched: inNew, shift });
  const changed = [
    ...placesOf(before, before.changes.slice(head, before.changes.length - tail), 0),
    ...placesOf(now, now.changes.slice(head, now.changes.length - tail), shift),
  ];
  return {
    old: [
      ...touchedInOld(before.aligned, now.aligned, { touched: inNew, shift }),
      ...changed.map(({ old }) => old),
    ],
    new: hull([inNew, ...changed.flatMap((place) => place.new ?? [])]),
    shift,
    firstChange: head,
    changesAfter: before.changes.length - tail,
    changeShift: now.changes.length - before.changes.length,
  };
}

function touchedInNew(before: Alignment, now: Alignment, shift: number): Span {
  const text = commonEnds(before.newText, now.newText);
  const textEnd = before.newText.length - text.tail;
  const matchAt = ({ matches }: Alignment, i: number): Match => matches[i] as Match;
  const { head, tail } = commonItems(before.newOrder, now.newOrder, (i, j, isHead) => {
    const [one, other] = [matchAt(before, i), matchAt(now, j)];
    return isHead
      ? one.new.end <= text.head && isSameMatch(one, other, 0)
      : one.new.start >= textEnd && isSameMatch(one, other, shift);
  });
  const inNew = (rank: number): Span | undefined => before.matches[before.newOrder[rank] ?? -1]?.new;
  return {
    start: Math.min(text.head, inNew(head - 1)?.end ?? 0),
    end: Math.max(textEnd, inNew(before.newOrder.length - tail)?.start ?? before.newText.length),
  };
}

interface InNew {
  readonly touched: Span;
  readonly shift: number;
}

/** Where the draft's matches differ, from one that is the same to the next. */
function touchedInOld(before: Alignment, now: Alignment, { touched, shift }: InNew): readonly Span[] {
  const isSame = (one: Match, other: Match): boolean =>
    (one.new.end <= touched.start && isSameMatch(one, other, 0)) ||
    (one.new.start >= touched.end && isSameMatch(one, other, shift));
  const spans: Span[] = [];
  let sameTo = 0;
  let differs = false;
  let [i, j] = [0, 0];
  for (;;) {
    const [one, other] = [before.matches[i], now.matches[j]];
    if (!one && !other) break;
    if (one && other && isSame(one, other)) {
      if (differs) spans.push({ start: sameTo, end: one.old.start });
      sameTo = one.old.end;
      differs = false;
      i++;
      j++;
    } else {
      differs = true;
      if (one && (!other || one.old.start <= other.old.start)) i++;
      else j++;
    }
  }
  if (differs) spans.push({ start: sameTo, end: before.oldText.length });
  return spans;
}

function sameChanges(
  before: readonly Change[],
  now: readonly Change[],
  { touched, shift }: InNew,
): { head: number; tail: number } {
  const isSame = (one: Change, other: Change, by: number): boolean =>
    (one === other && by === 0) ||
    (one.kind === other.kind &&
      one.difference === other.difference &&
      isSameSpan(one.old, other.old, 0) &&
      isSameSpan(one.new, other.new, by));
  return commonItems(before, now, (one, other, isHead) =>
    isHead
      ? (one.new === null || one.new.end <= touched.start) && isSame(one, other, 0)
      : (one.new === null || one.new.start >= touched.end) && isSame(one, other, shift),
  );
}

function placesOf(
  { aligned }: Compared,
  changes: readonly Change[],
  shift: number,
): { readonly old: Span; readonly new: Span | null }[] {
  return changes.map((change) => ({
    old: change.old ?? insertionPlace(aligned, change),
    new: change.new && {
      start: Math.min(change.new.start, change.new.start - shift),
      end: Math.max(change.new.end, change.new.end - shift),
    },
  }));
}

/** How many items at the start and at the end are alike. */
function commonItems<T>(
  a: readonly T[],
  b: readonly T[],
  isAlike: (one: T, other: T, isHead: boolean) => boolean,
): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && isAlike(a[head] as T, b[head] as T, true)) head++;
  let tail = 0;
  while (tail < most - head && isAlike(a[a.length - 1 - tail] as T, b[b.length - 1 - tail] as T, false))
    tail++;
  return { head, tail };
}

function isSameMatch(a: Match, b: Match, shift: number): boolean {
  if (a === b) return shift === 0;
  return a.moved === b.moved && isSameSpan(a.old, b.old, 0) && isSameSpan(a.new, b.new, shift);
}

function isSameSpan(a: Span | null, b: Span | null, shift: number): boolean {
  return a && b ? a.start + shift === b.start && a.end + shift === b.end : a === b;
}

function hull(spans: readonly Span[]): Span {
  let [start, end] = [Infinity, -Infinity];
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}
