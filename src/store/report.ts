import { ok, type Result } from '../core/problem';
import type { DocumentInput, DraftInput, ReportInput } from '../core/report/model';
import { TERMS_FILE } from './defaults';
import { openDrafts, type Drafts, type DraftsOf } from './loadDraft';
import { createLibrary } from './library';
import type { Location, Ports } from './ports';
import { allDocuments, type DocumentState } from './state';

export interface ReportRequest {
  readonly client: string;
  /** The `.rounds` folder that the client's documents belong to. */
  readonly folder: Location;
  /** All of the client's documents of that folder: a limit over a project counts the rounds of them all. */
  readonly documents: readonly Location[];
  /** Rounds included where nothing else is agreed. */
  readonly includedRounds: number;
  /** How the report names a file: a relative path with `/`. */
  readonly shown: (location: Location) => string;
}

/** Reads everything that a report on a client is made of. All standings are those of the texts as they are read here. */
export async function gatherReport(ports: Ports, request: ReportRequest): Promise<Result<ReportInput>> {
  const { client, folder, documents, shown } = request;
  const termsLocation = ports.files.join(folder, TERMS_FILE);
  const library = createLibrary(request.includedRounds);
  // All at once: while one is gone through, the disk brings others.
  const [bytes, ...texts] = await Promise.all([
    ports.files.read(termsLocation),
    ...documents.map((location) => ports.documents.read(location)),
  ]);
  const textOf = new Map<Location, string>();
  for (const [i, text] of texts.entries()) {
    const location = documents[i] ?? '';
    if (!text.ok) return text;
    textOf.set(location, text.value);
    library.indexDocument(location, folder, text.value);
  }
  if (!bytes.ok) return bytes;
  const terms = bytes.value && new TextDecoder().decode(bytes.value);
  library.setTerms(folder, termsLocation, terms);
  const source = { drafts: openDrafts(ports.files, folder), shown };
  const states = library.state.clients.filter((one) => one.name === client).flatMap(allDocuments);
  const inputs = states.flatMap((state) => {
    const text = textOf.get(state.location);
    return text === undefined ? [] : [documentInput(state, text, source)];
  });
  return ok({
    client,
    terms: library.state.terms.get(folder)?.clients.get(client),
    termsFile: terms === null ? null : { path: shown(termsLocation), text: terms },
    documents: await Promise.all(inputs),
  });
}

interface DraftSource {
  readonly drafts: Drafts;
  readonly shown: ReportRequest['shown'];
}

/** What a report on one document is made of: its text as it was read, and the drafts that it names. */
export async function documentInput(
  state: DocumentState,
  text: string,
  { drafts, shown }: DraftSource,
): Promise<DocumentInput> {
  const { location, document, terms, standing, unagreed } = state;
  const load = (id: string | undefined): Promise<DraftInput> => draftInput(drafts, { id, of: state }, shown);
  return {
    file: { path: shown(location), text },
    document,
    terms,
    standing,
    unagreed,
    drafts: await Promise.all(document.rounds.map((round) => load(round.draft))),
  };
}

/** A draft as the report takes it: one that cannot be shown is said so there. */
async function draftInput(
  drafts: Drafts,
  { id, of }: { readonly id: string | undefined; readonly of: DraftsOf },
  shown: ReportRequest['shown'],
): Promise<DraftInput> {
  if (id === undefined) return { kind: 'not-kept' };
  const draft = await drafts.load(id, of);
  if (draft.ok) return { kind: 'found', file: { path: shown(draft.value.location), text: draft.value.text } };
  const { code } = draft.problem;
  if (code === 'draft-missing') return { kind: 'missing' };
  return { kind: code === 'draft-damaged' ? 'damaged' : 'unreadable' };
}
