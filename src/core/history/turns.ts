import { dayOf, daysBetween, type Day } from '../calendar/days';
import type { Round, TrackedDocument } from '../model';
import type { Turn } from './model';

export interface Turns {
  readonly client: Turn | null;
  readonly writer: Turn | null;
}

const UNKNOWN: Turns = { client: null, writer: null };

/**
 * How long each side had draft `index` (from 0): the client from the day it was sent to the day of the last comment that was
 * not late, the writer from then until the next draft. Where the record does not say, null: an approval after the last
 * comment, say, does not tell whose days those were.
 */
export function turnsOf(
  { rounds, approved, ended }: Pick<TrackedDocument, 'rounds' | 'approved' | 'ended'>,
  index: number,
  today: Day,
): Turns {
  const round = rounds[index];
  const sent = dayIn(round?.sent);
  if (!round || sent === null) return UNKNOWN;
  const next = rounds[index + 1];
  const nextSent = dayIn(next?.sent);
  const isClosed = approved !== undefined || ended !== undefined;
  if (round.comments.length === 0) return { client: waiting(), writer: null };
  const feedback = feedbackDay(round, nextSent);
  if (feedback === null) return UNKNOWN;
  return { client: turn(sent, feedback), writer: answering(feedback) };

  /** Nothing was said about the draft: the client has it, or took until the approval. */
  function waiting(): Turn | null {
    if (next || sent === null) return null;
    if (!isClosed) return running(sent, today);
    const end = dayIn(approved ?? ended);
    return end === null ? null : turn(sent, end);
  }

  function answering(since: Day): Turn | null {
    if (next) return nextSent === null ? null : turn(since, nextSent);
    return isClosed ? null : running(since, today);
  }
}

/** The last day on which something was said that the next draft could answer. */
function feedbackDay({ comments, late }: Round, nextSent: Day | null): Day | null {
  const days = comments
    .filter(({ id }) => !late.includes(id))
    .map(({ at }) => dayIn(at))
    .filter((day) => day !== null)
    .filter((day) => nextSent === null || day <= nextSent);
  return days.sort().at(-1) ?? null;
}

const dayIn = (iso: string | undefined): Day | null => (iso === undefined ? null : dayOf(iso));

/** Days that are written in two time zones may seem to run backwards. */
const span = (from: Day, to: Day): number => Math.max(0, daysBetween(from, to));
const turn = (from: Day, to: Day): Turn => ({ days: span(from, to), running: false });
const running = (from: Day, today: Day): Turn => ({ days: span(from, today), running: true });
