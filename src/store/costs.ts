import type { Day } from '../core/calendar/days';
import { costPicture, type CostPicture } from '../core/costs/picture';
import { allDocuments, type DocumentState, type LibraryState } from './state';

/** What one more round of a document costs, from everything that was written for its client. */
export function costsOf(library: LibraryState, state: DocumentState, today: Day): CostPicture {
  const { document, terms } = state;
  const client = library.clients.find((one) => one.name === document.client && one.folder === state.folder);
  const ofClient = client ? allDocuments(client).map((one) => one.document) : [document];
  const ofProject = ofClient.filter(
    (one) => document.project !== undefined && one.project === document.project,
  );
  const fees = { fee: terms.project?.fee, extraRound: terms.extraRound };
  return costPicture({ document, ofClient, ofProject, fees, today });
}
