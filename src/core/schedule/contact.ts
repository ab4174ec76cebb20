import { dayOf, type Day } from '../calendar/days';
import type { ScheduledDocument } from './model';

export interface Contact {
  readonly day: Day;
  /** The document that it was about; of several on one day, the last by key. */
  readonly document: string;
}

/** The last day up to `today` on which the writer and the client dealt with each other, as far as the documents say; null where they say nothing. */
export function lastContact(
  documents: readonly Pick<ScheduledDocument, 'key' | 'document'>[],
  today: Day,
): Contact | null {
  let last: Contact | null = null;
  const see = (key: string, date: string | undefined): void => {
    // Most dates are earlier than one that was seen: a look at the letters is enough to pass over them.
    if (date === undefined || (last && date < last.day)) return;
    const day = dayOf(date);
    if (day === null || day > today) return;
    if (!last || day > last.day || key > last.document) last = { day, document: key };
  };
  for (const { key, document } of documents) {
    for (const { sent, comments } of document.rounds) {
      see(key, sent);
      for (const { at } of comments) see(key, at);
    }
    see(key, document.approved);
    see(key, document.ended);
  }
  return last;
}
