import type { CommentClass } from '../model';
import type { Problem } from '../problem';
import type { Span } from '../text';

/** Feedback as it came from outside: what a client's file, mail or pasted text says, and where it fits. */

export const INTAKE_SOURCES = ['docx', 'pdf', 'mail', 'criticmarkup', 'pasted'] as const;
export type IntakeSource = (typeof INTAKE_SOURCES)[number];

/**
 * What a file says, before anything is known of our document. All spans in UTF-16 code units of `text`.
 *
 * `text` is the file's own text as its reader sees it, one line per paragraph, with everything that tracked changes put in AND
 * everything that they took out: leaving out the one or the other gives the text before and after (`view.ts`).
 */
export interface Incoming {
  readonly source: IntakeSource;
  /** Null: the file has no copy of the draft (a mail). */
  readonly text: string | null;
  readonly comments: readonly IncomingComment[];
  readonly changes: readonly IncomingChange[];
  /** What of the file could not be read; the rest is here. */
  readonly problems: readonly Problem[];
}

export interface IncomingComment {
  /** The same whenever the same file is read: what tells one comment of it from another. */
  readonly key: string;
  readonly from: string | null;
  /** ISO 8601 date or date and time. */
  readonly at: string | null;
  readonly text: string;
  /** The words that it hangs on, as they stand in the file; null for one about the whole. */
  readonly quote: string | null;
  /** The passage in `text`; null where the file has no text, or the comment no passage. */
  readonly span: Span | null;
  /** Further words on the same comment, in order, whoever wrote them. */
  readonly replies: readonly {
    readonly from: string | null;
    readonly at: string | null;
    readonly text: string;
  }[];
  /** Marked as settled in the file. */
  readonly resolved: boolean;
  /** What it seems to be, by listed rules; null: nothing says. */
  readonly class: CommentClass | null;
}

/** One tracked change of a file. */
export interface IncomingChange {
  readonly key: string;
  readonly kind: 'insert' | 'delete' | 'replace' | 'move' | 'format';
  readonly from: string | null;
  readonly at: string | null;
  /** The words taken out, in `text`; null for an insertion and a change of looks alone. */
  readonly old: Span | null;
  /** The words put in, in `text`; null for a deletion. */
  readonly new: Span | null;
}

/** What was made of an `Incoming`: each comment and each change with its place in our document. */
export interface PlacedFeedback {
  readonly source: IntakeSource;
  /** The number of the draft that the file answers: the one that its text fits best; null without stored drafts, or without a text. */
  readonly round: number | null;
  readonly comments: readonly PlacedComment[];
  readonly changes: readonly PlacedChange[];
  readonly problems: readonly Problem[];
}

export interface PlacedComment {
  readonly comment: IncomingComment;
  /** The passage in the words of the draft that the client saw, and around it where the words occur more than once: what is logged. */
  readonly quote: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  /** The passage in the document as it is now, in UTF-16 code units from its first byte; null: not there, or not found. */
  readonly place: Span | null;
  /** False: other places fit as well, or the words do not quite. */
  readonly sure: boolean;
}

/** A change that the client made in the file, as a proposal: tracked, or found by comparing (`silent`). */
export interface PlacedChange {
  readonly key: string;
  readonly kind: IncomingChange['kind'];
  readonly silent: boolean;
  readonly from: string | null;
  readonly at: string | null;
  /** The words taken out and put in; empty where there are none. */
  readonly old: string;
  readonly new: string;
  /** Where it belongs in the document as it is now (empty for an insertion); null: not found. */
  readonly place: Span | null;
  /** The Markdown that takes the place's; null where it cannot be accepted safely as it is (the place is unsure, or marks are in the way). */
  readonly replacement: string | null;
}
