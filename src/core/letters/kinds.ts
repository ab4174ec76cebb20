/** The letters that the record can fill, in the order in which a job goes. */
export const LETTER_KINDS = [
  'holding-reply',
  'clarifying-questions',
  'round-reply',
  'last-round',
  'change-order',
  'trade-off',
  'approval-request',
  'thank-you',
  'progress-report',
  'check-in',
  'own-mistake',
  'parting',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What every letter begins and ends with: templates of their own, so that they are changed in one place. */
export const LETTER_PARTS = ['greeting', 'closing'] as const;
export type LetterPart = (typeof LETTER_PARTS)[number];

export type TemplateName = LetterKind | LetterPart;

export const isLetterKind = (name: unknown): name is LetterKind => LETTER_KINDS.some((kind) => kind === name);

export const isTemplateName = (name: unknown): name is TemplateName =>
  isLetterKind(name) || LETTER_PARTS.some((part) => part === name);
