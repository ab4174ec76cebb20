import type { TextEdit } from './text';

/**
 * Two lists of edits made one after the other, as one list: `second` was worked out from the text that `first` leads to; the answer is for
 * the text before both, and leads to the same. Neither list has edits that overlap each other.
 */
export function composeEdits(
  first: readonly TextEdit[],
  second: readonly TextEdit[],
  final: string,
): TextEdit[] {
  const composed: TextEdit[] = [];
  const shift = { first: 0, second: 0 };
  for (const { start, end, grown } of touching([...writtenBy(first), ...changedBy(second)])) {
    const before = start - shift.first;
    const after = start + shift.second;
    shift.first += grown.first;
    shift.second += grown.second;
    composed.push({
      span: { start: before, end: end - shift.first },
      text: final.slice(after, end + shift.second),
    });
  }
  return composed;
}

/** A stretch of the text between both lists that one of them wrote or changes, and by how much each makes its surroundings longer. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly grown: { readonly first: number; readonly second: number };
}

const growth = ({ span, text }: TextEdit): number => text.length - (span.end - span.start);

/** The stretches that the first list wrote. */
function writtenBy(first: readonly TextEdit[]): Stretch[] {
  let shift = 0;
  return [...first]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((edit) => {
      const start = edit.span.start + shift;
      shift += growth(edit);
      return { start, end: start + edit.text.length, grown: { first: growth(edit), second: 0 } };
    });
}

/** The stretches that the second list changes. */
function changedBy(second: readonly TextEdit[]): Stretch[] {
  return second.map((edit) => ({ ...edit.span, grown: { first: 0, second: growth(edit) } }));
}

/** Stretches that overlap or touch, as one. */
function touching(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (!last || next.start > last.end) merged.push(next);
    else {
      const grown = {
        first: last.grown.first + next.grown.first,
        second: last.grown.second + next.grown.second,
      };
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, next.end), grown };
    }
  }
  return merged;
}
