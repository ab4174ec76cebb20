import type { BlockKind, Container, Style } from '../model';
import type { Span } from '../../text';

/**
 * Two drafts as one text with tracked changes, to the letter: with all changes accepted it reads like the newer draft, with all
 * rejected like the older one. It is what a word processor keeps; the redline of `../model.ts` is what a reader is shown.
 */
export interface Tracked {
  readonly blocks: readonly TrackedBlock[];
  /** Footnotes, in the order of their references: run `note: n` refers to the one at index n. */
  readonly notes: readonly (readonly TrackedParagraph[])[];
  /** Ids of the comments that no passage could be found for, and of those about the whole. */
  readonly unplaced: readonly string[];
}

/** A moved passage stands at both its places: `moved-from` is gone, and `moved-to` new, once the move is accepted. */
export type TrackMark = 'kept' | 'inserted' | 'deleted' | 'moved-from' | 'moved-to';

export type TrackedBlock = TrackedParagraph | TrackedTable;

export interface TrackedParagraph {
  readonly kind: 'paragraph';
  readonly shape: Shape;
  /** What a kept paragraph was before; null where that is the same. */
  readonly was: Shape | null;
  /** What became of its end: where it is not kept, the paragraph and the next are one before, or after. */
  readonly mark: TrackMark;
  /** The id of the move that its end came along with. */
  readonly move: string | null;
  readonly inlines: readonly Inline[];
}

export interface Shape {
  readonly kind: BlockKind;
  /** 1 to 6, of a heading. */
  readonly level: number;
  readonly within: readonly Container[];
  /** Whether it is the first in its list item: that one has the number, or the bullet. */
  readonly first: boolean;
}

export interface TrackedTable {
  readonly kind: 'table';
  readonly within: readonly Container[];
  readonly rows: readonly TrackedRow[];
}

export interface TrackedRow {
  readonly mark: 'kept' | 'inserted' | 'deleted';
  readonly head: boolean;
  readonly cells: readonly (readonly TrackedParagraph[])[];
}

export type Inline = TrackedRun | CommentEdge;

export interface TrackedRun {
  readonly text: string;
  readonly style: Style;
  /** How kept words looked before; null where that is the same. */
  readonly was: Style | null;
  readonly mark: TrackMark;
  readonly move: string | null;
  /** The index of the footnote that stands here. */
  readonly note: number | null;
}

/** Where a comment's passage begins and ends. Each comment has both, in this order. */
export interface CommentEdge {
  readonly comment: string;
  readonly edge: 'start' | 'end';
}

export const isEdge = (inline: Inline): inline is CommentEdge => 'edge' in inline;

/** The passage of a comment: in the newer text, or, where it is gone, in the older one. UTF-16 code units of that prose. */
export interface Anchor {
  readonly comment: string;
  readonly side: 'old' | 'new';
  readonly span: Span;
}
