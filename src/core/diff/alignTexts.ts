import { alignBlocks } from './alignBlocks';
import type { Move, Part, TokenAlignment } from './alignment';
import type { BlockGroup } from './attach';
import type { Comparison } from './comparison';
import type { Crossing } from './crossings';
import type { ScannedText } from './document';
import { type Frame, blockFrame, tokenFrame } from './frames';
import { groupWords, verbatimRuns } from './groupWords';
import type { GroupWords } from './groupWordsModel';
import { type MovedPassage, findMovedPassages } from './passages';

/** A clause of so many words that went elsewhere nearly whole is shown as a move. */
const SHOWN_WORDS = 4;
const SHOWN_SHARE = 0.7;
/** A moved block keeps at least this share of its words in stretches of two and more. */
const SOLID_SHARE = 0.15;

/** A group of blocks with its words aligned. */
interface AlignedGroup {
  readonly group: BlockGroup;
  readonly frame: Frame;
  readonly words: GroupWords;
}

/** Aligns two scanned texts: blocks, the words inside them, and what moved. */
export function alignTexts(texts: Comparison): TokenAlignment {
  const aligned = alignBlocks(texts).map((group): AlignedGroup => {
    const frame = blockFrame(texts, group, group);
    return { group, frame, words: groupWords(texts, frame, group) };
  });
  const inOrder = aligned.filter(({ group }) => !group.moved);
  const moved = aligned.filter((item) => item.group.moved && isSolid(texts, item));
  const parts = inOrder.map(partOf);
  const moves: Move[] = stretches(moved).map((stretch) => movedStretch(texts, stretch));
  for (const { frame, words } of inOrder)
    for (const crossing of words.crossings) moves.push(movedClause(texts, frame, crossing, true));
  for (const { frame, words } of moved)
    for (const crossing of words.crossings) moves.push(movedClause(texts, frame, crossing, false));
  const alignment = { old: texts.old, new: texts.new, parts, moves };
  for (const passage of findMovedPassages(alignment, texts.memory)) moves.push(movedPassage(texts, passage));
  return alignment;
}

function partOf({ frame, words }: AlignedGroup): Part {
  return { frame, runs: words.runs };
}

/** Blocks that moved together. */
function movedStretch(texts: Comparison, stretch: readonly AlignedGroup[]): Move {
  const first = stretch[0] as AlignedGroup;
  const last = stretch.at(-1) as AlignedGroup;
  return { frame: blockFrame(texts, first.group, last.group), parts: stretch.map(partOf), shown: true };
}

function movedClause(texts: Comparison, around: Frame, crossing: Crossing, mayShow: boolean): Move {
  const { oldFirst, oldLast, newFirst, newLast, count, runs } = crossing;
  const frame = tokenFrame(
    texts,
    [around.oldFrom + oldFirst, around.oldFrom + oldLast],
    [around.newFrom + newFirst, around.newFrom + newLast],
  );
  const longest = Math.max(oldLast - oldFirst, newLast - newFirst) + 1;
  const shown = mayShow && count >= SHOWN_WORDS && count >= SHOWN_SHARE * longest;
  const inside = { ...frame, oldFrom: around.oldFrom, newFrom: around.newFrom };
  return { frame, parts: [{ frame: inside, runs }], shown };
}

function movedPassage(texts: Comparison, passage: MovedPassage): Move {
  const [old = 0, changed = 0] = passage;
  const last = passage.length - 3;
  const end = (passage[last + 2] as number) - 1;
  const frame = tokenFrame(
    texts,
    [old, (passage[last] as number) + end],
    [changed, (passage[last + 1] as number) + end],
  );
  const inside = passage.map((item, i) => item - (i % 3 === 0 ? old : i % 3 === 1 ? changed : 0));
  return { frame, parts: [{ frame, runs: verbatimRuns(texts, frame, inside) }], shown: true };
}

/** Whether a block that seems to have moved keeps enough words in a row, and is not only about the same things. */
function isSolid(texts: Comparison, { frame, words: { runs } }: AlignedGroup): boolean {
  const oldWeight = tokensWeight(texts, texts.old, frame.oldFrom, frame.oldTo);
  const newWeight = tokensWeight(texts, texts.new, frame.newFrom, frame.newTo);
  let solid = 0;
  for (let at = 0; at < runs.length; at += 3) {
    const from = frame.oldFrom + (runs[at] as number);
    const length = runs[at + 2] as number;
    if (length > 1) solid += tokensWeight(texts, texts.old, from, from + length);
  }
  return solid >= SOLID_SHARE * Math.max(oldWeight, newWeight);
}

function tokensWeight({ memory }: Comparison, { tokens }: ScannedText, from: number, to: number): number {
  let weight = 0;
  for (let i = from; i < to; i++) weight += memory.vocabulary.weight(tokens.words[i] as number);
  return weight;
}

/** Groups that follow each other on both sides moved together. */
function stretches(groups: readonly AlignedGroup[]): AlignedGroup[][] {
  const result: AlignedGroup[][] = [];
  let last: AlignedGroup | undefined;
  for (const item of groups) {
    if (last && item.group.oldFrom === last.group.oldTo && item.group.newFrom === last.group.newTo)
      result.at(-1)?.push(item);
    else result.push([item]);
    last = item;
  }
  return result;
}
