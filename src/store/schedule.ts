import { feedbackTime, type UsualTime } from '../core/schedule/feedback';
import type { DueEvent, ScheduledClient } from '../core/schedule/model';
import { schedule, type ScheduleOptions } from '../core/schedule/schedule';
import { allDocuments, type ClientState, type LibraryState } from './state';

export interface DueOptions extends ScheduleOptions {
  readonly usual: UsualTime;
}

/** Everything that is due for the documents of a library; an event's document is a location. */
export function dueEvents(state: LibraryState, options: DueOptions): readonly DueEvent[] {
  return schedule(
    state.clients.map((client) => scheduledClient(client, options.usual)),
    options,
  );
}

function scheduledClient(client: ClientState, usual: UsualTime): ScheduledClient {
  return {
    ...feedbackTime(client.terms, usual),
    documents: allDocuments(client).map(({ location, document }) => ({ key: location, document })),
    checkInDays: client.terms?.checkInDays ?? null,
  };
}
