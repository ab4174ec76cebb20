import { splitWords } from '../../src/core/prose/words';
import type { ProseDiff } from '../../src/core/diff';
import type { CorpusPair, TrueEdit } from './corpus';

/** Edits that add and take away no words: score.mjs does not count them. */
const ONLY_SPACE = ['para-split', 'para-merge'];

/**
 * The truth as if it were an answer, in the form that score.mjs reads. It does not score 1 on all: edits within a paragraph that was
 * moved or taken out lie within that edit, and where a comment asked for the one, the other counts as asked for, too.
 */
export function truthAsAnswer({ id, comments, ops = [] }: CorpusPair): unknown {
  const counted = ops.filter(({ type }) => !ONLY_SPACE.includes(type));
  const places = new Map(counted.map((edit, place) => [edit.id, place]));
  return {
    id,
    hunks: counted.map(({ type, start1, end1, start2, end2 }) => ({
      kind: kindOf(type),
      ...{ start1, end1, start2, end2 },
    })),
    comments: comments.map(({ id: comment, gold }) => ({
      id: comment,
      ...{ fate: gold?.fate, start2: gold?.start2, end2: gold?.end2 },
      changes: (gold?.ops ?? []).flatMap((edit) => places.get((ops[edit] as TrueEdit).id) ?? []),
    })),
  };
}

function kindOf(type: string): string {
  if (type === 'para-move') return 'move';
  return type.endsWith('insert') ? 'insert' : type.endsWith('delete') ? 'delete' : 'replace';
}

/** How many words the truth says were kept, how many were found as kept, and how many of these rightly. */
export interface KeptWords {
  readonly kept: number;
  readonly found: number;
  readonly right: number;
}

/** Words whose every character is kept, by what the corpus maps from the new draft to the old one. */
export function keptWords({ draft2, map = [] }: CorpusPair, { matches }: ProseDiff): KeptWords {
  const truth = places(
    draft2.length,
    map.map(([start, old, length]) => ({ start, old, length })),
  );
  const answer = places(
    draft2.length,
    matches.map((match) => ({
      start: match.new.start,
      old: match.old.start,
      length: match.new.end - match.new.start,
    })),
  );
  let [kept, found, right] = [0, 0, 0];
  for (const { start, end } of splitWords(draft2)) {
    const [true1, found1] = [truth.subarray(start, end), answer.subarray(start, end)];
    if (true1.every((place) => place >= 0)) kept++;
    if (found1.every((place) => place >= 0)) found++;
    if (found1.every((place, i) => place >= 0 && place === true1[i])) right++;
  }
  return { kept, found, right };
}

function places(
  size: number,
  stretches: readonly { readonly start: number; readonly old: number; readonly length: number }[],
): Int32Array {
  const olds = new Int32Array(size).fill(-1);
  for (const { start, old, length } of stretches) for (let i = 0; i < length; i++) olds[start + i] = old + i;
  return olds;
}

/** F1 of all words of several pairs; and what it would be if no kept word were missed, with the same words found by chance. */
export function wordScores(all: readonly KeptWords[]): { readonly f1: number; readonly perfect: number } {
  const [kept, found, right] = (['kept', 'found', 'right'] as const).map((key) =>
    all.reduce((sum, words) => sum + words[key], 0),
  ) as [number, number, number];
  return { f1: (2 * right) / (found + kept), perfect: (2 * kept) / (2 * kept + found - right) };
}
