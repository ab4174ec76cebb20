import { diffArrays } from 'diff';
import { byOldThenNewFalling, heaviestChain, type Link } from './chain';

/** A stretch of equal words: offsets from the start of the two sequences. */
export interface Run {
  readonly old: number;
  readonly new: number;
  readonly length: number;
}

/** A piece this small goes to the plain diff at once. */
const SMALL = 24;
/** The plain diff grows with the square of the edits: beyond this many the piece counts as replaced. */
const MOST_EDITS = 160;
/** Anchors are looked for inside gaps between anchors, so deep; each round goes over each word once. */
const DEPTH = 3;

interface Piece {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** The words that two versions of a passage have in common, in order: runs that rise on both sides. */
export function alignWords(old: Int32Array, changed: Int32Array, weightOf: (word: number) => number): Run[] {
  const runs: Run[] = [];
  const align = (piece: Piece, depth: number): void => {
    const inner = trimPiece(old, changed, piece, runs);
    if (inner.oldFrom === inner.oldTo || inner.newFrom === inner.newTo) return flush(runs, inner, piece);
    const anchors = isSmall(inner) || depth === 0 ? [] : uniqueAnchors(old, changed, inner, weightOf);
    if (anchors.length === 0) runs.push(...plainDiff(old, changed, inner));
    else betweenAnchors(anchors, inner, (part) => align(part, depth - 1));
    flush(runs, inner, piece);
  };
  align({ oldFrom: 0, oldTo: old.length, newFrom: 0, newTo: changed.length }, DEPTH);
  return joined(runs);
}

function isSmall({ oldFrom, oldTo, newFrom, newTo }: Piece): boolean {
  return oldTo - oldFrom + newTo - newFrom <= SMALL;
}

/** Takes the equal start into `runs` and gives what lies between the equal start and the equal end. */
function trimPiece(old: Int32Array, changed: Int32Array, piece: Piece, runs: Run[]): Piece {
  let { oldFrom, oldTo, newFrom, newTo } = piece;
  while (oldFrom < oldTo && newFrom < newTo && old[oldFrom] === changed[newFrom]) {
    oldFrom++;
    newFrom++;
  }
  while (oldTo > oldFrom && newTo > newFrom && old[oldTo - 1] === changed[newTo - 1]) {
    oldTo--;
    newTo--;
  }
  if (oldFrom > piece.oldFrom)
    runs.push({ old: piece.oldFrom, new: piece.newFrom, length: oldFrom - piece.oldFrom });
  return { oldFrom, oldTo, newFrom, newTo };
}

/** Adds the equal end that was trimmed. */
function flush(runs: Run[], inner: Piece, piece: Piece): void {
  if (inner.oldTo < piece.oldTo)
    runs.push({ old: inner.oldTo, new: inner.newTo, length: piece.oldTo - inner.oldTo });
}

/** Words that occur once on each side, the heaviest chain of them. */
function uniqueAnchors(
  old: Int32Array,
  changed: Int32Array,
  piece: Piece,
  weightOf: (word: number) => number,
): Link[] {
  const oldPlace = uniquePlaces(old, piece.oldFrom, piece.oldTo);
  const newPlace = uniquePlaces(changed, piece.newFrom, piece.newTo);
  const links: Link[] = [];
  for (const [word, place] of oldPlace) {
    const other = place < 0 ? undefined : newPlace.get(word);
    const weight = weightOf(word);
    if (other !== undefined && other >= 0 && weight > 0)
      links.push({ old: place, new: other - piece.newFrom, weight });
  }
  return heaviestChain(links.sort(byOldThenNewFalling), piece.newTo - piece.newFrom);
}

/** The place of each word; -1 where there are several. */
function uniquePlaces(words: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const word = words[i] as number;
    places.set(word, places.has(word) ? -1 : i);
  }
  return places;
}

function betweenAnchors(anchors: readonly Link[], piece: Piece, use: (part: Piece) => void): void {
  let { oldFrom, newFrom } = piece;
  for (const anchor of anchors) {
    const newAt = anchor.new + piece.newFrom;
    use({ oldFrom, oldTo: anchor.old + 1, newFrom, newTo: newAt + 1 });
    oldFrom = anchor.old + 1;
    newFrom = newAt + 1;
  }
  use({ oldFrom, oldTo: piece.oldTo, newFrom, newTo: piece.newTo });
}

function plainDiff(old: Int32Array, changed: Int32Array, piece: Piece): Run[] {
  const before = Array.from(old.subarray(piece.oldFrom, piece.oldTo));
  const after = Array.from(changed.subarray(piece.newFrom, piece.newTo));
  const parts = diffArrays(before, after, { maxEditLength: MOST_EDITS }) ?? [];
  const runs: Run[] = [];
  let { oldFrom, newFrom } = piece;
  for (const { added, removed, count } of parts) {
    if (!added && !removed) runs.push({ old: oldFrom, new: newFrom, length: count });
    if (!added) oldFrom += count;
    if (!removed) newFrom += count;
  }
  return runs;
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.old + last.length === run.old && last.new + last.length === run.new)
      result[result.length - 1] = { ...last, length: last.length + run.length };
    else result.push(run);
  }
  return result;
}
