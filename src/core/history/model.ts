import type { Day } from '../calendar/days';
import type { CommentClass, ExtraAgreement, TrackedDocument } from '../model';
import type { Standing, StandingLevel } from '../terms/standing';

/** A client's record as facts: plain data, worked out from what the documents say and nothing else. */

/** One document with where it stands: what the library knows of it. */
export interface KnownDocument {
  readonly location: string;
  readonly document: TrackedDocument;
  readonly standing: Standing;
  readonly level: StandingLevel;
  readonly closed: boolean;
}

export interface KnownProject {
  readonly name: string;
  readonly standing: Standing;
  readonly documents: readonly KnownDocument[];
}

export interface KnownClient {
  readonly name: string;
  readonly projects: readonly KnownProject[];
  /** Documents without a project. */
  readonly documents: readonly KnownDocument[];
}

export interface ClientHistory {
  readonly client: string;
  /** As the library orders them; documents without a project come last, under the name null. */
  readonly projects: readonly ProjectHistory[];
  /** The longest open first; those without a date last. */
  readonly openComments: readonly OpenComment[];
  readonly lastContact: Contact | null;
}

export interface ProjectHistory {
  readonly name: string | null;
  /** Rounds used over all its documents. */
  readonly used: number;
  /** The limit over all its documents; null where there is none. */
  readonly included: number | null;
  readonly documents: readonly DocumentHistory[];
}

export interface DocumentHistory {
  readonly location: string;
  readonly title: string | null;
  readonly approved: Day | null;
  readonly closed: boolean;
  readonly used: number;
  readonly included: number | null;
  readonly level: StandingLevel;
  readonly open: number;
  readonly rounds: readonly RoundHistory[];
  readonly lastContact: Contact | null;
}

export interface RoundHistory {
  readonly number: number;
  /** When its draft went out. */
  readonly sent: Day | null;
  /** 1 to 5. */
  readonly rating: number | null;
  readonly comments: number;
  readonly open: number;
  /** Whether it uses up one of the agreed rounds. */
  readonly counts: boolean;
  readonly extra: ExtraAgreement | null;
  /** From the draft to the feedback. */
  readonly client: Turn | null;
  /** From the feedback to the next draft. */
  readonly writer: Turn | null;
}

/** How long one side had the text, as far as the record says. */
export interface Turn {
  /** Calendar days. */
  readonly days: number;
  /** It is that side's turn still: the days are those up to today. */
  readonly running: boolean;
}

export const CONTACTS = ['sent', 'comment', 'approved', 'ended'] as const;

/** The last thing that either side is known to have done. */
export interface Contact {
  readonly day: Day;
  readonly what: (typeof CONTACTS)[number];
  readonly location: string;
  /** The round it belongs to; null where the document was closed. */
  readonly round: number | null;
}

export interface OpenComment {
  readonly location: string;
  readonly round: number;
  readonly id: string;
  readonly text: string;
  readonly from: string | null;
  readonly day: Day | null;
  readonly class: CommentClass;
}

/** What the revision that answers a round changed: known only where both texts are. */
export interface RoundChanges {
  /** Words put in, and words taken out. What was only moved is neither. */
  readonly inserted: number;
  readonly deleted: number;
  /** Of both, those in changes that nobody asked for. */
  readonly unaskedWords: number;
  /** Changes as a reader would count them, and those of them that nobody asked for. */
  readonly changes: number;
  readonly unasked: number;
}

/** The changes of one round of one document. */
export interface RoundFigures extends RoundChanges {
  readonly location: string;
  readonly round: number;
}
