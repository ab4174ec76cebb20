import { addBusinessDays, dayOf, type Day, type DaysOff } from '../calendar/days';
import type { Round } from '../model';
import type { ClientTerms } from '../terms/model';

/** The business days that a client has, and the days that are none. */
export interface FeedbackTime {
  readonly feedbackDays: number;
  readonly off: DaysOff;
}

/** What holds where a client's terms do not say. */
export interface UsualTime {
  readonly feedbackDays: number;
  /** Days of the week, 0 for Sunday to 6 for Saturday. */
  readonly weekend: readonly number[];
}

export function feedbackTime(terms: ClientTerms | undefined, usual: UsualTime): FeedbackTime {
  const weekend = new Set(terms?.weekend ?? usual.weekend);
  return {
    feedbackDays: terms?.feedbackDays ?? usual.feedbackDays,
    off: { weekend, holidays: new Set(terms?.holidays) },
  };
}

/**
 * The day by which the client's first word on a draft is due: so many business days after it was sent. Null where the record
 * does not say when that was. (How long feedback may go on from its first comment is another matter: the feedback window.)
 */
export function feedbackDue({ sent }: Round, { feedbackDays, off }: FeedbackTime): Day | null {
  const day = sent === undefined ? null : dayOf(sent);
  return day === null ? null : addBusinessDays(day, feedbackDays, off);
}

/** The day of the first dated comment; null where none is dated. */
export function firstFeedback({ comments }: Round): Day | null {
  return comments
    .map(({ at }) => (at === undefined ? null : dayOf(at)))
    .reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
}

/** Whether the client has said anything about the draft: a comment, or how satisfied it is. */
export const hasFeedback = ({ comments, rating }: Round): boolean =>
  comments.length > 0 || rating !== undefined;
