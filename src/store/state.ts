import type { FeedbackDays } from '../core/feedback/window';
import type { DocumentSummary, SummaryReading, TrackedDocument } from '../core/model';
import type { Problem } from '../core/problem';
import type { DocumentTerms } from '../core/terms/limits';
import type { ClientTerms, ProjectTerms, Terms, TermsReading } from '../core/terms/model';
import type { Standing, StandingLevel } from '../core/terms/standing';
import type { Location } from './ports';

/** What is kept of a tracked document, with where it stands. */
export interface DocumentState {
  readonly location: Location;
  /** The `.rounds` folder it belongs to. */
  readonly folder: Location;
  readonly document: DocumentSummary;
  readonly terms: DocumentTerms;
  /** Against its own limit. */
  readonly standing: Standing;
  /** The more pressing of its own standing and its share of the project's. */
  readonly level: StandingLevel;
  /** Numbers of the rounds past either limit. */
  readonly past: readonly number[];
  /** Those of them for which nothing was agreed. */
  readonly unagreed: readonly number[];
  /** Approved, or ended without approval. */
  readonly closed: boolean;
}

/** The same with all that the document says. */
export interface WholeState extends DocumentState {
  readonly document: TrackedDocument;
}

export interface ProjectState {
  readonly name: string;
  readonly terms: ProjectTerms | undefined;
  /** Against the limit over all documents; `included` is null where there is none. */
  readonly standing: Standing;
  readonly documents: readonly DocumentState[];
}

export interface ClientState {
  readonly name: string;
  readonly folder: Location;
  readonly terms: ClientTerms | undefined;
  readonly projects: readonly ProjectState[];
  /** Documents without a project. */
  readonly documents: readonly DocumentState[];
}

export interface LibraryState {
  readonly clients: readonly ClientState[];
  readonly documents: ReadonlyMap<Location, DocumentState>;
  /** What each `.rounds` folder's terms say. */
  readonly terms: ReadonlyMap<Location, Terms>;
  /** Of documents, and of the files of terms. */
  readonly problems: ReadonlyMap<Location, readonly Problem[]>;
  /** The beginning of each file with a problem: the text that the problems' spans point into. */
  readonly texts: ReadonlyMap<Location, string>;
}

/** What was read of the files, as the library keeps it. */
export interface ReadDocument {
  readonly folder: Location;
  /** Of the text before the prose. */
  readonly length: number;
  readonly fingerprint: number;
  /** The beginning of the text, as far as anything that is wrong may be shown in it. */
  readonly beginning: string;
  readonly reading: SummaryReading;
}

export interface ReadTerms {
  readonly file: Location;
  readonly text: string;
  readonly reading: TermsReading;
}

/** What holds where no file says anything: the settings. */
export interface Defaults {
  readonly includedRounds: number;
  readonly feedback: FeedbackDays;
}

/** The documents of a client, those of its projects first. */
export function allDocuments<T>(client: {
  readonly projects: readonly { readonly documents: readonly T[] }[];
  readonly documents: readonly T[];
}): readonly T[] {
  return [...client.projects.flatMap((project) => project.documents), ...client.documents];
}
