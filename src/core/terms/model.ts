import type { Day } from '../calendar/days';
import type { Problem } from '../problem';

/** What a round past the limit costs. `percent` is of the project's fee, `hourly` a rate in the client's currency. */
export type ExtraRoundPrice =
  | { readonly kind: 'flat'; readonly amount: number }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'hourly'; readonly rate: number };

/** What a client and a project can both say; the project's word is nearer. */
export interface Agreement {
  /** Rounds per document. */
  readonly includedRounds?: number;
  readonly extraRound?: ExtraRoundPrice;
}

export interface ProjectTerms extends Agreement {
  readonly fee?: number;
  /** Rounds over all documents of the project. */
  readonly totalRounds?: number;
}

/** A mistake of the writer's own. */
export interface Mistake {
  /** ISO 8601, as written. */
  readonly at?: string;
  readonly what: string;
}

export interface ClientTerms extends Agreement {
  readonly approver?: string;
  /** BCP 47. */
  readonly language?: string;
  /** ISO 4217. */
  readonly currency?: string;
  /** Business days after the first comment on a draft in which feedback joins the round. */
  readonly feedbackDays?: number;
  readonly checkInDays?: number;
  /** Days on which the client does not answer. */
  readonly holidays: readonly Day[];
  /** Days of the week off, 0 for Sunday to 6 for Saturday; left out: Saturday and Sunday. An empty list: none. */
  readonly weekend?: readonly number[];
  readonly notes?: string;
  readonly goals: readonly string[];
  readonly lessons: readonly string[];
  readonly mistakes: readonly Mistake[];
  readonly projects: ReadonlyMap<string, ProjectTerms>;
}

/** What `.rounds/clients.yaml` says. Maps, not objects: a client may be called `__proto__`. */
export interface Terms {
  readonly clients: ReadonlyMap<string, ClientTerms>;
}

export interface TermsReading {
  readonly terms: Terms;
  /** False: the file could not be parsed, and nothing may be written to it. */
  readonly readable: boolean;
  readonly problems: readonly Problem[];
}

export const NO_TERMS: Terms = { clients: new Map() };
