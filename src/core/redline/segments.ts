import type { TracedChange } from '../trace/model';
import type { Span } from '../text';
import { cutPiece, type Piece } from './pieces';
import type { Leaf } from './outline';
import { firstWhere } from '../search';

/** A part of a leaf that one change, one move and the same passages cover, or none. */
export interface Segment {
  readonly piece: Piece;
  readonly change: TracedChange | null;
  readonly move: TracedChange | null;
  readonly passages: readonly string[];
}

/** A comment's passage in one of the texts. */
export interface Passage {
  readonly comment: string;
  readonly span: Span;
}

export type Side = 'old' | 'new';

/** Cuts the leaves of one side wherever a change, a move or a passage begins or ends, or at the places asked for. */
export type Cutter = (leaf: Leaf, places?: readonly number[]) => readonly Segment[];

export function cutter(
  changes: readonly TracedChange[],
  side: Side,
  passages: readonly Passage[] = [],
): Cutter {
  const moves = lane(
    changes.filter(({ kind }) => kind === 'move'),
    side,
  );
  const edits = lane(
    changes.filter(({ kind }) => kind !== 'move'),
    side,
  );
  return (leaf, places = []) => {
    const here = passages.filter(({ span }) => span.start < leaf.end && span.end > leaf.start);
    const stops = [...places, ...here.flatMap(({ span }) => [span.start, span.end])].sort((a, b) => a - b);
    return leaf.pieces.flatMap((piece) => cut(piece, { moves, edits, here, stops, side }));
  };
}

interface Cuts {
  readonly moves: readonly TracedChange[];
  readonly edits: readonly TracedChange[];
  readonly here: readonly Passage[];
  readonly stops: readonly number[];
  readonly side: Side;
}

function cut(piece: Piece, cuts: Cuts): Segment[] {
  const segments: Segment[] = [];
  for (let at = piece.start; at < piece.end || segments.length === 0;) {
    const change = covering(cuts.edits, cuts.side, at);
    const move = covering(cuts.moves, cuts.side, at);
    const stop = cuts.stops.find((place) => place > at) ?? piece.end;
    const end = Math.min(piece.end, change.until, move.until, stop);
    const part = cutPiece(piece, { start: at, end });
    const passages = cuts.here.filter(({ span }) => span.start <= at && span.end > at);
    segments.push({
      piece: part,
      change: isMere(part, change.found) ? null : change.found,
      move: move.found,
      passages: passages.map(({ comment }) => comment),
    });
    // A piece that stands for other characters than its own cannot be cut.
    at = part.text.length === part.end - part.start ? Math.max(end, at + 1) : piece.end;
  }
  return segments;
}

/** A paragraph that was split or joined is told of as such; the space between its words is none to mark. */
const isMere = ({ text }: Piece, change: TracedChange | null): boolean =>
  change?.difference === 'space' && text.trim() === '';

export function lane(changes: readonly TracedChange[], side: Side): readonly TracedChange[] {
  return changes.filter((change) => change[side]).sort((a, b) => startOf(a, side) - startOf(b, side));
}

const startOf = (change: TracedChange, side: Side): number => change[side]?.start ?? 0;

/** The change around `at`, and how far what is found there holds. The changes of a lane do not overlap. */
export function covering(
  sorted: readonly TracedChange[],
  side: Side,
  at: number,
): { readonly found: TracedChange | null; readonly until: number } {
  const after = firstWhere(sorted, (change) => startOf(change, side) > at);
  const found = sorted[after - 1] ?? null;
  const span = found?.[side];
  if (span && span.end > at) return { found, until: span.end };
  const next = sorted[after];
  return { found: null, until: next ? startOf(next, side) : Infinity };
}
