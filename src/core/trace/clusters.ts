import { countLetters } from './letters';
import type { Alignment, Piece } from './matchIndex';

/** Pieces of a passage that stand together in the new text. */
export interface Cluster {
  readonly pieces: readonly Piece[];
  /** Letters of the passage that the pieces hold. */
  readonly letters: number;
}

/** Pieces belong together across what was put between them up to this many characters, or three times what was there before. */
const LONGEST_BETWEEN = 400;
const LONGEST_GROWTH = 3;

/** Groups pieces (in the order of the old text) that follow one another in the new text too. */
export function clusters({ oldText }: Alignment, pieces: readonly Piece[]): readonly Cluster[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.find((candidate) => follows(candidate, piece));
    if (group) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => ({
    pieces: group,
    letters: group.reduce((sum, piece) => sum + countLetters(oldText, piece.old), 0),
  }));
}

function follows(group: readonly Piece[], piece: Piece): boolean {
  const last = group[group.length - 1];
  if (!last) return false;
  const between = piece.new.start - last.new.end;
  const before = piece.old.start - last.old.end;
  return between >= 0 && between <= Math.max(LONGEST_BETWEEN, LONGEST_GROWTH * before);
}

/** The cluster with most letters; between equals the one that stands first in the old text. */
export function dominant(all: readonly Cluster[]): Cluster | null {
  return all.reduce<Cluster | null>(
    (best, cluster) => (best && best.letters >= cluster.letters ? best : cluster),
    null,
  );
}
