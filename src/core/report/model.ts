import type { CommentClass, CommentStatus, DocumentSummary, ExtraAgreement } from '../model';
import type { DocumentTerms } from '../terms/limits';
import type { ClientTerms, ExtraRoundPrice } from '../terms/model';
import type { Standing } from '../terms/standing';
import type { Fate } from '../trace/model';

/** A file as it was read. `path` is how the report names it: relative, with `/`. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** A stored draft, or why there is none to show: in no round's record, not found, changed since, not readable. */
export type DraftInput =
  | { readonly kind: 'found'; readonly file: TextFile }
  | { readonly kind: 'not-kept' | 'missing' | 'damaged' | 'unreadable' };

export interface DocumentInput {
  readonly file: TextFile;
  readonly document: DocumentSummary;
  readonly terms: DocumentTerms;
  readonly standing: Standing;
  /** Numbers of the rounds past a limit for which nothing was agreed. */
  readonly unagreed: readonly number[];
  /** One for each round. */
  readonly drafts: readonly DraftInput[];
}

export interface ReportInput {
  readonly client: string;
  readonly terms: ClientTerms | undefined;
  /** The file of terms; null where there is none. */
  readonly termsFile: TextFile | null;
  readonly documents: readonly DocumentInput[];
}

/** The place that says something: a file, and a line of it from 1. */
export interface Reference {
  readonly path: string;
  readonly line: number;
}

/** What a file says, and where. No place: no file says it, and a default holds. */
export interface Sourced<T> {
  readonly value: T;
  readonly at: Reference | null;
}

export interface Report {
  readonly client: string;
  /** BCP 47, of the client's terms, else of all documents; `en` where neither says. */
  readonly language: string;
  readonly agreement: Agreement;
  /** In the order in which their first drafts went out; unsent ones last. */
  readonly documents: readonly ReportDocument[];
}

/** What a client's or a project's terms say. */
export interface Agreement {
  readonly currency: string | undefined;
  readonly approver: Sourced<string> | null;
  readonly includedRounds: Sourced<number> | null;
  readonly extraRound: Sourced<ExtraRoundPrice> | null;
  readonly feedbackDays: Sourced<number> | null;
  readonly goals: readonly Sourced<string>[];
  readonly projects: readonly ProjectAgreement[];
}

export interface ProjectAgreement {
  readonly name: Sourced<string>;
  readonly fee: Sourced<number> | null;
  readonly includedRounds: Sourced<number> | null;
  readonly totalRounds: Sourced<number> | null;
  readonly extraRound: Sourced<ExtraRoundPrice> | null;
}

export interface ReportDocument {
  readonly title: string;
  readonly at: Reference;
  readonly project: Sourced<string> | null;
  readonly due: Sourced<string> | null;
  /** Null: only the project as a whole has a limit. */
  readonly included: Sourced<number | null>;
  readonly used: number;
  /** Before the first draft, then of each round that says. */
  readonly minutes: readonly Sourced<number>[];
  readonly approved: Sourced<string> | null;
  readonly ended: Sourced<string> | null;
  readonly rounds: readonly ReportRound[];
}

export interface ReportRound {
  readonly number: number;
  readonly at: Reference;
  readonly sent: Sourced<string> | null;
  /** Why the draft itself cannot be shown; null where it can. */
  readonly draft: { readonly problem: Exclude<DraftInput['kind'], 'found'> | null; readonly at: Reference };
  /** First and last date of the feedback; null where none is dated. */
  readonly received: { readonly first: Sourced<string>; readonly last: Sourced<string> } | null;
  /** When the next draft went out; null where none has, or the file does not say. */
  readonly answered: Sourced<string> | null;
  readonly rating: Sourced<number> | null;
  readonly minutes: Sourced<number> | null;
  readonly extra: Sourced<ExtraAgreement> | null;
  readonly counts: boolean;
  /** Past a limit, and nothing was agreed. */
  readonly unagreed: boolean;
  readonly comments: readonly ReportComment[];
  readonly changes: RoundChanges;
}

/** What the round changed; `null` where a text is not there to be compared. */
export type RoundChanges = {
  /** `draft`: the next draft; `now`: the text as it is, for the last round. */
  readonly until: 'draft' | 'now';
  /** Changes that can be tied to no comment. */
  readonly unasked: readonly ReportChange[];
  /** Ids of comments that ask for something without naming a passage that can be found: the changes may answer them. */
  readonly placeless: readonly string[];
} | null;

export interface ReportComment {
  readonly id: string;
  readonly at: Reference;
  readonly text: string;
  readonly from: string | null;
  readonly date: string | null;
  readonly class: CommentClass;
  readonly status: CommentStatus;
  readonly quote: string | null;
  readonly reply: string | null;
  readonly goal: string | null;
  readonly late: boolean;
  readonly outcome: Outcome | null;
}

/** What became of a comment's passage, between its draft and the next text. */
export interface Outcome {
  /** Null for a comment without a quote. */
  readonly fate: Fate | null;
  /** The fate is a guess. */
  readonly unsureFate: boolean;
  /** The quote fits more than one place. */
  readonly unsurePlace: boolean;
  /** Nothing says where in the text it belongs. */
  readonly placeless: boolean;
  readonly changes: readonly ReportChange[];
  /** Changes nearby, which may have nothing to do with it. */
  readonly perhaps: readonly ReportChange[];
}

/** A changed passage in whole sentences. `before` is null for what was put in, `after` for what was taken out. */
export interface ReportChange {
  readonly before: Passage | null;
  readonly after: Passage | null;
  readonly moved: boolean;
  /** Number of an earlier draft whose words it restores. */
  readonly restores: number | null;
}

export interface Passage {
  readonly text: string;
  readonly at: Reference;
}
