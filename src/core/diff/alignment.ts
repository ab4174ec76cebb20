import type { Span } from '../text';
import type { Sides } from './comparison';
import type { Frame } from './frames';

/** A passage that stands elsewhere now. */
export interface Move {
  readonly frame: Frame;
  /** Whether a person would call it a move; else only a few words that changed places within a rewriting. */
  readonly shown: boolean;
}

/** What the alignment found, in tokens. */
export interface TokenAlignment extends Sides {
  /** For each old token the new one that stands for it, or -1. */
  readonly partners: Int32Array;
  /** For each old token with a partner: 0 when it stayed in order, else one more than the index of its move. */
  readonly owners: Int32Array;
  /** Versions of blocks that stayed in order. */
  readonly frames: readonly Frame[];
  readonly moves: readonly Move[];
}

/** A stretch without a match: what was there, and what is there now. Either may be empty, and has a place even so. */
export interface RawChange {
  readonly old: Span;
  readonly new: Span;
  readonly moved: boolean;
}
