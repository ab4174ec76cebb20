import { addDays, dayOf, type Day } from '../calendar/days';
import { dayAt, HOUR, momentOf, type Moment, type Now } from '../calendar/moments';
import type { CommentSummary, RoundSummary } from '../model';

/** When a first answer to feedback is due. */
export interface ReplyDue {
  readonly day: Day;
  readonly moment: Moment | null;
  /** The day the feedback arrived. */
  readonly since: Day;
  /** How many hours after the feedback; null where it was promised for then. */
  readonly allowed: number | null;
}

/**
 * When the first answer to a round's feedback is due: when it was promised, else `hours` after it arrived; null where nothing
 * waits for one.
 *
 * What came on one day is one message. It is answered by anything the record shows about one of its comments (a reply, or a
 * status other than open), or by an agreement about the round. Praise wants no answer, and a comment without a date cannot
 * be late, unless an answer to it was promised. Of several unanswered messages the earliest counts. What came after the
 * promised day was not meant by the promise.
 */
export function replyDue(round: RoundSummary, { zone }: Pick<Now, 'zone'>, hours: number): ReplyDue | null {
  if (round.extra !== undefined) return null;
  const unanswered = messagesIn(round).filter(
    ([, comments]) => !comments.some(isAnswered) && comments.some((comment) => comment.class !== 'praise'),
  );
  const promised = promiseIn(round, zone);
  const meant = unanswered.find(([day]) => promised !== null && day <= promised.day);
  if (promised && meant) {
    const since = meant[0] || (dayOf(round.sent ?? '') ?? promised.day);
    return { ...promised, since, allowed: null };
  }
  const [earliest] = unanswered.filter(([day]) => day !== UNDATED);
  return earliest ? dueOf(...earliest, { zone, hours }) : null;
}

/** Comes before every day. */
const UNDATED = '';

/** The comments by the day they came, the earliest first. */
function messagesIn({ comments }: RoundSummary): readonly (readonly [Day, readonly CommentSummary[]])[] {
  const messages = new Map<Day, CommentSummary[]>();
  for (const comment of comments) {
    const day = dayOf(comment.at ?? '') ?? UNDATED;
    messages.set(day, [...(messages.get(day) ?? []), comment]);
  }
  return [...messages].sort(([a], [b]) => (a < b ? -1 : 1));
}

function promiseIn({ promised = '' }: RoundSummary, zone: number): Pick<ReplyDue, 'day' | 'moment'> | null {
  const day = dayOf(promised);
  const moment = momentOf(promised, zone);
  return day === null ? null : { day: moment === null ? day : dayAt(moment, zone), moment };
}

/**
 * Until when a full answer can be promised now: by the clock that runs already, or, where none does or it has run out, in
 * so many hours.
 */
export function promiseNow(
  round: RoundSummary | undefined,
  now: Now,
  hours: number,
): Pick<ReplyDue, 'day' | 'moment'> & { readonly isRunning: boolean } {
  const due = round ? replyDue(round, now, hours) : null;
  const isAhead = due !== null && (due.moment === null ? due.day > now.day : due.moment > now.moment);
  if (isAhead) return { day: due.day, moment: due.moment, isRunning: true };
  const moment = now.moment + hours * HOUR;
  return { day: dayAt(moment, now.zone), moment, isRunning: false };
}

const isAnswered = ({ status, reply }: CommentSummary): boolean => status !== 'open' || reply !== undefined;

interface Promised {
  readonly zone: number;
  readonly hours: number;
}

/** Hours are counted from the first comment that has a time; where only the day is known, whole days are. */
function dueOf(since: Day, comments: readonly CommentSummary[], { zone, hours }: Promised): ReplyDue {
  const arrived = comments
    .map(({ at = '' }) => momentOf(at, zone))
    .filter((moment) => moment !== null)
    .sort((a, b) => a - b)[0];
  if (arrived === undefined)
    return { since, day: addDays(since, Math.ceil(hours / 24)), moment: null, allowed: hours };
  const moment = arrived + hours * HOUR;
  return { since, day: dayAt(moment, zone), moment, allowed: hours };
}
