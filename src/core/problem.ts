import type { Said } from './said';
import type { Span } from './text';

/**
 * What can be wrong with what a writer (or another program) gave us. An expected failure is a value, never a throw.
 * The code is for programs, the message for people: it says what, where, and what to do.
 */
export type ProblemCode =
  | 'front-matter-unclosed'
  | 'front-matter-pushed-down'
  | 'yaml-syntax'
  | 'wrong-shape'
  | 'duplicate-id'
  | 'shared-node'
  | 'not-editable'
  | 'not-tracked'
  | 'already-tracked'
  | 'nothing-sent'
  | 'no-such-comment'
  | 'no-such-round'
  | 'closed'
  | 'not-closed'
  | 'unchanged-draft'
  | 'empty-value'
  | 'draft-missing'
  | 'draft-damaged'
  | 'not-utf8'
  | 'cannot-read'
  | 'cannot-write'
  | 'changed-meanwhile'
  | 'conflict-copy'
  | 'same-record'
  | 'merge-conflict'
  | 'rounds-over'
  | 'not-in-terms'
  | 'name-taken'
  | 'left-out'
  | 'template-syntax'
  | 'unknown-field';

export interface Problem {
  readonly code: ProblemCode;
  /** `information`: nothing is wrong, and something may be worth knowing. */
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: Said;
  /** Where, in UTF-16 code units from the start of the file; absent when the whole file is meant. */
  readonly span?: Span;
}

/** A value, or the reason why there is none. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = <T>(code: ProblemCode, message: Said, span?: Span): Result<T> => ({
  ok: false,
  problem: { code, severity: 'error', message, ...(span && { span }) },
});
