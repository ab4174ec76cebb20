import * as vscode from 'vscode';
import { newTerms } from '../../core/terms/starter';
import { valueOrShow, type App } from '../../host/app';
import { ask } from '../../host/steps';
import { TERMS_FILE } from '../../store/defaults';
import { termsFolder, trackedClients } from './folder';

/** Opens the file of terms, and starts one where there is none. */
export async function openTerms(app: App): Promise<void> {
  const folder = await termsFolder(app, vscode.l10n.t('Open Terms'));
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
    const names = trackedClients(app, folder);
    const text = newTerms(names.length > 0 ? names : [vscode.l10n.t('A client')]);
    const created = await app.ports.files.create(file, new TextEncoder().encode(text));
    if (valueOrShow(created) === undefined) return;
  }
  await vscode.window.showTextDocument(vscode.Uri.parse(file));
}
