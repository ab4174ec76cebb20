import type { Crossing } from './crossings';

/** How the words inside a group of blocks correspond; places count from the first token of the group on each side. */
export interface GroupWords {
  readonly runs: readonly number[];
  readonly crossings: readonly Crossing[];
}
