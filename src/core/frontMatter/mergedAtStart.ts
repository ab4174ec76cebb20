import type { Span } from '../text';
import { mergeConflictIn } from '../yaml/mergeConflict';
import type { FrontMatterSplit } from './split';

/** The conflict that a file without a front matter begins with: both sides of a merge have one, and the mark before them hides both. */
export function mergedAtStart(text: string, split: FrontMatterSplit): Span | null {
  if (split.kind !== 'none') return null;
  const conflict = mergeConflictIn(text);
  return conflict?.start === split.proseStart && /^---/m.test(text.slice(conflict.start, conflict.end))
    ? conflict
    : null;
}
