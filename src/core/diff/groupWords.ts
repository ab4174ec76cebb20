import { VARIANT } from '../prose/words';
import { type Comparison, isSameText, type Sides } from './comparison';
import { findCrossings } from './crossings';
import type { BlockGroup } from './attach';
import type { Frame } from './frames';
import type { GroupWords } from './groupWordsModel';
import { Runs } from './runs';

/** Aligns the words inside a group of blocks; it depends on their contents alone, and is remembered. */
export function groupWords(texts: Comparison, frame: Frame, group: BlockGroup): GroupWords {
  if (group.exact) return { runs: wholeRun(frame), crossings: [] };
  return texts.memory.groups.get(groupKey(texts, group), () => {
    const { aligner, vocabulary } = texts.memory;
    const old = texts.old.tokens.words.subarray(frame.oldFrom, frame.oldTo);
    const changed = texts.new.tokens.words.subarray(frame.newFrom, frame.newTo);
    const piece = { oldFrom: 0, oldTo: old.length, newFrom: 0, newTo: changed.length };
    const { items } = aligner.align(old, changed, piece);
    const crossings = findCrossings({ old, new: changed, vocabulary }, items, aligner);
    const cut = (runs: readonly number[]) => verbatimRuns(texts, frame, runs);
    return {
      runs: cut(items),
      crossings: crossings.map((crossing) => ({ ...crossing, runs: cut(crossing.runs) })),
    };
  });
}

/** All tokens of a block that stayed as it was; none where it has none, such as a line with only a zero-width space. */
function wholeRun({ oldFrom, oldTo }: Frame): readonly number[] {
  return oldTo > oldFrom ? [0, 0, oldTo - oldFrom] : [];
}

/**
 * Cuts runs of equal words where the texts are not equal to the character: where other white space stands between two
 * words, and around a word in another Unicode form, which is left out. Places count from the frame's first tokens.
 */
export function verbatimRuns(
  sides: Sides,
  { oldFrom, newFrom }: Pick<Frame, 'oldFrom' | 'newFrom'>,
  runs: readonly number[],
): number[] {
  const cut = new Runs();
  for (let at = 0; at < runs.length; at += 3) {
    const old = runs[at] as number;
    const changed = runs[at + 1] as number;
    const length = runs[at + 2] as number;
    let first = 0;
    for (let k = 0; k < length; k++) {
      const i = oldFrom + old + k;
      const j = newFrom + changed + k;
      const isSame = isSameWord(sides, i, j);
      if (isSame && (k === first || isSameSpaceBefore(sides, i, j))) continue;
      if (k > first) cut.add(old + first, changed + first, k - first);
      first = isSame ? k : k + 1;
    }
    if (length > first) cut.add(old + first, changed + first, length - first);
  }
  return cut.items;
}

/** Whether two equal words are so to the character. */
function isSameWord(sides: Sides, i: number, j: number): boolean {
  const { tokens: a } = sides.old;
  const { tokens: b } = sides.new;
  if ((((a.kinds[i] as number) | (b.kinds[j] as number)) & VARIANT) === 0) return true;
  const start = a.starts[i] as number;
  const at = b.starts[j] as number;
  const length = (a.ends[i] as number) - start;
  return length === (b.ends[j] as number) - at && isSameText(sides, start, at, length);
}

/** Whether the same stands between two tokens and those before them. */
function isSameSpaceBefore(sides: Sides, i: number, j: number): boolean {
  const { tokens: a } = sides.old;
  const { tokens: b } = sides.new;
  const end = a.ends[i - 1] as number;
  const at = b.ends[j - 1] as number;
  const length = (a.starts[i] as number) - end;
  return length === (b.starts[j] as number) - at && isSameText(sides, end, at, length);
}

/** One number for a pair of blocks; a list of numbers for more. */
function groupKey({ old, new: changed, memory }: Comparison, group: BlockGroup): number | string {
  const { oldFrom, oldTo, newFrom, newTo } = group;
  if (oldTo - oldFrom === 1 && newTo - newFrom === 1)
    return memory.pair(old.keys[oldFrom] as number, changed.keys[newFrom] as number);
  return `${old.keys.slice(oldFrom, oldTo).join(' ')}:${changed.keys.slice(newFrom, newTo).join(' ')}`;
}
