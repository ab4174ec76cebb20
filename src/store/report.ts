import { readDocument } from '../core/frontMatter/read';
import { ok, type Result } from '../core/problem';
import type { DocumentInput, DraftInput, ReportInput, TextFile } from '../core/report/model';
import { parseYaml } from '../core/yaml/parse';
import type { YamlSource } from '../core/yaml/tree';
import { TERMS_FILE } from './defaults';
import { openDrafts } from './drafts';
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
  const library = createLibrary(request.includedRounds);
  const texts = new Map<Location, string>();
  const termsLocation = ports.files.join(folder, TERMS_FILE);
  // All at once: a disk that is asked for one file after the other idles most of the time.
  const [drafts, bytes, ...read] = await Promise.all([
    openDrafts(ports.files, folder),
    ports.files.read(termsLocation),
    ...documents.map((location) => ports.documents.read(location)),
  ]);
  for (const [i, text] of read.entries()) {
    const location = documents[i] ?? '';
    if (!text.ok) return text;
    texts.set(location, text.value);
    library.setDocument(location, folder, text.value);
  }
  if (!bytes.ok) return bytes;
  const terms = bytes.value && new TextDecoder().decode(bytes.value);
  library.setTerms(folder, termsLocation, terms);
  const load = (id: string | undefined): Promise<DraftInput> => draftInput(drafts, id, shown);
  const states = library.state.clients.filter((one) => one.name === client).flatMap(allDocuments);
  const inputs = await Promise.all(
    states.map((state) => {
      const file = { path: shown(state.location), text: texts.get(state.location) ?? '' };
      return documentInput(state, file, load);
    }),
  );
  return ok({
    client,
    terms: library.state.terms.get(folder)?.clients.get(client),
    termsFile: terms === null ? null : { path: shown(termsLocation), text: terms },
    documents: inputs.filter((input) => input !== null),
  });
}

async function documentInput(
  { terms, standing, unagreed }: DocumentState,
  file: TextFile,
  load: (id: string | undefined) => Promise<DraftInput>,
): Promise<DocumentInput | null> {
  let yaml: YamlSource | undefined;
  const { document, proseStart } = readDocument(file.text, undefined, (text, offset) => {
    const parsed = parseYaml(text, offset);
    if (parsed.ok) yaml = parsed.value;
    return parsed;
  });
  // The library has it: it is tracked.
  if (!document) return null;
  const drafts = await Promise.all(document.rounds.map((round) => load(round.draft)));
  return { file, proseStart, document, yaml, terms, standing, unagreed, drafts };
}

/** A draft as the report takes it: one that cannot be shown is said so there. */
export async function draftInput(
  drafts: Awaited<ReturnType<typeof openDrafts>>,
  id: string | undefined,
  shown: ReportRequest['shown'],
): Promise<DraftInput> {
  if (id === undefined) return { kind: 'not-kept' };
  const draft = await drafts.load(id);
  if (draft.ok) return { kind: 'found', file: { path: shown(draft.value.location), text: draft.value.text } };
  const { code } = draft.problem;
  if (code === 'draft-missing') return { kind: 'missing' };
  return { kind: code === 'draft-damaged' ? 'damaged' : 'unreadable' };
}
