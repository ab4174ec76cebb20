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
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const pieces: MergedPiece[] = [];
  let alike = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const found = OPENING.test(line) ? conflictAt(lines, at) : null;
    if (!found) alike += line;
    else {
      pieces.push(alike, found.conflict);
      alike = '';
      at = found.last;
    }
  }
  return [...pieces, alike];
}

function conflictAt(lines: readonly string[], at: number): { conflict: Conflict; last: number } | null {
  const find = (sign: RegExp, from: number): number =>
    lines.findIndex((line, index) => index > from && sign.test(line));
  const middle = find(MIDDLE, at);
  const last = middle < 0 ? -1 : find(CLOSING, middle);
  if (last < 0) return null;
  const between = find(BASE, at);
  const base = between >= 0 && between < middle ? between : null;
  const part = (from: number, to: number): string => lines.slice(from + 1, to).join('');
  const conflict = {
    opening: lines[at] ?? '',
    mine: part(at, base ?? middle),
    base: base === null ? null : { mark: lines[base] ?? '', text: part(base, middle) },
    middle: lines[middle] ?? '',
    theirs: part(middle, last),
    closing: lines[last] ?? '',
  };
  return { conflict, last };
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
