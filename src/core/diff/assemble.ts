import { VARIANT } from '../prose/words';
import type { Span } from '../text';
import type { ScannedText } from './document';
import type { Frame, Partners } from './frames';
import type { Match } from './model';

/** A stretch without a match: what was there, and what is there now. Either may be empty. */
export interface RawChange {
  readonly old: Span;
  readonly new: Span;
  readonly moved: boolean;
}

export interface Assembled {
  readonly matches: Match[];
  readonly changes: RawChange[];
}

/** What the alignment found, in tokens. */
export interface TokenAlignment {
  readonly old: ScannedText;
  readonly new: ScannedText;
  readonly partners: Partners;
  /** Pairs of blocks that stayed in order. */
  readonly frames: readonly Frame[];
  /** Stretches that went elsewhere, in the order of the old text. They may lie inside or between frames. */
  readonly moves: readonly Frame[];
}

/** Turns aligned tokens into matches to the character and the changes between them. */
export function assemble(alignment: TokenAlignment): Assembled {
  const { old, new: changed } = alignment;
  const moves = new MoveIndex(alignment.moves);
  const main = new Walk(alignment, moves, false);
  for (const frame of alignment.frames) main.frame(frame);
  main.finish({ old: old.text.length, new: changed.text.length });
  const matches = [...main.matches];
  const changes = [...main.changes];
  for (const move of moves.ordered()) {
    const inner = new Walk(alignment, null, true, { old: move.old.start, new: move.new.start });
    inner.frame(move);
    inner.finish({ old: move.old.end, new: move.new.end });
    matches.push(...inner.matches);
    changes.push(
      { old: moves.widened(move, 'old'), new: moves.widened(move, 'new'), moved: true },
      ...inner.changes,
    );
  }
  if (alignment.moves.length > 0) matches.sort((a, b) => a.old.start - b.old.start);
  return { matches, changes };
}

interface Place {
  readonly old: number;
  readonly new: number;
}

type Side = 'old' | 'new';

/** Moves by either side, and the white space that each takes along. */
class MoveIndex {
  private readonly byOld: readonly Frame[];
  private readonly byNew: readonly Frame[];
  private readonly wide = { old: new Map<Frame, Span>(), new: new Map<Frame, Span>() };

  constructor(moves: readonly Frame[]) {
    this.byOld = [...moves].sort((a, b) => a.old.start - b.old.start);
    this.byNew = [...moves].sort((a, b) => a.new.start - b.new.start);
  }

  ordered(): readonly Frame[] {
    return this.byNew;
  }

  within(side: Side, span: Span): Frame[] {
    const list = side === 'old' ? this.byOld : this.byNew;
    const found: Frame[] = [];
    for (let i = this.firstAt(list, side, span.start); i < list.length; i++) {
      const move = list[i] as Frame;
      if (move[side].end > span.end) break;
      found.push(move);
    }
    return found;
  }

  widen(move: Frame, side: Side, span: Span): void {
    this.wide[side].set(move, span);
  }

  widened(move: Frame, side: Side): Span {
    return this.wide[side].get(move) ?? move[side];
  }

  private firstAt(list: readonly Frame[], side: Side, start: number): number {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] as Frame)[side].start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Goes along both texts from one pair of equal tokens to the next. */
class Walk {
  readonly matches: Match[] = [];
  readonly changes: RawChange[] = [];
  private start: Place;
  private end: Place;

  constructor(
    private readonly alignment: TokenAlignment,
    private readonly moves: MoveIndex | null,
    private readonly moved: boolean,
    from: Place = { old: 0, new: 0 },
  ) {
    this.start = from;
    this.end = from;
  }

  frame({ oldFrom, oldTo, newFrom, newTo, old, new: changed }: Frame): void {
    const { partners } = this.alignment;
    const oldTokens = this.alignment.old.tokens;
    const newTokens = this.alignment.new.tokens;
    this.reach({ old: old.start, new: changed.start });
    for (let i = oldFrom; i < oldTo; i++) {
      const j = partners[i] as number;
      if (j < newFrom || j >= newTo) continue;
      this.reach({ old: oldTokens.starts[i] as number, new: newTokens.starts[j] as number });
      const end = { old: oldTokens.ends[i] as number, new: newTokens.ends[j] as number };
      if (this.isVerbatim(i, j)) this.end = end;
      else this.break(end);
    }
    this.reach({ old: old.end, new: changed.end });
  }

  finish(end: Place): void {
    this.reach(end);
    this.close();
  }

  /** Goes on to `next`; what lies between is a match when it is equal, else a change. */
  private reach(next: Place): void {
    const { old, new: changed } = this.alignment;
    const oldLength = next.old - this.end.old;
    const newLength = next.new - this.end.new;
    if (oldLength === 0 && newLength === 0) return;
    if (
      oldLength === newLength &&
      this.isWhiteBetween(next) &&
      sameText(old.text, this.end.old, changed.text, this.end.new, oldLength)
    ) {
      this.end = next;
      return;
    }
    this.gap(next);
  }

  private isWhiteBetween(next: Place): boolean {
    return isWhite(this.alignment.old.text, this.end.old, next.old);
  }

  private gap(next: Place): void {
    const { old, new: changed } = this.alignment;
    const most = Math.min(next.old - this.end.old, next.new - this.end.new);
    let head = 0;
    while (head < most && equalWhite(old.text, this.end.old + head, changed.text, this.end.new + head))
      head++;
    let tail = 0;
    while (tail < most - head && equalWhite(old.text, next.old - tail - 1, changed.text, next.new - tail - 1))
      tail++;
    this.end = { old: this.end.old + head, new: this.end.new + head };
    this.close();
    this.change({ start: this.end.old, end: next.old - tail }, { start: this.end.new, end: next.new - tail });
    this.start = { old: next.old - tail, new: next.new - tail };
    this.end = next;
  }

  private change(old: Span, changed: Span): void {
    const gone = this.moves?.within('old', old) ?? [];
    const come = this.moves?.within('new', changed) ?? [];
    if (gone.length + come.length === 0) {
      this.changes.push({ old, new: changed, moved: false });
      return;
    }
    const deleted = this.leftOver('old', old, gone);
    const inserted = this.leftOver('new', changed, come);
    for (let i = 0; i < Math.max(deleted.length, inserted.length); i++) {
      const before = deleted[i] ?? { start: old.end, end: old.end };
      const after = inserted[i] ?? { start: changed.end, end: changed.end };
      this.changes.push({ old: before, new: after, moved: false });
    }
  }

  /** The pieces of a gap that did not move; white space beside a move goes with it. */
  private leftOver(side: Side, span: Span, moved: readonly Frame[]): Span[] {
    const text = this.alignment[side].text;
    const pieces: Span[] = [];
    let at = span.start;
    let last: Frame | null = null;
    for (const move of [...moved, null]) {
      const end = move?.[side].start ?? span.end;
      if (!isWhite(text, at, end)) pieces.push({ start: at, end });
      else if (last) this.moves?.widen(last, side, { start: this.moves.widened(last, side).start, end });
      else if (move) this.moves?.widen(move, side, { start: at, end: move[side].end });
      else if (at < end) pieces.push({ start: at, end });
      at = move?.[side].end ?? end;
      last = move;
    }
    return pieces;
  }

  private isVerbatim(i: number, j: number): boolean {
    const { old, new: changed } = this.alignment;
    if ((((old.tokens.kinds[i] as number) | (changed.tokens.kinds[j] as number)) & VARIANT) === 0)
      return true;
    const start = old.tokens.starts[i] as number;
    const length = (old.tokens.ends[i] as number) - start;
    const other = changed.tokens.starts[j] as number;
    return (
      length === (changed.tokens.ends[j] as number) - other &&
      sameText(old.text, start, changed.text, other, length)
    );
  }

  /** The token that was just reached is spelled otherwise: a change of its own. */
  private break(end: Place): void {
    const from = this.end;
    this.close();
    this.changes.push({
      old: { start: from.old, end: end.old },
      new: { start: from.new, end: end.new },
      moved: false,
    });
    this.start = end;
    this.end = end;
  }

  private close(): void {
    if (this.end.old > this.start.old)
      this.matches.push({
        old: { start: this.start.old, end: this.end.old },
        new: { start: this.start.new, end: this.end.new },
        moved: this.moved,
      });
    this.start = this.end;
  }
}

function sameText(a: string, from: number, b: string, at: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (a.charCodeAt(from + i) !== b.charCodeAt(at + i)) return false;
  return true;
}

export function isWhite(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isWhiteUnit(text.charCodeAt(i))) return false;
  return true;
}

function equalWhite(a: string, at: number, b: string, other: number): boolean {
  const unit = a.charCodeAt(at);
  return unit === b.charCodeAt(other) && isWhiteUnit(unit);
}

function isWhiteUnit(unit: number): boolean {
  return (
    unit === 32 ||
    unit === 10 ||
    unit === 13 ||
    unit === 9 ||
    (unit > 127 && /[\s\u200b]/.test(String.fromCharCode(unit)))
  );
}
