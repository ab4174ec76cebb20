import type { DocumentSummary, TrackedDocument } from '../core/model';
import type { ClientState, DocumentState, WholeState } from '../store/state';
import { inBatches } from './inBatches';
import type { WorkspaceLibrary } from './workspaceLibrary';

/** Reads many documents whole, and keeps them: for something that shows all of them, and is drawn anew with every change. */
export interface WholeDocuments {
  /** In the order given, without those that cannot be read any more. */
  of(documents: readonly DocumentState[]): Promise<WholeState[]>;
}

export function wholeDocuments(library: WorkspaceLibrary): WholeDocuments {
  const known = new WeakMap<DocumentSummary, TrackedDocument>();
  const read = async (state: DocumentState): Promise<WholeState[]> => {
    const document = known.get(state.document);
    if (document) return [{ ...state, document }];
    const found = await library.read(state.location);
    const now = library.state.documents.get(state.location);
    if (found && now) known.set(now.document, found.document);
    return found ? [found] : [];
  };
  return {
    of: async (documents) => (await inBatches(documents, read)).flat(),
  };
}

/** A client with everything that was said about the documents. */
export type WholeClient = Omit<ClientState, 'documents' | 'projects'> & {
  readonly documents: readonly WholeState[];
  readonly projects: readonly (Omit<ClientState['projects'][number], 'documents'> & {
    readonly documents: readonly WholeState[];
  })[];
};

export async function wholeClient(whole: WholeDocuments, client: ClientState): Promise<WholeClient> {
  const documents = await whole.of(client.documents);
  const projects: WholeClient['projects'][number][] = [];
  for (const project of client.projects)
    projects.push({ ...project, documents: await whole.of(project.documents) });
  return { ...client, documents, projects };
}
