import type { Incoming, IntakeSource } from './model';
import type { Problem } from '../problem';

/** A reading that found no feedback, only what is to be said about it. */
export const nothingIn = (source: IntakeSource, problems: readonly Problem[] = []): Incoming => ({
  source,
  text: null,
  comments: [],
  changes: [],
  problems,
});
