import type { Day } from '../calendar/days';
import type { DocumentSummary } from '../model';
import type { Fees } from '../costs/money';
import type { FeedbackDays } from '../feedback/window';

/** A document as the client's picture needs it. */
export interface PicturedDocument {
  /** Any string that tells documents apart. */
  readonly key: string;
  readonly document: DocumentSummary;
  /** How long the client has for feedback. */
  readonly feedback: FeedbackDays;
  /** Rounds that used up one of the agreed ones. */
  readonly used: number;
  /** Numbers of the rounds past the limit, of the document or of its project. */
  readonly past: readonly number[];
}

export interface PicturedProject {
  readonly fees: Fees;
  readonly documents: readonly PicturedDocument[];
}

/** How many changes nobody asked for, where the texts were compared. */
export interface Unasked {
  readonly unasked: number;
  readonly changes: number;
  /** How many times a draft was compared with the one before. */
  readonly compared: number;
}

export interface PictureInput {
  readonly documents: readonly PicturedDocument[];
  readonly projects: readonly PicturedProject[];
  /** ISO 4217; null where the terms do not say. */
  readonly currency: string | null;
  readonly today: Day;
  /** Null: not known. */
  readonly unasked: Unasked | null;
}

/** One thing that the record says about working with a client, as numbers. Never a score, and never more than the files say. */
export type ClientFact =
  /** Every dated rating, oldest first. */
  | { readonly kind: 'satisfaction'; readonly ratings: readonly number[] }
  /** Rounds used by each document that was sent, by the day it was first sent. */
  | { readonly kind: 'rounds'; readonly perDocument: readonly number[] }
  /** Documents that passed their agreed rounds, of those that were sent. */
  | { readonly kind: 'passed'; readonly passed: number; readonly of: number }
  | ({ readonly kind: 'unasked' } & Unasked)
  /** Drafts whose first feedback came after it was due, of those where both days are known; and by how many days, the worst. */
  | { readonly kind: 'late'; readonly late: number; readonly of: number; readonly mostDays: number }
  /** Fees and paid extra rounds of the projects whose time is fully noted, by the hour. */
  | {
      readonly kind: 'rate';
      readonly perHour: number;
      readonly income: number;
      readonly minutes: number;
      readonly projects: number;
      readonly currency: string | null;
    }
  | { readonly kind: 'contact'; readonly day: Day; readonly days: number };
