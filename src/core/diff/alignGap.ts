import { type Comparison, blockSignature, isSameBlock, likenessOf } from './comparison';

/** Between the same neighbours a block may be rewritten almost wholly and still be the same one. */
const ALIKE_IN_PLACE = 0.08;
/** But it must keep more than words of grammar: one longer word, or a few. */
const LEAST_SHARED = 5;

/** A gap with more pairs of blocks than this is left to the index of rare words: the table would cost too much. */
const MOST_PAIRS = 1024;

/** Pairs the blocks of a small gap in order, so that they share as much as possible (dynamic programming over all pairs). */
export function alignGap(
  texts: Comparison,
  gap: { readonly old: readonly number[]; readonly new: readonly number[] },
): [number, number][] {
  const rows = gap.old.length;
  const columns = gap.new.length;
  if (rows === 0 || columns === 0 || rows * columns > MOST_PAIRS) return [];
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const value = pairValue(texts, gap.old[i] as number, gap.new[j] as number);
      const paired = value > 0 ? value + (best[(i + 1) * width + j + 1] as number) : 0;
      best[i * width + j] = Math.max(
        paired,
        best[(i + 1) * width + j] as number,
        best[i * width + j + 1] as number,
      );
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < rows && j < columns;) {
    const here = best[i * width + j] as number;
    if (here === best[(i + 1) * width + j]) i++;
    else if (here === best[i * width + j + 1]) j++;
    else pairs.push([gap.old[i++] as number, gap.new[j++] as number]);
  }
  return pairs;
}

function pairValue(texts: Comparison, old: number, changed: number): number {
  if (isSameBlock(texts, old, changed)) return blockSignature(texts, 'old', old).weight + 1;
  const { shared, like } = likenessOf(texts, old, changed);
  return like < ALIKE_IN_PLACE || shared < LEAST_SHARED ? 0 : shared * like;
}
