import type { StandingLevel } from '../terms/standing';
import { LETTER_KINDS, type LetterKind } from './kinds';

/** What is going on with a document, as far as it says which letter fits. */
export interface LetterMoment {
  readonly level: StandingLevel;
  /** Open comments that ask for something new. */
  readonly hasScope: boolean;
  readonly isApproved: boolean;
  readonly isEnded: boolean;
  readonly isSent: boolean;
  /** Feedback waits for its first answer. */
  readonly owesReply: boolean;
  /** A comment is vague, or contradicts another. */
  readonly isUnclear: boolean;
  /** Comments of the last round with any, praise left out. */
  readonly comments: number;
  readonly open: number;
  /** The record says that it is time for a talk. */
  readonly isTimeToTalk: boolean;
}

/** Each letter and when it is the one to write; the more pressing first. */
const RULES: readonly (readonly [LetterKind, (moment: LetterMoment) => boolean])[] = [
  ['change-order', ({ level, hasScope }) => level === 'over' || hasScope],
  ['trade-off', ({ level, hasScope }) => level === 'over' || hasScope],
  ['holding-reply', ({ owesReply }) => owesReply],
  ['clarifying-questions', ({ isUnclear, isTimeToTalk }) => isUnclear || isTimeToTalk],
  ['check-in', ({ isTimeToTalk }) => isTimeToTalk],
  ['last-round', ({ level, open }) => level === 'last' && open > 0],
  ['round-reply', ({ comments, open }) => comments > 0 && open === 0],
  ['approval-request', ({ isSent, open }) => isSent && open === 0],
  ['thank-you', ({ isApproved }) => isApproved],
  ['parting', ({ isEnded, isTimeToTalk }) => isEnded || isTimeToTalk],
];

/** Letters that make no sense any more once the document is closed. */
const OF_OPEN_WORK: ReadonlySet<LetterKind> = new Set([
  'change-order',
  'trade-off',
  'holding-reply',
  'last-round',
  'approval-request',
]);

/** The letters that fit the moment, the most pressing first, and all others in their usual order. */
export function fittingLetters(moment: LetterMoment): {
  readonly fitting: readonly LetterKind[];
  readonly others: readonly LetterKind[];
} {
  const isClosed = moment.isApproved || moment.isEnded;
  const fitting = RULES.filter(([kind, fits]) => fits(moment) && !(isClosed && OF_OPEN_WORK.has(kind))).map(
    ([kind]) => kind,
  );
  return { fitting, others: LETTER_KINDS.filter((kind) => !fitting.includes(kind)) };
}
