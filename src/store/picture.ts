import type { Day } from '../core/calendar/days';
import type { PicturedDocument, PictureInput, Unasked } from '../core/picture/model';
import { lastContact } from '../core/schedule/contact';
import type { Location } from './ports';
import { allDocuments, type ClientState, type DocumentState, type LibraryState } from './state';

/** The picture of a client from what the library knows. `unasked` comes from the texts, which the library does not hold. */
export function pictureInput(client: ClientState, today: Day, unasked: Unasked | null = null): PictureInput {
  return {
    documents: allDocuments(client).map(pictured),
    projects: client.projects.map((project) => ({
      fees: {
        fee: project.terms?.fee,
        extraRound: project.documents[0]?.terms.extraRound,
      },
      documents: project.documents.map(pictured),
    })),
    currency: client.terms?.currency ?? null,
    today,
    unasked,
  };
}

export function pictured({
  location,
  document,
  terms,
  standing,
  past,
  unagreed,
}: DocumentState): PicturedDocument {
  return {
    key: location,
    document,
    feedback: terms.feedback,
    used: standing.used,
    // What was declined did not take place.
    past: past.filter(
      (number) => unagreed.includes(number) || document.rounds[number - 1]?.extra !== undefined,
    ),
  };
}

/** The client of a document; undefined where the document is not tracked. */
export function clientOf(state: LibraryState, location: Location): ClientState | undefined {
  const document = state.documents.get(location);
  return (
    document &&
    state.clients.find(({ folder, name }) => folder === document.folder && name === document.document.client)
  );
}

/** The document that the writer and the client dealt with last; the first one where the record names no day. */
export function lastDocument(client: ClientState): Location | undefined {
  const documents = allDocuments(client).map(({ location, document }) => ({ key: location, document }));
  return lastContact(documents, END_OF_TIME)?.document ?? documents[0]?.key;
}

/** Later than any day that a record may name. */
const END_OF_TIME = '9999-12-31';
