import * as vscode from 'vscode';
import { registerCommand, valueOrShow, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { ask } from '../../host/steps';
import { TERMS_FILE } from '../../store/defaults';
import { newTerms } from '../../core/terms/starter';

/** Opens the file of terms, and starts one where there is none. */
export function register(app: App): void {
  registerCommand(app, COMMANDS.openTerms, () => openTerms(app));
}

async function openTerms(app: App): Promise<void> {
  const folder = await termsFolder(app);
  if (folder === undefined) return;
  const file = app.ports.files.join(folder, TERMS_FILE);
  const there = valueOrShow(await app.ports.files.read(file));
  if (there === undefined) return;
  if (there === null) {
    const start = await ask(
      vscode.l10n.t('No terms yet'),
      vscode.l10n.t('Terms say how many rounds a fee covers, and what more costs'),
      [
        {
          label: vscode.l10n.t('Start a file of terms'),
          description: vscode.workspace.asRelativePath(vscode.Uri.parse(file)),
          value: true,
        },
        { label: vscode.l10n.t('Not now'), value: false },
      ],
    );
    if (start !== true) return;
    const names = app.library.state.clients
      .filter((client) => client.folder === folder)
      .map((client) => client.name);
    const created = await app.ports.files.create(file, new TextEncoder().encode(newTerms(names)));
    if (valueOrShow(created) === undefined) return;
  }
  await vscode.window.showTextDocument(vscode.Uri.parse(file));
}

/** The `.rounds` folder of the active document, else of the workspace; asks which where there are several. */
async function termsFolder(app: App): Promise<string | undefined> {
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
      vscode.l10n.t('Open Terms'),
      vscode.l10n.t('Of which folder?'),
      workspaceFolders.map((folder) => ({ label: folder.name, value: folder })),
    );
    return chosen && inside(chosen);
  }
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open a folder first: terms are kept with the documents of a folder.'),
  );
  return undefined;
}
