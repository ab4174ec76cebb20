import * as vscode from 'vscode';
import { readDocument } from '../../core/frontMatter/read';
import type { Result } from '../../core/problem';
import type { App } from '../../host/app';
import { documentName } from '../../host/editorFiles';
import { SCHEMES } from '../../host/ids';
import { loadDraft } from '../../store/drafts';
import type { Location } from '../../store/ports';

/** The two sides of a comparison, as read-only texts: a stored draft, and the prose of a document as it is. */
export interface DraftTexts {
  load(folder: Location, id: string): Promise<Result<string>>;
}

interface NamedDraft {
  readonly folder: Location;
  readonly id: string;
  /** What the tab shows. */
  readonly name: string;
}

export function draftUri({ folder, id, name }: NamedDraft): vscode.Uri {
  return vscode.Uri.from({
    scheme: SCHEMES.draft,
    path: `/${id}/${name}`,
    query: new URLSearchParams({ folder, id }).toString(),
  });
}

/** `about`: what the comparison is about, so that each has a tab of its own. */
export function proseUri(document: Location, about = ''): vscode.Uri {
  return vscode.Uri.from({
    scheme: SCHEMES.prose,
    path: `/${documentName(document)}.md`,
    query: new URLSearchParams({ document, about }).toString(),
  });
}

/** The prose of a document as the editor has it now. */
export async function proseOf(document: Location): Promise<string> {
  const text = (await vscode.workspace.openTextDocument(vscode.Uri.parse(document))).getText();
  return text.slice(readDocument(text).proseStart);
}

/** After this pause in typing an open comparison shows the text as it is. */
const TYPING_PAUSE_MS = 300;

export function registerTexts(app: App): DraftTexts {
  const load = (folder: Location, id: string): Promise<Result<string>> =>
    loadDraft(app.ports.files, folder, id);
  const proseChanged = new vscode.EventEmitter<vscode.Uri>();
  let timer: NodeJS.Timeout | undefined;
  const onEdit = ({ document }: vscode.TextDocumentChangeEvent): void => {
    if (document.languageId !== 'markdown' || document.uri.scheme === SCHEMES.prose) return;
    clearTimeout(timer);
    timer = setTimeout(
      () => openProse(document.uri.toString()).forEach((uri) => proseChanged.fire(uri)),
      TYPING_PAUSE_MS,
    );
  };
  app.context.subscriptions.push(
    proseChanged,
    { dispose: () => clearTimeout(timer) },
    vscode.workspace.onDidChangeTextDocument(onEdit),
    vscode.workspace.registerTextDocumentContentProvider(SCHEMES.draft, {
      async provideTextDocumentContent(uri) {
        const loaded = await load(field(uri, 'folder'), field(uri, 'id'));
        return loaded.ok ? loaded.value : loaded.problem.message;
      },
    }),
    vscode.workspace.registerTextDocumentContentProvider(SCHEMES.prose, {
      onDidChange: proseChanged.event,
      provideTextDocumentContent: (uri) => proseOf(field(uri, 'document')),
    }),
  );
  return { load };
}

/** The sides of open comparisons that show this document. */
function openProse(document: Location): vscode.Uri[] {
  const shown = vscode.workspace.textDocuments.map(({ uri }) => uri);
  return shown.filter((uri) => uri.scheme === SCHEMES.prose && field(uri, 'document') === document);
}

function field(uri: vscode.Uri, name: string): string {
  return new URLSearchParams(uri.query).get(name) ?? '';
}
