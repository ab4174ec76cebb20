import type { Comment, CommentClass, CommentStatus } from '../model';
import type { Span } from '../text';
import type { ChangeKind, Fate } from '../trace/model';

/**
 * A redline as plain data: the newer text as its reader sees it, with what was deleted put back where it stood, and the
 * comments that led to it. It can be sent to a webview as it is.
 */
export interface Redline {
  readonly blocks: readonly RedlineBlock[];
  /** In the order in which a reader meets them. */
  readonly changes: readonly RedlineChange[];
  readonly comments: readonly RedlineComment[];
}

/** How the words of a run look; absent means no. */
export interface Style {
  readonly strong?: true;
  readonly emphasis?: true;
  readonly strike?: true;
  readonly code?: true;
  /** A tag, which a reader of a redline sees as text. */
  readonly html?: true;
  /** The description of a picture; the picture itself is not shown. */
  readonly image?: true;
  /** Where that picture lies, as the source says it. */
  readonly picture?: string;
  /** The end of a line within a paragraph. */
  readonly lineBreak?: true;
  /** The target of a link. */
  readonly link?: string;
}

/**
 * `note` stands for a change that has no words (a paragraph was split, a link leads elsewhere); `moved-away` for a
 * passage that now stands elsewhere, of which only the beginning is shown.
 */
export type RunMark = 'kept' | 'inserted' | 'deleted' | 'moved-away' | 'note';

export interface Run {
  readonly text: string;
  readonly mark: RunMark;
  readonly style: Style;
  /** The change that the mark belongs to. */
  readonly change: string | null;
  /** The move that the run came along with. */
  readonly move: string | null;
  /** The comments whose unchanged passage this is part of. */
  readonly passages: readonly string[];
}

/** What a block stands in, from the outside in. Neighbouring blocks with the same `id` stand in the same one. */
export interface Container {
  readonly id: string;
  readonly kind: 'quote' | 'bullets' | 'numbers' | 'item' | 'table' | 'head' | 'row';
  /** The first number of a numbered list. */
  readonly start?: number;
  /** Whether the task of a list item is ticked. */
  readonly checked?: boolean;
}

export type BlockKind = 'heading' | 'paragraph' | 'code' | 'html' | 'rule' | 'cell';

export interface RedlineBlock {
  readonly kind: BlockKind;
  /** 1 to 6, of a heading. */
  readonly level: number;
  readonly within: readonly Container[];
  readonly runs: readonly Run[];
  /** What became of the block as a whole. */
  readonly fate: 'kept' | 'inserted' | 'deleted' | 'moved';
}

/** How sure it is that a comment asked for a change. */
export const ASKED = ['asked', 'likely', 'possible', 'unasked'] as const;
export type Asked = (typeof ASKED)[number];

export interface RedlineChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly asked: Asked;
  readonly comments: readonly string[];
  readonly likely: readonly string[];
  readonly possible: readonly string[];
  /** The number of the draft whose words it restores. */
  readonly restores: number | null;
  /** Where it is in the newer prose; empty where something was deleted. */
  readonly place: Span;
}

export interface RedlineComment {
  readonly id: string;
  /** From 1, in the order of the margin. */
  readonly number: number;
  readonly round: number;
  readonly text: string;
  readonly class: CommentClass;
  readonly status: CommentStatus;
  readonly from: string | null;
  readonly at: string | null;
  readonly quote: string | null;
  readonly reply: string | null;
  /** Null for a comment without a quote. */
  readonly fate: Fate | null;
  /** The quote fits other places as well. */
  readonly unsure: boolean;
  readonly changes: readonly string[];
  readonly likely: readonly string[];
  readonly possible: readonly string[];
  /** Index of the block it stands beside; null: about the whole text, or its place is not known. */
  readonly block: number | null;
  /** Its passage in the newer prose, or where that stood. */
  readonly place: Span | null;
}

/** A draft that was sent, and what the client said about it. */
export interface Feedback {
  /** The number of the draft, which is that of the round. */
  readonly round: number;
  /** The prose of the draft; null where it is not known any more. */
  readonly prose: string | null;
  readonly comments: readonly Comment[];
}
