import type { Vocabulary } from '../prose/wordsVocabulary';
import { alignBlocks } from './alignBlocks';
import type { BlockGroup } from './attach';
import { type Crossing, type GroupWords, findCrossings } from './crossings';
import type { TokenAlignment, Move } from './alignment';
import type { ScannedText } from './document';
import type { Comparison, Sides } from './comparison';
import { type Frame, blockFrame, tokenFrame } from './frames';
import { findMovedPassages } from './passages';

/** A clause of so many words that went elsewhere nearly whole is shown as a move. */
const SHOWN_WORDS = 4;
const SHOWN_SHARE = 0.7;
/** A moved block keeps at least this share of its words in stretches of two and more. */
const SOLID_SHARE = 0.15;

/** Aligns two scanned texts: blocks, the words inside them, and what moved. */
export function alignTexts(texts: Comparison): TokenAlignment {
  const found = new Found(texts);
  const groups = alignBlocks(texts).map((group) => {
    const frame = blockFrame(texts, group, group);
    return { group, frame, words: groupWords(texts, frame, group) };
  });
  for (const { group, frame, words } of groups)
    if (!group.moved) {
      found.frames.push(frame);
      found.addGroup(frame, words, 0);
    }
  const moved = groups.filter(({ group, frame, words }) => group.moved && isSolid(texts, frame, words));
  for (const stretch of stretches(moved, (before, after) => follows(before.group, after.group))) {
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (!first || !last) continue;
    const owner = found.addMove(blockFrame(texts, first.group, last.group), true);
    for (const { frame, words } of stretch) found.addGroup(frame, words, owner);
  }
  for (const passage of findMovedPassages(found, texts.memory.vocabulary)) found.addPassage(passage);
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

function groupWords(texts: Comparison, frame: Frame, group: BlockGroup): GroupWords {
  if (group.exact) return { runs: [0, 0, frame.oldTo - frame.oldFrom], crossings: [] };
  return texts.memory.groups.get(groupKey(texts, group), () => {
    const { aligner, memory } = texts;
    const old = texts.old.tokens.words.subarray(frame.oldFrom, frame.oldTo);
    const changed = texts.new.tokens.words.subarray(frame.newFrom, frame.newTo);
    const piece = { oldFrom: 0, oldTo: old.length, newFrom: 0, newTo: changed.length };
    const { items } = aligner.align(old, changed, piece);
    const words = { old, new: changed, vocabulary: memory.vocabulary };
    return { runs: items, crossings: findCrossings(words, items, aligner) };
  });
}

function groupKey({ old, new: changed }: Comparison, group: BlockGroup): string {
  const before = old.keys.slice(group.oldFrom, group.oldTo);
  return `${before.join(' ')}:${changed.keys.slice(group.newFrom, group.newTo).join(' ')}`;
}

/** Whether a block that seems to have moved keeps enough words in a row, and is not only about the same things. */
function isSolid({ old, new: changed, memory }: Comparison, frame: Frame, { runs }: GroupWords): boolean {
  const { vocabulary } = memory;
  const oldWeight = tokensWeight(old, frame.oldFrom, frame.oldTo, vocabulary);
  const newWeight = tokensWeight(changed, frame.newFrom, frame.newTo, vocabulary);
  let solid = 0;
  for (let at = 0; at < runs.length; at += 3) {
    const from = frame.oldFrom + (runs[at] as number);
    const length = runs[at + 2] as number;
    if (length > 1) solid += tokensWeight(old, from, from + length, vocabulary);
  }
  return solid >= SOLID_SHARE * Math.max(oldWeight, newWeight);
}

function tokensWeight({ tokens }: ScannedText, from: number, to: number, vocabulary: Vocabulary): number {
  let weight = 0;
  for (let i = from; i < to; i++) weight += vocabulary.weight(tokens.words[i] as number);
  return weight;
}

/** Cuts a list where neighbours do not belong together. */
function stretches<T>(items: readonly T[], belongs: (before: T, after: T) => boolean): T[][] {
  const result: T[][] = [];
  let last: T | undefined;
  for (const item of items) {
    if (last !== undefined && belongs(last, item)) result.at(-1)?.push(item);
    else result.push([item]);
    last = item;
  }
  return result;
}

function follows(a: BlockGroup, b: BlockGroup): boolean {
  return b.oldFrom === a.oldTo && b.newFrom === a.newTo;
}
