import { diffArrays } from 'diff';
import type { Vocabulary } from '../prose/wordsVocabulary';
import { AlignmentTable } from './alignTable';
import { Links } from './chain';
import { type Piece, Runs } from './runs';

/**
 * A piece of at most so many pairs of words goes straight to the table; above it, anchors are cheaper to look for. The package's
 * plain diff in its place was measured: a whole comparison of 10,000 words then takes 1.3 times as long on typical edits and 2.2
 * times on heavy ones (1.8 and 2.5 at 100,000), and finds no more of the words that were kept.
 */
const TABLE_AT_ONCE = 600;
/** The largest table; larger pieces without an anchor go to the plain diff. */
const LARGEST_TABLE = 10_000;
/** The plain diff grows with the square of the edits: beyond so many the piece counts as replaced. */
const MOST_EDITS = 200;
/** Rounds of anchors inside gaps between anchors. Each goes over each word once, so this bounds the work. */
const ROUNDS = 4;
/** Weights in the table: punctuation keeps a little, so that it is aligned where nothing else speaks. */
const WORD_UNIT = 4;
const PUNCTUATION_WEIGHT = 2;

const NOTHING = new Int32Array(0);

/** Aligns sequences of words. Keeps its tables from one call to the next, hence a class. */
export class WordAligner {
  private readonly table: AlignmentTable;
  private readonly links = new Links();
  private old: Int32Array = NOTHING;
  private changed: Int32Array = NOTHING;
  private runs = new Runs();
  private rounds = 0;
  private oldPlaces = new Int32Array(0);
  private newPlaces = new Int32Array(0);

  constructor(private readonly vocabulary: Vocabulary) {
    this.table = new AlignmentTable((word) => WORD_UNIT * vocabulary.weight(word) || PUNCTUATION_WEIGHT);
  }

  /** The words that two versions of a passage have in common, in order. */
  align(old: Int32Array, changed: Int32Array, piece: Piece): Runs {
    this.old = old;
    this.changed = changed;
    this.runs = new Runs();
    this.rounds = ROUNDS;
    this.alignPiece(piece.oldFrom, piece.oldTo, piece.newFrom, piece.newTo);
    return this.runs;
  }

  /** Most pieces are equal from one end to the other: an object for each would be much to collect. */
  private alignPiece(oldFrom: number, oldTo: number, newFrom: number, newTo: number): void {
    const { old, changed, runs } = this;
    const most = Math.min(oldTo - oldFrom, newTo - newFrom);
    let head = 0;
    while (head < most && old[oldFrom + head] === changed[newFrom + head]) head++;
    let tail = 0;
    while (tail < most - head && old[oldTo - tail - 1] === changed[newTo - tail - 1]) tail++;
    if (head > 0) runs.push(oldFrom, newFrom, head);
    if (head + tail < most)
      this.alignMiddle({
        oldFrom: oldFrom + head,
        oldTo: oldTo - tail,
        newFrom: newFrom + head,
        newTo: newTo - tail,
      });
    if (tail > 0) runs.push(oldTo - tail, newTo - tail, tail);
  }

  private alignMiddle(piece: Piece): void {
    const cells = (piece.oldTo - piece.oldFrom) * (piece.newTo - piece.newFrom);
    if (cells <= TABLE_AT_ONCE) return this.table.align(this.old, this.changed, piece, this.runs);
    const anchors = this.rounds > 0 ? this.anchors(piece) : null;
    if (anchors !== null) return this.betweenAnchors(anchors, piece);
    if (cells <= LARGEST_TABLE) this.table.align(this.old, this.changed, piece, this.runs);
    else plainDiff(this.old, this.changed, piece, this.runs);
  }

  private betweenAnchors(anchors: readonly number[], piece: Piece): void {
    let { oldFrom, newFrom } = piece;
    this.rounds--;
    for (let at = 0; at < anchors.length; at += 2) {
      const oldTo = (anchors[at] as number) + 1;
      const newTo = (anchors[at + 1] as number) + 1;
      // Most anchors follow upon each other.
      if (oldTo - oldFrom === 1 && newTo - newFrom === 1) this.runs.push(oldFrom, newFrom, 1);
      else this.alignPiece(oldFrom, oldTo, newFrom, newTo);
      oldFrom = oldTo;
      newFrom = newTo;
    }
    this.alignPiece(oldFrom, piece.oldTo, newFrom, piece.newTo);
    this.rounds++;
  }

  /** Words that occur once on each side and stayed in order, as pairs of an old place and a new one in one list. */
  private anchors({ oldFrom, oldTo, newFrom, newTo }: Piece): number[] | null {
    const { old, changed } = this;
    this.reserve();
    notePlaces(this.oldPlaces, old, oldFrom, oldTo);
    notePlaces(this.newPlaces, changed, newFrom, newTo);
    const { links } = this;
    links.begin(Math.min(oldTo - oldFrom, newTo - newFrom));
    for (let i = oldFrom; i < oldTo; i++) {
      const word = old[i] as number;
      const place = (this.newPlaces[word] as number) - 1;
      if (place < 0 || this.oldPlaces[word] !== i + 1) continue;
      const weight = this.vocabulary.weight(word);
      if (weight > 0) links.add(i, place, weight);
    }
    forgetPlaces(this.oldPlaces, old, oldFrom, oldTo);
    forgetPlaces(this.newPlaces, changed, newFrom, newTo);
    const chain = links.heaviestChain(newFrom, newTo);
    return chain.length === 0 ? null : places(chain, links);
  }

  private reserve(): void {
    if (this.oldPlaces.length >= this.vocabulary.size) return;
    this.oldPlaces = new Int32Array(this.vocabulary.size * 2);
    this.newPlaces = new Int32Array(this.vocabulary.size * 2);
  }
}

/** The old and the new place of each link of a chain, in one list. */
function places(chain: readonly number[], links: Links): number[] {
  const pairs = new Array<number>(chain.length * 2);
  for (let i = 0; i < chain.length; i++) {
    const link = chain[i] as number;
    pairs[2 * i] = links.old[link] as number;
    pairs[2 * i + 1] = links.new[link] as number;
  }
  return pairs;
}

/** The place of each word plus one; -1 where there are several. */
function notePlaces(places: Int32Array, words: Int32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) places[words[i] as number] = places[words[i] as number] === 0 ? i + 1 : -1;
}

function forgetPlaces(places: Int32Array, words: Int32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) places[words[i] as number] = 0;
}

function plainDiff(old: Int32Array, changed: Int32Array, piece: Piece, runs: Runs): void {
  const before = Array.from(old.subarray(piece.oldFrom, piece.oldTo));
  const after = Array.from(changed.subarray(piece.newFrom, piece.newTo));
  let { oldFrom, newFrom } = piece;
  for (const { added, removed, count } of diffArrays(before, after, { maxEditLength: MOST_EDITS }) ?? []) {
    if (!added && !removed) runs.push(oldFrom, newFrom, count);
    if (!added) oldFrom += count;
    if (!removed) newFrom += count;
  }
}
