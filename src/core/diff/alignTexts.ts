import type { Vocabulary } from '../prose/wordsVocabulary';
import { alignBlocks } from './alignBlocks';
import { WordAligner } from './alignWords';
import type { BlockGroup } from './attach';
import { type Crossing, findCrossings } from './crossings';
import { type Frame, type Sides, blockFrame, tokenFrame } from './frames';
import { findMovedPassages } from './passages';

/** A passage that stands elsewhere now. */
export interface Move {
  readonly frame: Frame;
  /** Whether a person would call it a move; else only a few words that changed places within a rewriting. */
  readonly shown: boolean;
}

/** What the alignment found, in tokens. */
export interface TokenAlignment extends Sides {
  /** For each old token the new one that stands for it, or -1. */
  readonly partners: Int32Array;
  /** For each old token with a partner: 0 when it stayed in order, else one more than the index of its move. */
  readonly owners: Int32Array;
  /** Versions of blocks that stayed in order. */
  readonly frames: readonly Frame[];
  readonly moves: readonly Move[];
}

/** How the words inside a group of blocks correspond; places count from the first token of the group on each side. */
export interface GroupWords {
  readonly runs: readonly number[];
  readonly crossings: readonly Crossing[];
}

/** A clause of so many words that went elsewhere nearly whole is shown as a move. */
const SHOWN_WORDS = 5;
const SHOWN_SHARE = 0.8;

/** Aligns two scanned texts: blocks, the words inside them, and what moved. */
export function alignTexts(sides: Sides, vocabulary: Vocabulary): TokenAlignment {
  const found = new Found(sides);
  const aligner = new WordAligner(vocabulary);
  const groups = alignBlocks(sides.old, sides.new, vocabulary);
  const moved = groups.filter((group) => group.moved);
  for (const group of groups)
    if (!group.moved) {
      const frame = blockFrame(sides, group, group);
      found.frames.push(frame);
      found.addGroup(frame, groupWords(sides, frame, group, { vocabulary, aligner }), 0);
    }
  forEachStretch(moved, (first, last) => {
    const owner = found.addMove(
      blockFrame(sides, moved[first] as BlockGroup, moved[last] as BlockGroup),
      true,
    );
    for (let i = first; i <= last; i++) {
      const group = moved[i] as BlockGroup;
      const frame = blockFrame(sides, group, group);
      found.addGroup(frame, groupWords(sides, frame, group, { vocabulary, aligner }), owner);
    }
  });
  for (const passage of findMovedPassages(found, vocabulary)) found.addPassage(passage);
  return found;
}

/** Collects partners, frames and moves. */
class Found implements TokenAlignment {
  readonly old;
  readonly new;
  readonly partners: Int32Array;
  readonly owners: Int32Array;
  readonly frames: Frame[] = [];
  readonly moves: Move[] = [];

  constructor(private readonly sides: Sides) {
    this.old = sides.old;
    this.new = sides.new;
    this.partners = new Int32Array(this.old.tokens.count).fill(-1);
    this.owners = new Int32Array(this.old.tokens.count);
  }

  addMove(frame: Frame, shown: boolean): number {
    this.moves.push({ frame, shown });
    return this.moves.length;
  }

  addGroup({ oldFrom, newFrom }: Frame, { runs, crossings }: GroupWords, owner: number): void {
    for (let at = 0; at < runs.length; at += 3)
      this.addRun(
        oldFrom + (runs[at] as number),
        newFrom + (runs[at + 1] as number),
        runs[at + 2] as number,
        owner,
      );
    for (const crossing of crossings) this.addCrossing(crossing, oldFrom, newFrom, owner === 0);
  }

  addPassage({ old, new: changed, length }: { old: number; new: number; length: number }): void {
    const frame = tokenFrame(this.sides, [old, old + length - 1], [changed, changed + length - 1]);
    this.addRun(old, changed, length, this.addMove(frame, true));
  }

  private addCrossing(crossing: Crossing, oldFrom: number, newFrom: number, mayShow: boolean): void {
    const count = crossing.old.length;
    const old = ends(crossing.old, oldFrom);
    const changed = ends(crossing.new, newFrom);
    const longest = Math.max(old[1] - old[0], changed[1] - changed[0]) + 1;
    const shown = mayShow && count >= SHOWN_WORDS && count >= SHOWN_SHARE * longest;
    const owner = this.addMove(tokenFrame(this.sides, old, changed), shown);
    for (let i = 0; i < count; i++)
      this.addRun(oldFrom + (crossing.old[i] as number), newFrom + (crossing.new[i] as number), 1, owner);
  }

  private addRun(old: number, changed: number, length: number, owner: number): void {
    for (let i = 0; i < length; i++) {
      this.partners[old + i] = changed + i;
      this.owners[old + i] = owner;
    }
  }
}

function ends(places: readonly number[], from: number): readonly [number, number] {
  return [from + (places[0] as number), from + (places.at(-1) as number)];
}

function groupWords(
  { old, new: changed }: Sides,
  frame: Frame,
  group: BlockGroup,
  { vocabulary, aligner }: { vocabulary: Vocabulary; aligner: WordAligner },
): GroupWords {
  if (group.exact) return { runs: [0, 0, frame.oldTo - frame.oldFrom], crossings: [] };
  const before = old.tokens.words.subarray(frame.oldFrom, frame.oldTo);
  const after = changed.tokens.words.subarray(frame.newFrom, frame.newTo);
  const piece = { oldFrom: 0, oldTo: before.length, newFrom: 0, newTo: after.length };
  const { items } = aligner.align(before, after, piece);
  return { runs: items, crossings: findCrossings({ old: before, new: after, vocabulary }, items, aligner) };
}

/** Moved groups that follow each other on both sides moved together. */
function forEachStretch(groups: readonly BlockGroup[], use: (first: number, last: number) => void): void {
  for (let i = 0; i < groups.length;) {
    let last = i;
    while (last + 1 < groups.length && follows(groups[last] as BlockGroup, groups[last + 1] as BlockGroup))
      last++;
    use(i, last);
    i = last + 1;
  }
}

function follows(a: BlockGroup, b: BlockGroup): boolean {
  return b.oldFrom === a.oldTo && b.newFrom === a.newTo;
}
