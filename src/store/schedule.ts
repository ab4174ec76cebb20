import type { DueEvent } from '../core/schedule/model';
import { schedule, type ScheduleOptions } from '../core/schedule/schedule';
import { allDocuments, type LibraryState } from './state';

/** Everything that is due for the documents of a library; an event's document is a location. */
export function dueEvents(state: LibraryState, options: ScheduleOptions): readonly DueEvent[] {
  const clients = state.clients.map((client) => ({
    documents: allDocuments(client).map(({ location, document, terms }) => ({
      key: location,
      document,
      feedback: terms.feedback,
    })),
    checkInDays: client.terms?.checkInDays ?? null,
  }));
  return schedule(clients, options);
}
