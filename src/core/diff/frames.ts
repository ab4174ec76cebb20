import type { BlockPair } from './alignBlocks';
import { alignWords } from './alignWords';
import type { ScannedText } from './document';
import type { Vocabulary } from '../prose/wordsVocabulary';

/** Ranges of tokens and of characters on both sides that belong together: one pair of blocks, or a stretch that moved. */
export interface Frame {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
  readonly old: { readonly start: number; readonly end: number };
  readonly new: { readonly start: number; readonly end: number };
}

/** For each old token the new one that stands for it, or -1. */
export type Partners = Int32Array;

export function frameOf(old: ScannedText, changed: ScannedText, first: BlockPair, last = first): Frame {
  return {
    oldFrom: old.firstToken[first.old] as number,
    oldTo: old.firstToken[last.old + 1] as number,
    newFrom: changed.firstToken[first.new] as number,
    newTo: changed.firstToken[last.new + 1] as number,
    old: { start: old.blocks[first.old]!.start, end: old.blocks[last.old]!.end },
    new: { start: changed.blocks[first.new]!.start, end: changed.blocks[last.new]!.end },
  };
}

/** Joins pairs that follow each other on both sides, as far as `same` says that they may be one. */
export function framesOf(old: ScannedText, changed: ScannedText, pairs: readonly BlockPair[]): Frame[] {
  const frames: Frame[] = [];
  for (let i = 0; i < pairs.length;) {
    let j = i + 1;
    while (j < pairs.length && follows(pairs[j - 1] as BlockPair, pairs[j] as BlockPair)) j++;
    frames.push(frameOf(old, changed, pairs[i] as BlockPair, pairs[j - 1] as BlockPair));
    i = j;
  }
  return frames;
}

function follows(a: BlockPair, b: BlockPair): boolean {
  return b.old === a.old + 1 && b.new === a.new + 1;
}

/** Aligns the words inside a pair of blocks. */
export function alignPair(
  sides: { readonly old: ScannedText; readonly new: ScannedText; readonly vocabulary: Vocabulary },
  frame: Frame,
  isExact: boolean,
  partners: Partners,
): void {
  if (isExact) {
    for (let i = frame.oldFrom; i < frame.oldTo; i++) partners[i] = frame.newFrom + i - frame.oldFrom;
    return;
  }
  const before = sides.old.tokens.words.subarray(frame.oldFrom, frame.oldTo);
  const after = sides.new.tokens.words.subarray(frame.newFrom, frame.newTo);
  for (const run of alignWords(before, after, (word) => sides.vocabulary.weight(word)))
    for (let i = 0; i < run.length; i++) partners[frame.oldFrom + run.old + i] = frame.newFrom + run.new + i;
}
