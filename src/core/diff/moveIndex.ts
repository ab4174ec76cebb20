import type { Span } from '../text';
import { isAllWhite } from './whiteSpace';
import type { Side } from './comparison';
import type { Frame } from './frames';
import { firstWhere } from '../search';

const NONE: readonly Frame[] = [];

/** The moves that are shown, by place on either side, and the white space that each takes along. State, hence a class. */
export class MoveIndex {
  private readonly sorted: Record<Side, readonly Frame[]>;
  private readonly wide = { old: new Map<Frame, Span>(), new: new Map<Frame, Span>() };

  constructor(moves: readonly Frame[]) {
    this.sorted = {
      old: [...moves].sort((a, b) => a.old.start - b.old.start),
      new: [...moves].sort((a, b) => a.new.start - b.new.start),
    };
  }

  /** The moves whose passage lies in `span`. */
  within(side: Side, span: Span): readonly Frame[] {
    const list = this.sorted[side];
    if (list.length === 0) return NONE;
    const found: Frame[] = [];
    for (let i = this.firstFrom(side, span.start); i < list.length; i++) {
      const move = list[i] as Frame;
      if (move[side].end > span.end) break;
      found.push(move);
    }
    return found;
  }

  /** Whether no passage of a move lies in `[start, end)`. */
  isFree(side: Side, start: number, end: number): boolean {
    const next = this.sorted[side][this.firstFrom(side, start)];
    return next === undefined || next[side].end > end;
  }

  /** The passage with its white space. */
  span(move: Frame, side: Side): Span {
    return this.wide[side].get(move) ?? move[side];
  }

  /**
   * The pieces of a gap that did not move. White space beside a move goes with it, so that taking a paragraph out is not
   * also a change of empty lines.
   */
  leftOver(side: Side, gap: Span, text: string): Span[] {
    const moves = this.within(side, gap);
    if (moves.length === 0) return gap.end > gap.start ? [gap] : [];
    const pieces: Span[] = [];
    let at = gap.start;
    moves.forEach((move, i) => {
      const before = { start: at, end: move[side].start };
      if (!isAllWhite(text, before.start, before.end)) pieces.push(before);
      else if (i > 0) this.widen(moves[i - 1] as Frame, side, 0, before.end - before.start);
      else this.widen(move, side, before.end - before.start, 0);
      at = move[side].end;
    });
    const last = moves.at(-1);
    if (last && isAllWhite(text, at, gap.end)) this.widen(last, side, 0, gap.end - at);
    else if (at < gap.end) pieces.push({ start: at, end: gap.end });
    return pieces;
  }

  private widen(move: Frame, side: Side, before: number, after: number): void {
    const { start, end } = this.span(move, side);
    this.wide[side].set(move, { start: start - before, end: end + after });
  }

  private firstFrom(side: Side, start: number): number {
    return firstWhere(this.sorted[side], (move) => move[side].start >= start);
  }
}
