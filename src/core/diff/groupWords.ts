import { VARIANT } from '../prose/words';
import type { Comparison, Sides } from './comparison';
import { findCrossings } from './crossings';
import type { BlockGroup } from './attach';
import type { Frame } from './frames';
import type { GroupWords } from './groupWordsModel';
import { Runs } from './runs';

/** Aligns the words inside a group of blocks; it depends on their contents alone, and is remembered. */
export function groupWords(texts: Comparison, frame: Frame, group: BlockGroup): GroupWords {
  if (group.exact) return { runs: [0, 0, frame.oldTo - frame.oldFrom], crossings: [] };
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

/**
 * Cuts runs of equal words where the texts are not equal to the character: where other white space stands between two
 * words, and around a word in another Unicode form, which is left out. Places count from the frame's first tokens.
 */
export function verbatimRuns(
  { old, new: changed }: Sides,
  { oldFrom, newFrom }: Pick<Frame, 'oldFrom' | 'newFrom'>,
  runs: readonly number[],
): number[] {
  const a = old.tokens;
  const b = changed.tokens;
  const cut = new Runs();
  for (let at = 0; at < runs.length; at += 3) {
    let first = 0;
    const length = runs[at + 2] as number;
    const take = (to: number): void => {
      if (to > first) cut.add((runs[at] as number) + first, (runs[at + 1] as number) + first, to - first);
    };
    for (let k = 0; k < length; k++) {
      const i = oldFrom + (runs[at] as number) + k;
      const j = newFrom + (runs[at + 1] as number) + k;
      const isVariant = (((a.kinds[i] as number) | (b.kinds[j] as number)) & VARIANT) !== 0;
      if (isVariant && !isSame(old.text, [a.starts[i], a.ends[i]], changed.text, [b.starts[j], b.ends[j]])) {
        take(k);
        first = k + 1;
      } else if (
        k > first &&
        !isSame(old.text, [a.ends[i - 1], a.starts[i]], changed.text, [b.ends[j - 1], b.starts[j]])
      ) {
        take(k);
        first = k;
      }
    }
    take(length);
  }
  return cut.items;
}

type Range = readonly [number | undefined, number | undefined];

function isSame(a: string, [from = 0, to = 0]: Range, b: string, [at = 0, end = 0]: Range): boolean {
  if (to - from !== end - at) return false;
  for (let i = 0; i < to - from; i++) if (a.charCodeAt(from + i) !== b.charCodeAt(at + i)) return false;
  return true;
}

/** One number for a pair of blocks; a list of numbers for more. */
function groupKey({ old, new: changed, memory }: Comparison, group: BlockGroup): number | string {
  const { oldFrom, oldTo, newFrom, newTo } = group;
  if (oldTo - oldFrom === 1 && newTo - newFrom === 1)
    return memory.pair(old.keys[oldFrom] as number, changed.keys[newFrom] as number);
  return `${old.keys.slice(oldFrom, oldTo).join(' ')}:${changed.keys.slice(newFrom, newTo).join(' ')}`;
}
