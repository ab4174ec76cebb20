import { addDays, dayOf, MOST_DAYS } from '../calendar/days';
import { nowOf, type Now } from '../calendar/moments';
import type { DocumentSummary } from '../model';
import { answeredIn } from '../terms/standing';
import { lastContact } from './contact';
import { feedbackDue, hasFeedback } from './feedback';
import { DUE_KINDS, type DueEvent, type ScheduledClient, type ScheduledDocument } from './model';
import { replyDue } from './reply';

export interface ScheduleOptions {
  /** ISO 8601 with the writer's zone. */
  readonly now: string;
  /** Hours after which feedback should have had a first answer; null: no such promise. */
  readonly replyHours: number | null;
}

/** Everything that is due or will be, the earliest first. Depends on the documents, the terms and `now`, and on nothing else. */
export function schedule(clients: readonly ScheduledClient[], options: ScheduleOptions): readonly DueEvent[] {
  const now = nowOf(options.now);
  const context = { now, replyHours: options.replyHours };
  return clients
    .flatMap((client) => [
      ...client.documents.flatMap((document) => eventsOf(document, context)),
      ...checkIn(client, now),
    ])
    .sort(byTime);
}

interface Context {
  readonly now: Now;
  readonly replyHours: number | null;
}

function eventsOf(scheduled: ScheduledDocument, context: Context): DueEvent[] {
  const { approved, ended } = scheduled.document;
  if (approved !== undefined || ended !== undefined) return [];
  return [
    ...ownDate(scheduled, context.now),
    ...awaitedFeedback(scheduled),
    ...owedReply(scheduled, context),
  ];
}

/** A date that has passed while the text lies with the client is not the writer's any more; what is awaited then is feedback. */
function ownDate({ key, document }: ScheduledDocument, { day: today }: Now): DueEvent[] {
  const day = document.due === undefined ? null : dayOf(document.due);
  if (day === null || (day < today && isWithClient(document))) return [];
  return [{ kind: 'document', document: key, round: null, day, moment: null, since: day, allowed: 0 }];
}

/** The last draft went out, and nothing that asks for work was said about it or left for its round. */
function isWithClient(document: DocumentSummary): boolean {
  const last = document.rounds.at(-1);
  return last !== undefined && answeredIn(document, last).every((comment) => comment.class === 'praise');
}

function awaitedFeedback({ key, document, feedback }: ScheduledDocument): DueEvent[] {
  const last = document.rounds.at(-1);
  if (!last || hasFeedback(last)) return [];
  const since = dayOf(last.sent ?? '');
  const day = feedbackDue(last, feedback);
  if (since === null || day === null) return [];
  const allowed = feedback.days;
  return [{ kind: 'feedback', document: key, round: last.number, day, moment: null, since, allowed }];
}

/** Only on the last draft: sending the next one is an answer. */
function owedReply({ key, document }: ScheduledDocument, { now, replyHours }: Context): DueEvent[] {
  const last = document.rounds.at(-1);
  if (!last || replyHours === null) return [];
  const due = replyDue(last, now, replyHours);
  return due ? [{ kind: 'reply', document: key, round: last.number, ...due }] : [];
}

function checkIn({ documents, checkInDays }: ScheduledClient, { day: today }: Now): DueEvent[] {
  const contact = lastContact(documents, today);
  if (!contact || checkInDays === null) return [];
  const { day: since, document } = contact;
  const day = addDays(since, Math.min(checkInDays, MOST_DAYS));
  return [{ kind: 'checkIn', document, round: null, day, moment: null, since, allowed: checkInDays }];
}

/** By day; within a day what has no time first, as calendars do, then by time. */
function byTime(a: DueEvent, b: DueEvent): number {
  return (
    compare(a.day, b.day) ||
    compare(a.moment ?? -Infinity, b.moment ?? -Infinity) ||
    compare(DUE_KINDS.indexOf(a.kind), DUE_KINDS.indexOf(b.kind)) ||
    compare(a.document, b.document)
  );
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
