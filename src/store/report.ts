import { readDocument } from '../core/frontMatter/read';
import type { TrackedDocument } from '../core/model';
import { ok, type Result } from '../core/problem';
import type { DocumentInput, DraftInput, ReportInput, TextFile } from '../core/report/model';
import { TERMS_FILE } from './defaults';
import { openDrafts, type Drafts, type DraftsOf } from './loadDraft';
import { createLibrary } from './library';
import type { Location, Ports } from './ports';
import { allDocuments } from './state';

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
  const drafts = openDrafts(ports.files, folder);
  const load: LoadDraft = (id, of) => draftInput(drafts, { id, of }, shown);
  // All at once: while one is gone through, the disk brings others.
  const [bytes, ...read] = await Promise.all([
    ports.files.read(termsLocation),
    ...documents.map(async (location) => {
      const text = await ports.documents.read(location);
      return text.ok ? ok(await sourceOf(location, { path: shown(location), text: text.value }, load)) : text;
    }),
  ]);
  const library = createLibrary(request.includedRounds);
  const sources = new Map<Location, Source>();
  for (const [i, source] of read.entries()) {
    const location = documents[i] ?? '';
    if (!source.ok) return source;
    sources.set(location, source.value);
    library.indexDocument(location, folder, source.value.file.text);
  }
  if (!bytes.ok) return bytes;
  const terms = bytes.value && new TextDecoder().decode(bytes.value);
  library.setTerms(folder, termsLocation, terms);
  const states = library.state.clients.filter((one) => one.name === client).flatMap(allDocuments);
  return ok({
    client,
    terms: library.state.terms.get(folder)?.clients.get(client),
    termsFile: terms === null ? null : { path: shown(termsLocation), text: terms },
    documents: states.flatMap(({ location, terms, standing, unagreed }): DocumentInput[] => {
      const source = sources.get(location);
      return source?.document ? [{ ...source, document: source.document, terms, standing, unagreed }] : [];
    }),
  });
}

/** What a document's file says, and the drafts that it names. */
interface Source extends Pick<DocumentInput, 'file' | 'proseStart' | 'yaml' | 'drafts'> {
  /** Null where it is not tracked. */
  readonly document: TrackedDocument | null;
}

type LoadDraft = (id: string | undefined, of: DraftsOf) => Promise<DraftInput>;

async function sourceOf(location: Location, file: TextFile, load: LoadDraft): Promise<Source> {
  const { document, proseStart, yaml } = readDocument(file.text);
  if (!document) return { file, proseStart, document, yaml, drafts: [] };
  const of = { location, document };
  const drafts = await Promise.all(document.rounds.map((round) => load(round.draft, of)));
  return { file, proseStart, document, yaml, drafts };
}

/** A draft as the report takes it: one that cannot be shown is said so there. */
export async function draftInput(
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
