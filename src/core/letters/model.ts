import type { CostPicture } from '../costs/picture';
import type { CommentFlags } from '../feedback/flags';
import type { DocumentSummary, TrackedDocument } from '../model';
import type { ReportDocument } from '../report/model';
import type { DocumentTerms } from '../terms/limits';
import type { Mistake } from '../terms/model';
import type { Standing } from '../terms/standing';
import type { ASKED, Fields, FIELDS, Shape } from './fields';
import type { LetterKind } from './kinds';
import type { Address } from './language';
import type { Count } from './locale';

/** A document of the client, with where it stands. */
export interface LetterDocument {
  /** Any string that tells documents apart. */
  readonly key: string;
  /** What it is called where its front matter has no title. */
  readonly name: string;
  readonly document: DocumentSummary;
  readonly terms: DocumentTerms;
  readonly standing: Standing;
  /** Numbers of the rounds past a limit for which nothing was agreed. */
  readonly unagreed: readonly number[];
}

/** The one that the letter is about, with what was said about it. */
export interface DiscussedDocument extends LetterDocument {
  readonly document: TrackedDocument;
}

/** What only the writer can say. */
export type Asked = Partial<Record<keyof typeof ASKED, string>>;

/** All that a letter is made of. Nothing of another client may be in it. */
export interface LetterInput {
  readonly kind: LetterKind;
  /** ISO 8601 with the writer's zone. */
  readonly now: string;
  /** BCP 47, of dates and numbers. */
  readonly language: string;
  readonly address: Address;
  /** What the letter ends with; empty where the mail program adds it. */
  readonly signature: string;
  readonly about: DiscussedDocument;
  /** All documents of the client, `about` among them. */
  readonly ofClient: readonly LetterDocument[];
  /** Hours within which feedback has an answer; null: no such promise. */
  readonly replyHours: number | null;
  readonly flags: ReadonlyMap<string, Pick<CommentFlags, 'contradicts' | 'question'>>;
  readonly costs: CostPicture;
  /** What became of each comment; null where the letter shows no changes. */
  readonly report: ReportDocument | null;
  /** The writer's own list. */
  readonly mistakes: readonly Mistake[];
  readonly asked: Asked;
  /** The comment that the letter was asked for at. */
  readonly comment?: string | undefined;
}

type Value<S extends Shape> = S extends 'text'
  ? string | null
  : S extends 'flag'
    ? boolean
    : S extends 'count'
      ? Count | null
      : S extends Fields
        ? readonly Values<S>[]
        : never;

export type Values<F extends Fields> = { readonly [Name in keyof F]: Value<F[Name]> };

/** One plain record for templates: what is not known is null, and every name is there. */
export type LetterData = Values<typeof FIELDS> & Values<typeof ASKED>;
