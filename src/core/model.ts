import type { Problem } from './problem';
import type { Span } from './text';
import type { YamlSource } from './yaml/tree';

/** The words of the product, as values. See "The words" in README.md. */

export const COMMENT_CLASSES = ['correction', 'revision', 'rewrite', 'scope', 'question', 'praise'] as const;
export type CommentClass = (typeof COMMENT_CLASSES)[number];

export const COMMENT_STATUSES = ['open', 'done', 'declined', 'parked'] as const;
export type CommentStatus = (typeof COMMENT_STATUSES)[number];

export const EXTRA_AGREEMENTS = ['paid', 'given'] as const;
export type ExtraAgreement = (typeof EXTRA_AGREEMENTS)[number];

/** Where a comment that came late is answered, when that is not the round that it was said in. */
export const ROUND_CHOICES = ['next'] as const;
export type RoundChoice = (typeof ROUND_CHOICES)[number];

/** What a comment means for where its document stands and what is due, without what it says. */
export interface CommentSummary {
  readonly class: CommentClass;
  readonly status: CommentStatus;
  /** ISO 8601 date or date and time, as written. */
  readonly at?: string;
  /** Left for the round after the one that it was said in. */
  readonly round?: RoundChoice;
  /** There is one; in a summary it is `true`. */
  readonly reply?: string | true;
}

/** One thing the client said. */
export interface Comment extends CommentSummary {
  /** The id in the file, or, where the file has none (or one that is taken), the place: `2.3` is the third comment of round 2. */
  readonly id: string;
  /** Whether `id` stands in the file. */
  readonly hasId: boolean;
  /** Index in its round's list, from 0. */
  readonly index: number;
  /** The entry is written as a bare string: to say more about it, the whole entry has to be written as a mapping. */
  readonly short: boolean;
  readonly text: string;
  readonly from?: string;
  /** The passage, in the words that the client saw (no Markdown marks). */
  readonly quote?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly reply?: string;
  readonly goal?: string;
  readonly source?: string;
  /** What tells it among the remarks of the client's file that it was imported from (`intake/mark.ts`). */
  readonly imported?: string;
  /** Ids of comments that it contradicted until the approver settled which of them stands. */
  readonly settled?: readonly string[];
  /** The entry in the file's text. */
  readonly span: Span;
}

/** A round without what was said in it. */
export interface RoundSummary {
  /** From 1: entry n of `rounds`. */
  readonly number: number;
  readonly sent?: string;
  /** The id of the stored draft. */
  readonly draft?: string;
  /** The client's satisfaction, 1 to 5. */
  readonly rating?: number;
  readonly minutes?: number;
  readonly extra?: ExtraAgreement;
  /** ISO 8601: until when a full answer to the feedback was promised. */
  readonly promised?: string;
  readonly comments: readonly CommentSummary[];
}

/** Draft `number` as sent, and the feedback on it (round `number`). */
export interface Round extends RoundSummary {
  /** The entry is no mapping (a bare date, or nothing): to say more about it, the whole entry has to be written as a mapping. */
  readonly short: boolean;
  /** Ids of comments that came after the feedback window, and of which the writer chose the round. */
  readonly late: readonly string[];
  readonly comments: readonly Comment[];
  readonly span: Span;
}

/**
 * What a library keeps of a tracked document: all that standing, what is due and the client's picture follow from. What the
 * comments say is read when somebody asks for it: there may be many thousands.
 */
export interface DocumentSummary {
  readonly client: string;
  readonly project?: string;
  readonly title?: string;
  readonly language?: string;
  readonly due?: string;
  readonly includedRounds?: number;
  readonly minutes?: number;
  readonly approved?: string;
  readonly ended?: string;
  readonly rounds: readonly RoundSummary[];
  /** The names in the file's text. */
  readonly clientSpan: Span;
  readonly projectSpan?: Span;
  /** The key `rounds` in the file's text, or the key `client` where there are no rounds. */
  readonly roundsKey: Span;
}

/** What the front matter of a tracked document says. */
export interface TrackedDocument extends DocumentSummary {
  readonly rounds: readonly Round[];
}

/** What could be read of a Markdown file. */
export interface DocumentReading {
  /** Null when the file is not tracked, or its front matter could not be read. */
  readonly document: TrackedDocument | null;
  /** False: nothing may be written to this file. */
  readonly readable: boolean;
  /** Where the prose starts, in UTF-16 code units. */
  readonly proseStart: number;
  readonly problems: readonly Problem[];
  /** The front matter as a tree; null where it was not parsed, or could not be. */
  readonly yaml: YamlSource | null;
}

/** The same of its summary. */
export type SummaryReading = Omit<DocumentReading, 'document' | 'yaml'> & {
  readonly document: DocumentSummary | null;
};
