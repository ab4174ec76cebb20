import { daysBetween } from '../calendar/days';
import type { FeedbackDays } from '../feedback/window';
import type { RoundSummary } from '../model';
import { lastContact } from '../schedule/contact';
import { feedbackDue, firstFeedback } from '../schedule/feedback';
import type { ClientFact, PictureInput } from './model';
import { inOrderOfSending, ratings } from './order';
import { effectiveRate } from './rate';

/** What the record says about working with a client, always in the same order. A fact that is not known is not there. */
export function clientPicture(input: PictureInput): readonly ClientFact[] {
  return [
    satisfaction(input),
    ...rounds(input),
    input.unasked && input.unasked.changes > 0 ? ({ kind: 'unasked', ...input.unasked } as const) : null,
    lateFeedback(input),
    effectiveRate(input.projects, input.currency),
    contact(input),
  ].filter((fact) => fact !== null);
}

function satisfaction({ documents }: PictureInput): ClientFact | null {
  const all = ratings(documents);
  return all.length === 0 ? null : { kind: 'satisfaction', ratings: all };
}

function rounds({ documents }: PictureInput): ClientFact[] {
  const sent = inOrderOfSending(documents);
  if (sent.length === 0) return [];
  return [
    { kind: 'rounds', perDocument: sent.map(({ used }) => used) },
    { kind: 'passed', passed: sent.filter(({ past }) => past.length > 0).length, of: sent.length },
  ];
}

function lateFeedback({ documents }: PictureInput): ClientFact | null {
  const delays = documents.flatMap(({ document, feedback }) =>
    document.rounds.flatMap((round) => delayOf(round, feedback) ?? []),
  );
  if (delays.length === 0) return null;
  const late = delays.filter((days) => days > 0).length;
  return { kind: 'late', late, of: delays.length, mostDays: Math.max(...delays) };
}

/** Days of the calendar; null where a date is not known. */
function delayOf(round: RoundSummary, feedback: FeedbackDays): number | null {
  const [due, first] = [feedbackDue(round, feedback), firstFeedback(round)];
  return due === null || first === null ? null : Math.max(0, daysBetween(due, first));
}

function contact({ documents, today }: PictureInput): ClientFact | null {
  const last = lastContact(documents, today);
  return last && { kind: 'contact', day: last.day, days: daysBetween(last.day, today) };
}
