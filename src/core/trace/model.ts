import type { Span } from '../text';

/** A comment as the trace needs it: the passage the client quoted from the old text, in the words that a reader sees. */
export interface QuotedComment {
  readonly id: string;
  readonly quote?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly text?: string;
}

export const CHANGE_KINDS = ['insert', 'delete', 'replace', 'move'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What became of a passage: `removed` is gone, `orphan` was never found in the old text. */
export const FATES = ['untouched', 'edited', 'moved', 'moved-edited', 'removed', 'orphan'] as const;
export type Fate = (typeof FATES)[number];

/** One change between two texts. Spans in UTF-16 code units from the start of each text. */
export interface TracedChange {
  readonly id: string;
  readonly kind: ChangeKind;
  /** Null for an insertion. */
  readonly old: Span | null;
  /** Null for a deletion. */
  readonly new: Span | null;
  /** Ids of the comments whose passage this change touches. */
  readonly comments: readonly string[];
}

export interface TracedComment {
  readonly id: string;
  /** Null for a comment without a quote. */
  readonly fate: Fate | null;
  /** The passage in the old text; null without a quote, or for an orphan. */
  readonly old: Span | null;
  /** The passage in the new text; null when removed, an orphan, or without a quote. */
  readonly new: Span | null;
  /** 0 to 1: how sure `fate` and `new` are. */
  readonly confidence: number;
  /** Ids of the changes that touch the passage. */
  readonly changes: readonly string[];
}

export interface Trace {
  readonly changes: readonly TracedChange[];
  readonly comments: readonly TracedComment[];
}
