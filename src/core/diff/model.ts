import type { Span } from '../text';

/**
 * The seam between the diff and the trace. All spans in UTF-16 code units from the start of each text.
 *
 * A `Match` is a stretch of the old text that stands, character for character, in the new text. Matches never
 * overlap on either side; they are listed in the order of the old text; those that are not `moved` are in the same order on
 * both sides. Whatever no match covers was deleted (old side) or inserted (new side): that is the raw alignment.
 */
export interface Match {
  readonly old: Span;
  readonly new: Span;
  readonly moved: boolean;
}

/**
 * What a reader would notice: other words, other Markdown marks around the same words, or only other white space.
 * The same letters in another Unicode form (é as one character or as two) count as marks: they look the same. They are
 * compared as equal words but are no match, for a match is character for character. A move is always `words`.
 */
export type Difference = 'words' | 'marks' | 'space';

/**
 * One change as a person would mark it: whole words, small islands merged. For the eye; the trace reads the matches.
 * A move's spans hold the whole passage with the white space that went along (so they may differ at the edges); what was
 * edited inside the passage follows as changes of their own, inside the move's spans. No other changes overlap.
 */
export interface Change {
  readonly kind: 'insert' | 'delete' | 'replace' | 'move';
  readonly difference: Difference;
  /** Null for an insertion. */
  readonly old: Span | null;
  /** Null for a deletion. */
  readonly new: Span | null;
}

export interface ProseDiff {
  readonly matches: readonly Match[];
  /** The readable view, in the order of the new text (a deletion where it stood). */
  readonly changes: readonly Change[];
}
