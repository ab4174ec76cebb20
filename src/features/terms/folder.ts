import * as vscode from 'vscode';
import type { App } from '../../host/app';
import { inform } from '../../host/messages';
import { ask } from '../../host/steps';
import type { Location } from '../../store/ports';

/** The `.rounds` folder of the active document, else of the workspace; asks which where there are several. */
export async function termsFolder(app: App, title: string): Promise<Location | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const workspaceFolders = vscode.workspace.workspaceFolders ?? [];
  if (active && vscode.workspace.getWorkspaceFolder(active))
    return app.library.roundsFolder(active.toString());
  const inside = (folder: vscode.WorkspaceFolder): Promise<string> =>
    app.library.roundsFolder(vscode.Uri.joinPath(folder.uri, 'any.md').toString());
  const [first, second] = workspaceFolders;
  if (first && !second) return inside(first);
  if (first) {
    const chosen = await ask(
      title,
      vscode.l10n.t('Of which folder?'),
      workspaceFolders.map((folder) => ({ label: folder.name, value: folder })),
    );
    return chosen && inside(chosen);
  }
  void inform(vscode.l10n.t('Open a folder first: terms are kept with the documents of a folder.'));
  return undefined;
}

/** The names of the clients whose documents are kept with these terms. */
export const trackedClients = (app: App, folder: Location): readonly string[] =>
  app.library.state.clients.filter((client) => client.folder === folder).map((client) => client.name);
