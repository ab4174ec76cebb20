import { addDays, dayOf, type Day } from '../calendar/days';
import { dayAt, HOUR, momentOf, type Moment, type Now } from '../calendar/moments';
import type { Comment, Round } from '../model';

/** When a first answer to feedback is due. */
export interface ReplyDue {
  readonly day: Day;
  readonly moment: Moment | null;
  /** The day the feedback arrived. */
  readonly since: Day;
}

/**
 * When the first answer to a round's feedback is due, `hours` after it arrived; null where nothing waits for one.
 *
 * What came on one day is one message. It is answered by anything the record shows about one of its comments (a reply, or a
 * status other than open), or by an agreement about the round. Praise wants no answer, and a comment without a date cannot
 * be late. Of several unanswered messages the earliest counts.
 */
export function replyDue(round: Round, { zone }: Pick<Now, 'zone'>, hours: number): ReplyDue | null {
  if (round.extra !== undefined) return null;
  const messages = new Map<Day, Comment[]>();
  for (const comment of round.comments) {
    const day = comment.at === undefined ? null : dayOf(comment.at);
    if (day !== null) messages.set(day, [...(messages.get(day) ?? []), comment]);
  }
  const unanswered = [...messages].filter(
    ([, comments]) => !comments.some(isAnswered) && comments.some((comment) => comment.class !== 'praise'),
  );
  const [earliest] = unanswered.sort(([a], [b]) => (a < b ? -1 : 1));
  return earliest ? dueOf(...earliest, { zone, hours }) : null;
}

const isAnswered = ({ status, reply }: Comment): boolean => status !== 'open' || reply !== undefined;

interface Promised {
  readonly zone: number;
  readonly hours: number;
}

/** Hours are counted from the first comment that has a time; where only the day is known, whole days are. */
function dueOf(since: Day, comments: readonly Comment[], { zone, hours }: Promised): ReplyDue {
  const arrived = comments
    .map(({ at = '' }) => momentOf(at, zone))
    .filter((moment) => moment !== null)
    .sort((a, b) => a - b)[0];
  if (arrived === undefined) return { since, day: addDays(since, Math.ceil(hours / 24)), moment: null };
  const moment = arrived + hours * HOUR;
  return { since, day: dayAt(moment, zone), moment };
}
