import type { Span } from '../text';
import type { Sides } from './comparison';
import type { Frame } from './frames';

/** A frame with the runs of equal tokens in it (see `runs.ts`); places count from the frame's first tokens. */
export interface Part {
  readonly frame: Frame;
  readonly runs: readonly number[];
}

/** A passage that stands elsewhere now. */
export interface Move extends Pick<Part, 'frame'> {
  readonly parts: readonly Part[];
  /** Whether a person would call it a move; else only a few words that changed places within a rewriting. */
  readonly shown: boolean;
}

/** What the alignment found, in tokens. */
export interface TokenAlignment extends Sides {
  /** Versions of blocks that stayed in order. */
  readonly parts: readonly Part[];
  readonly moves: readonly Move[];
}

/** A stretch without a match: what was there, and what is there now. Either may be empty, and has a place even so. */
export interface RawChange {
  readonly old: Span;
  readonly new: Span;
  readonly moved: boolean;
}
