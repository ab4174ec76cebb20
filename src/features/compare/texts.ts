import * as vscode from 'vscode';
import { readDocument } from '../../core/frontMatter/read';
import type { App } from '../../host/app';
import { SCHEMES } from '../../host/ids';
import { isProseView, queryOf } from '../../host/proseViews';
import { translated } from '../../host/said';
import { loadDraft } from '../../store/loadDraft';
import type { Location } from '../../store/ports';

/** The prose of a document as the editor has it now. */
export async function proseOf(document: Location): Promise<string> {
  const text = (await vscode.workspace.openTextDocument(vscode.Uri.parse(document))).getText();
  return text.slice(readDocument(text).proseStart);
}

/** After this pause in typing an open comparison shows the text as it is. */
const TYPING_PAUSE_MS = 300;

/** Registers the texts of the two sides of a comparison. */
export function registerTexts(app: App): void {
  const proseChanged = new vscode.EventEmitter<vscode.Uri>();
  let timer: NodeJS.Timeout | undefined;
  const onEdit = ({ document }: vscode.TextDocumentChangeEvent): void => {
    if (document.languageId !== 'markdown' || isProseView(document.uri)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const uri of openProse(document.uri.toString())) proseChanged.fire(uri);
    }, TYPING_PAUSE_MS);
  };
  app.context.subscriptions.push(
    proseChanged,
    { dispose: () => clearTimeout(timer) },
    vscode.workspace.onDidChangeTextDocument(onEdit),
    vscode.workspace.registerTextDocumentContentProvider(SCHEMES.draft, {
      async provideTextDocumentContent(uri) {
        const of = app.library.state.documents.get(queryOf(uri, 'document'));
        const loaded = await loadDraft(app.ports.files, queryOf(uri, 'folder'), queryOf(uri, 'id'), of);
        return loaded.ok ? loaded.value : translated(loaded.problem.message);
      },
    }),
    vscode.workspace.registerTextDocumentContentProvider(SCHEMES.prose, {
      onDidChange: proseChanged.event,
      provideTextDocumentContent: (uri) => proseOf(queryOf(uri, 'document')),
    }),
  );
}

/** The sides of open comparisons that show this document. */
function openProse(document: Location): vscode.Uri[] {
  const shown = vscode.workspace.textDocuments.map(({ uri }) => uri);
  return shown.filter((uri) => uri.scheme === SCHEMES.prose && queryOf(uri, 'document') === document);
}
