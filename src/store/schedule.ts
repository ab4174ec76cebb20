import { SATURDAY_AND_SUNDAY } from '../core/calendar/days';
import type { DueEvent, ScheduledClient } from '../core/schedule/model';
import { schedule, type ScheduleOptions } from '../core/schedule/schedule';
import { allDocuments, type ClientState, type LibraryState } from './state';

export interface DueOptions extends ScheduleOptions {
  /** For clients whose terms do not say. */
  readonly feedbackDays: number;
}

/** Everything that is due for the documents of a library; an event's document is a location. */
export function dueEvents(state: LibraryState, options: DueOptions): readonly DueEvent[] {
  return schedule(
    state.clients.map((client) => scheduledClient(client, options.feedbackDays)),
    options,
  );
}

/** What the calendar needs to know of a client. */
export function scheduledClient(client: ClientState, feedbackDays: number): ScheduledClient {
  return {
    documents: allDocuments(client).map(({ location, document }) => ({ key: location, document })),
    feedbackDays: client.terms?.feedbackDays ?? feedbackDays,
    off: SATURDAY_AND_SUNDAY,
    checkInDays: client.terms?.checkInDays ?? null,
  };
}
