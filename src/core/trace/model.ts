import type { Difference } from '../diff/model';
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

/** A place on both sides; null where it is not. */
export interface Places {
  readonly old: Span | null;
  readonly new: Span | null;
}

/** One change between two texts. Spans in UTF-16 code units from the start of each text. */
export interface TracedChange {
  readonly id: string;
  readonly kind: ChangeKind;
  /** Null for an insertion. */
  readonly old: Span | null;
  /** Null for a deletion. */
  readonly new: Span | null;
  /** Ids of the comments whose passage this change touches, or that the writer says it answers. */
  readonly comments: readonly string[];
  /** Ids of the comments that it likely answers: it is in the sentence of the passage, or in the part that the comment names. */
  readonly likely: readonly string[];
  /** Ids of the comments that it possibly answers: it is in the paragraph of the passage. */
  readonly possible: readonly string[];
  /** What a reader would notice: other words, other Markdown marks around the same words, or only other white space. */
  readonly difference: Difference;
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
  /** Ids of the changes that touch the passage, or that the writer says answer the comment. */
  readonly changes: readonly string[];
  /** Ids of the changes in the passage's sentence, or in the part of the text that the comment names. */
  readonly likely: readonly string[];
  /** Ids of the other changes in the passage's paragraph. */
  readonly possible: readonly string[];
  /** True when the quote fits other places of the old text as well: `old` is then only one of them. */
  readonly unsure: boolean;
  /** The part of the text that a comment without a quote names ("the intro", a heading); else null. */
  readonly named: Places | null;
}

/** What the writer says: this comment was answered by the changes at this place. It wins over what is inferred. */
export interface WriterLink {
  readonly comment: string;
  /** A place in the old text, or null. */
  readonly old: Span | null;
  /** A place in the new text, or null. */
  readonly new: Span | null;
}

export interface TraceOptions {
  readonly comments: readonly QuotedComment[];
  /** Where the prose starts in each text (after the front matter); what is before it is not looked at. Default 0. */
  readonly oldProseStart?: number;
  readonly newProseStart?: number;
  readonly links?: readonly WriterLink[];
}

export interface Trace {
  readonly changes: readonly TracedChange[];
  readonly comments: readonly TracedComment[];
}
