import type { TalkRules } from '../core/picture/talk';

/** The folder beside the documents in which drafts and terms are kept, and the file of terms in it. */
export const ROUNDS_FOLDER = '.rounds';
export const TERMS_FILE = 'clients.yaml';

/** Rounds that a fee covers where nothing else is agreed: writers' published terms say 1 to 3, mostly 2. */
export const DEFAULT_INCLUDED_ROUNDS = 2;

/** Hours within which feedback should have a first answer: clients who turn cold tell of silence before they tell of results. */
export const DEFAULT_REPLY_HOURS = 24;

/** One bad round is no pattern, nor are two: the third in a row is when a writer should not wait for a fourth. */
export const DEFAULT_TALK: TalkRules = { documentsPast: 3, fallingRatings: 3 };
