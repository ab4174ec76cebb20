import { dayOf, type Day } from '../calendar/days';
import type { TrackedDocument } from '../model';
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
  for (const { key, document } of documents) {
    for (const date of datesOfContact(document)) {
      const day = dayOf(date);
      if (day === null || day > today) continue;
      if (!last || day > last.day || (day === last.day && key > last.document)) last = { day, document: key };
    }
  }
  return last;
}

function datesOfContact({ rounds, approved, ended }: TrackedDocument): string[] {
  const inRounds = rounds.flatMap((round) => [round.sent, ...round.comments.map((comment) => comment.at)]);
  return [...inRounds, approved, ended].filter((date) => date !== undefined);
}
