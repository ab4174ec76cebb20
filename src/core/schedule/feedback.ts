import { addBusinessDays, dayOf, type Day } from '../calendar/days';
import type { FeedbackDays } from '../feedback/window';
import type { RoundSummary } from '../model';

/**
 * The day by which the client's first word on a draft is due: so many business days after it was sent. Null where the record
 * does not say when that was. (How long feedback may go on from its first comment is another matter: the feedback window.)
 */
export function feedbackDue({ sent }: RoundSummary, { days, off }: FeedbackDays): Day | null {
  const day = sent === undefined ? null : dayOf(sent);
  return day === null ? null : addBusinessDays(day, days, off);
}

/** The day of the first dated comment; null where none is dated. */
export function firstFeedback({ comments }: RoundSummary): Day | null {
  return comments
    .map(({ at }) => (at === undefined ? null : dayOf(at)))
    .reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
}

/** Whether the client has said anything about the draft: a comment, or how satisfied it is. */
export const hasFeedback = ({ comments, rating }: RoundSummary): boolean =>
  comments.length > 0 || rating !== undefined;
