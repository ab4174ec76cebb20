import type { Span, TextEdit } from '../../text';

/** A text under change, as stretches kept from the original text and stretches that are new. */
export type Piece = { readonly kept: Span } | { readonly added: string };

/** The text as it is before any change. */
export const wholeText = (text: string): Piece[] => [{ kept: { start: 0, end: text.length } }];

const lengthOf = (piece: Piece): number =>
  'kept' in piece ? piece.kept.end - piece.kept.start : piece.added.length;

/** Applies edits whose offsets count in the text that `pieces` make, in order and without overlap. */
export function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  let result = [...pieces];
  for (const edit of edits.toReversed()) {
    const [head, rest] = splitPieces(result, edit.span.start);
    const [, tail] = splitPieces(rest, edit.span.end - edit.span.start);
    result = [...head, { added: edit.text }, ...tail];
  }
  return result;
}

/** The edits that lead from the original text to the pieces: one for every stretch that is not kept. */
export function editsOf(pieces: readonly Piece[], original: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let added = '';
  const flush = (next: number): void => {
    const span = { start: at, end: next };
    if (added !== original.slice(at, next)) edits.push({ span, text: added });
    added = '';
  };
  for (const piece of pieces) {
    if ('added' in piece) added += piece.added;
    else if (lengthOf(piece) > 0) {
      flush(piece.kept.start);
      at = piece.kept.end;
    }
  }
  flush(original.length);
  return edits;
}

function splitPieces(pieces: readonly Piece[], at: number): [Piece[], Piece[]] {
  let before = 0;
  for (const [index, piece] of pieces.entries()) {
    const length = lengthOf(piece);
    if (at <= before + length) {
      const [left, right] = splitPiece(piece, at - before);
      return [
        [...pieces.slice(0, index), left],
        [right, ...pieces.slice(index + 1)],
      ];
    }
    before += length;
  }
  return [[...pieces], []];
}

function splitPiece(piece: Piece, at: number): [Piece, Piece] {
  if ('added' in piece) return [{ added: piece.added.slice(0, at) }, { added: piece.added.slice(at) }];
  const { start, end } = piece.kept;
  return [{ kept: { start, end: start + at } }, { kept: { start: start + at, end } }];
}

/** The offset in the original text of the nearest kept character at or before `at`. */
export function originalOffset(pieces: readonly Piece[], at: number): number {
  let passed = 0;
  let original = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    if ('kept' in piece) original = piece.kept.start + Math.min(length, at - passed);
    passed += length;
    if (passed >= at) break;
  }
  return original;
}
