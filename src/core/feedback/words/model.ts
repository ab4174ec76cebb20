/** Directions in which a client may want a passage to go. */
export const WISHES = [
  'shorter',
  'longer',
  'formal',
  'casual',
  'keep',
  'remove',
  'stronger',
  'softer',
  'simpler',
  'technical',
] as const;
export type Wish = (typeof WISHES)[number];

/**
 * What people say of a text in one language. Words are lower case and stand without apostrophes and hyphens, which part words
 * (`don t`, `fes lo`); phrases are parted by ` / `.
 */
export interface FeedbackWords {
  /** BCP 47. */
  readonly language: string;
  /** Phrases that want a change and do not say which. */
  readonly vague: string;
  /** Words that may stand around them and say nothing of the text either. */
  readonly filler: string;
  /** Asks what is meant; `{0}` are the client's words. */
  readonly question: string;
  /** Phrases for each direction; a word may end with `*` for any ending. */
  readonly wishes: Readonly<Record<Wish, string>>;
  /** Before a phrase these turn it into something else. */
  readonly negations: string;
}
