/** Which version a text is taken from: the upper one of a conflict, the lower one, or what both began with. */
export type Side = 'mine' | 'theirs' | 'base';

/** Where two versions stand that git could not bring together. Each part is whole lines, and so is each mark. */
export interface Conflict {
  readonly opening: string;
  readonly mine: string;
  /** The mark, and what both began with; null where git was not asked to write it (`merge.conflictStyle diff3`). */
  readonly base: { readonly mark: string; readonly text: string } | null;
  readonly middle: string;
  readonly theirs: string;
  readonly closing: string;
}

/** A piece of a merged text: what both versions have alike, or where they differ. */
export type MergedPiece = string | Conflict;

const mark = (sign: string): RegExp => new RegExp(`^\\${sign}{7}(?: |\\r?\\n?$)`);
const OPENING = mark('<');
const BASE = mark('|');
const MIDDLE = /^={7}\r?\n?$/;
const CLOSING = mark('>');

/** The pieces in order: put together, they are the text. A conflict without an end is no conflict. */
export function piecesOf(text: string): readonly MergedPiece[] {
  const lines = linesOf(text);
  const pieces: MergedPiece[] = [];
  let at = 0;
  for (;;) {
    const opening = indexOf(lines, OPENING, at);
    const middle = indexOf(lines, MIDDLE, opening);
    const closing = indexOf(lines, CLOSING, middle);
    if (closing === lines.length) break;
    pieces.push(lines.slice(at, opening).join(''), conflictOf(lines, { opening, middle, closing }));
    at = closing + 1;
  }
  return [...pieces, lines.slice(at).join('')];
}

/** The lines of a text, each with its end. */
export const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The first of some lines, from one on, that is such a mark; their number where there is none. */
function indexOf(lines: readonly string[], sign: RegExp, from: number): number {
  let at = from;
  while (at < lines.length && !sign.test(lines[at] ?? '')) at++;
  return at;
}

interface Marks {
  readonly opening: number;
  readonly middle: number;
  readonly closing: number;
}

function conflictOf(lines: readonly string[], { opening, middle, closing }: Marks): Conflict {
  const base = opening + indexOf(lines.slice(opening, middle), BASE, 0);
  const part = (from: number, to: number): string => lines.slice(from + 1, to).join('');
  return {
    opening: lines[opening] ?? '',
    mine: part(opening, base),
    base: base === middle ? null : { mark: lines[base] ?? '', text: part(base, middle) },
    middle: lines[middle] ?? '',
    theirs: part(middle, closing),
    closing: lines[closing] ?? '',
  };
}

/** What a version has in a piece. Without what both began with, that is nothing. */
export function partOf(piece: MergedPiece, side: Side): string {
  if (typeof piece === 'string') return piece;
  return side === 'base' ? (piece.base?.text ?? '') : piece[side];
}

/** A piece as git left it. */
export function asLeft(piece: MergedPiece): string {
  if (typeof piece === 'string') return piece;
  const { opening, mine, base, middle, theirs, closing } = piece;
  return opening + mine + (base ? base.mark + base.text : '') + middle + theirs + closing;
}
