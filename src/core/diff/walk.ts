import type { Part, TokenAlignment } from './alignment';
import { isSameText } from './comparison';
import type { MoveIndex } from './moveIndex';
import type { PairTable } from './pairTable';
import { isAllWhite, isWhite } from './whiteSpace';

/** What a walk notes. */
export interface Assembled {
  readonly matches: PairTable;
  readonly changes: PairTable;
}

/**
 * Goes along both texts from one run of equal tokens to the next, and notes matches and, between them, changes.
 * `moves` are passages that stand elsewhere; null when the walk itself is inside one.
 */
export class Walk {
  /** The match being made: `[start, end)` on each side. */
  private oldStart: number;
  private newStart: number;
  private oldEnd: number;
  private newEnd: number;

  constructor(
    private readonly alignment: TokenAlignment,
    private readonly moves: MoveIndex | null,
    private readonly into: Assembled,
    from: { readonly old: number; readonly new: number },
  ) {
    this.oldStart = this.oldEnd = from.old;
    this.newStart = this.newEnd = from.new;
  }

  /** Follows a pair of blocks from its first to its last character, so that what is between blocks is a change of its own. */
  block(part: Part): void {
    this.reach(part.frame.old.start, part.frame.new.start);
    this.follow(part);
    this.reach(part.frame.old.end, part.frame.new.end);
  }

  follow({ frame, runs }: Part): void {
    const a = this.alignment.old.tokens;
    const b = this.alignment.new.tokens;
    for (let at = 0; at < runs.length; at += 3) {
      const i = frame.oldFrom + (runs[at] as number);
      const j = frame.newFrom + (runs[at + 1] as number);
      const length = runs[at + 2] as number;
      this.reach(a.starts[i] as number, b.starts[j] as number);
      this.oldEnd = a.ends[i + length - 1] as number;
      this.newEnd = b.ends[j + length - 1] as number;
    }
  }

  finish(old: number, changed: number): void {
    this.reach(old, changed);
    this.close();
  }

  /** Goes on to the next pair of places; what lies between is part of the match when it is the same white space. */
  private reach(old: number, changed: number): void {
    const length = old - this.oldEnd;
    if (length === 0 && changed === this.newEnd) return;
    const texts = this.alignment;
    const isSame =
      length === changed - this.newEnd &&
      isAllWhite(texts.old.text, this.oldEnd, old) &&
      isSameText(texts, this.oldEnd, this.newEnd, length);
    if (!isSame) this.gap(old, changed);
    this.oldEnd = old;
    this.newEnd = changed;
  }

  /** Ends the match, notes the change up to the next place, and begins a match there; equal white space at either end is kept. */
  private gap(old: number, changed: number): void {
    const a = this.alignment.old.text;
    const b = this.alignment.new.text;
    const most = Math.min(old - this.oldEnd, changed - this.newEnd);
    let head = 0;
    while (head < most && isEqualWhite(a, this.oldEnd + head, b, this.newEnd + head)) head++;
    let tail = 0;
    while (tail < most - head && isEqualWhite(a, old - tail - 1, b, changed - tail - 1)) tail++;
    this.oldEnd += head;
    this.newEnd += head;
    this.close();
    this.note(this.oldEnd, old - tail, this.newEnd, changed - tail);
    this.oldStart = old - tail;
    this.newStart = changed - tail;
  }

  private note(oldStart: number, oldEnd: number, newStart: number, newEnd: number): void {
    const { moves } = this;
    const { changes } = this.into;
    if (!moves || (moves.isFree('old', oldStart, oldEnd) && moves.isFree('new', newStart, newEnd)))
      return changes.add(oldStart, oldEnd, newStart, newEnd);
    const { old, new: changed } = this.alignment;
    const deleted = moves.leftOver('old', { start: oldStart, end: oldEnd }, old.text);
    const inserted = moves.leftOver('new', { start: newStart, end: newEnd }, changed.text);
    for (let i = 0; i < Math.max(deleted.length, inserted.length); i++) {
      const { start: from, end: to } = deleted[i] ?? { start: oldEnd, end: oldEnd };
      const { start, end } = inserted[i] ?? { start: newEnd, end: newEnd };
      changes.add(from, to, start, end);
    }
  }

  private close(): void {
    const { matches } = this.into;
    if (this.oldEnd > this.oldStart) {
      matches.add(this.oldStart, this.oldEnd, this.newStart, this.newEnd);
      if (this.moves === null) matches.markMoved();
    }
    this.oldStart = this.oldEnd;
    this.newStart = this.newEnd;
  }
}

function isEqualWhite(a: string, at: number, b: string, other: number): boolean {
  const unit = a.charCodeAt(at);
  return unit === b.charCodeAt(other) && isWhite(unit);
}
