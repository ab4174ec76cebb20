import { addBusinessDays, dayOf, type Day, type DaysOff } from '../calendar/days';
import type { Comment, Round } from '../model';

/** What was agreed about when feedback comes. */
export interface FeedbackDays {
  /** Business days after the first comment on a draft. */
  readonly days: number;
  readonly off: DaysOff;
}

/** The days on which feedback joins a round, the first and the last included. */
export interface FeedbackWindow {
  readonly opens: Day;
  readonly closes: Day;
}

/**
 * Opens with the first comment on the draft. Null while the files name no day of one. A comment that is dated before its draft was sent was noted by a
 * clock that was wrong, or by one in another time zone: it makes no other comment late.
 */
export function feedbackWindow(round: Round, { days, off }: FeedbackDays): FeedbackWindow | null {
  const [opens] = round.comments
    .filter((comment) => !round.late.includes(comment.id))
    .flatMap((comment) => dayOfComment(comment) ?? [])
    .sort();
  if (opens === undefined) return null;
  const sent = round.sent === undefined ? null : dayOf(round.sent);
  const from = sent !== null && sent > opens ? sent : opens;
  return { opens: from, closes: addBusinessDays(from, days, off) };
}

/** Whether something that is said at this time (ISO 8601) comes after the window. What has no date is not late. */
export function isAfter(window: FeedbackWindow | null, at: string): boolean {
  const day = dayOf(at);
  return window !== null && day !== null && day > window.closes;
}

/** `undecided`: the writer has not chosen yet in which round it is answered; until then it counts in the round it was said in. */
export type Lateness = 'this' | 'next' | 'undecided';

/** Which comments of a round came after the window, by their ids, and where they are answered. */
export function lateComments(round: Round, agreed: FeedbackDays): ReadonlyMap<string, Lateness> {
  const window = feedbackWindow(round, agreed);
  return new Map(
    round.comments.flatMap((comment): [string, Lateness][] => {
      const isChosen = round.late.includes(comment.id) || comment.round === 'next';
      if (!isChosen && !isAfter(window, comment.at ?? '')) return [];
      return [[comment.id, isChosen ? (comment.round ?? 'this') : 'undecided']];
    }),
  );
}

const dayOfComment = ({ at }: Comment): Day | null => (at === undefined ? null : dayOf(at));
