import type { Problem, Result } from '../core/problem';
import type { TextEdit } from '../core/text';

/**
 * What the store needs from the outside. A location names a file or a folder: a URI in the editor, a path on the command
 * line. The store only passes locations on, joins them, and compares them.
 */
export type Location = string;

export interface Files {
  /** The bytes of a file, or null when there is none. A file that cannot be read is a `cannot-read` problem. */
  read(file: Location): Promise<Result<Uint8Array | null>>;
  /** In bytes, so that a file that is too large need not be read; null when there is none, or nobody can tell. */
  size(file: Location): Promise<number | null>;
  /**
   * Creates a file whole or not at all, and never overwrites one: `false` when the file is there already.
   * Folders above it are made as needed.
   */
  create(file: Location, bytes: Uint8Array): Promise<Result<boolean>>;
  /** All files below a folder, at any depth; empty when there is no such folder. */
  list(folder: Location): Promise<readonly Location[]>;
  join(folder: Location, ...names: string[]): Location;
}

/** The documents as their writer sees them now: in the editor, with what is not saved yet. */
export interface Documents {
  read(document: Location): Promise<Result<string>>;
  /**
   * Makes edits that were worked out from `before`, and keeps the outcome on disk where that is safe. When the text is no longer `before`, or
   * another program has changed the file since, nothing is written and a `changed-meanwhile` problem says so.
   */
  change(document: Location, before: string, edits: readonly TextEdit[]): Promise<Problem | null>;
}

export interface Clock {
  /** ISO 8601 with the offset of the writer's time zone: `2026-11-02T09:14:00+01:00`. */
  now(): string;
}

/** The outside world of the store, in one parcel. */
export interface Ports {
  readonly files: Files;
  readonly documents: Documents;
  readonly clock: Clock;
  /** The `.rounds` folder for a document. */
  roundsFolder(document: Location): Promise<Location>;
}
