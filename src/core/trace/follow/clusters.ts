import { countLetters } from '../quote/letters';
import type { Alignment, Piece } from './matchIndex';

/** Pieces of a passage that stand together in the new text. */
export interface Cluster {
  readonly pieces: readonly Piece[];
  /** Letters of the passage that the pieces hold. */
  readonly letters: number;
  /** Letters of the longest piece. */
  readonly longest: number;
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
  return groups.map((group) => clusterOf(oldText, group));
}

function clusterOf(oldText: string, pieces: readonly Piece[]): Cluster {
  const letters = pieces.map((piece) => countLetters(oldText, piece.old));
  return { pieces, letters: letters.reduce((a, b) => a + b, 0), longest: Math.max(...letters) };
}

function follows(group: readonly Piece[], piece: Piece): boolean {
  const last = group[group.length - 1];
  if (!last) return false;
  const between = piece.new.start - last.new.end;
  const before = piece.old.start - last.old.end;
  return between >= 0 && between <= Math.max(LONGEST_BETWEEN, LONGEST_GROWTH * before);
}

/** A piece at a cluster's end is chance when the new words before it outnumber those they replace by more than this... */
const LONGEST_STRETCH = 30;
/** ...and this many letters for each of its own. */
const STRETCH_PER_LETTER = 4;

/** Characters of a match that are weighed: a longer one is no surer. */
const LONGEST_WEIGHED = 200;

/** The cluster without pieces at its ends (a full stop, an article) that would stretch it over text of others. */
export function withoutStrays(aligned: Alignment, cluster: Cluster): Cluster {
  let pieces = [...cluster.pieces];
  while (pieces.length > 1 && isStray(aligned, pieces[pieces.length - 1], pieces[pieces.length - 2]))
    pieces.pop();
  while (pieces.length > 1 && isStray(aligned, pieces[0], pieces[1])) pieces = pieces.slice(1);
  return clusterOf(aligned.oldText, pieces);
}

function isStray(aligned: Alignment, end: Piece | undefined, next: Piece | undefined): boolean {
  if (!end || !next) return false;
  const { oldText, newText, matches } = aligned;
  const [a, b] = end.old.start < next.old.start ? [end, next] : [next, end];
  const replaced = countLetters(oldText, { start: a.old.end, end: b.old.start });
  const put = countLetters(newText, { start: a.new.end, end: b.new.start });
  // What goes on unchanged beyond the passage is no chance: the piece has the weight of all of it.
  const isWord = countLetters(oldText, end.old) > 0;
  const { start, end: last } = matches[end.match]?.old ?? end.old;
  const weight = isWord ? countLetters(oldText, { start, end: Math.min(last, start + LONGEST_WEIGHED) }) : 0;
  return put - replaced > LONGEST_STRETCH + STRETCH_PER_LETTER * weight;
}

/** The cluster with most letters; between equals the one that stands first in the old text. */
export function dominant(all: readonly Cluster[]): Cluster | null {
  return all.reduce<Cluster | null>(
    (best, cluster) => (best && best.letters >= cluster.letters ? best : cluster),
    null,
  );
}
