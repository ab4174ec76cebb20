import * as vscode from 'vscode';
import { say } from '../../core/said';
import { registerCommand, showProblem, type App } from '../../host/app';
import { reasonOf } from '../../host/editorFiles';
import { COMMANDS } from '../../host/ids';
import { copyFolder } from '../../host/trust';

const SAMPLE_NAME = 'revision-rounds-sample';

/** Copies the sample workspace to a folder of the writer's choice, and opens it. */
export function register(app: App): void {
  registerCommand(app, COMMANDS.openSample, async () => {
    const [parent] = (await vscode.window.showOpenDialog(folderDialog())) ?? [];
    if (!parent) return;
    const target = await freeFolder(parent);
    try {
      await copyFolder(vscode.Uri.joinPath(app.context.extensionUri, 'media', 'sample'), target);
    } catch (error) {
      return showProblem({
        code: 'cannot-write',
        severity: 'error',
        message: say('The sample could not be copied: {0}', reasonOf(error)),
      });
    }
    // In the window that is empty, else in a new one, so that the writer's own work stays where it is.
    const forceNewWindow = (vscode.workspace.workspaceFolders ?? []).length > 0;
    await vscode.commands.executeCommand('vscode.openFolder', target, { forceNewWindow });
  });
}

const folderDialog = (): vscode.OpenDialogOptions => ({
  canSelectFiles: false,
  canSelectFolders: true,
  canSelectMany: false,
  title: vscode.l10n.t('Where shall the sample be copied to?'),
  openLabel: vscode.l10n.t('Copy the Sample Here'),
});

/** A folder that is not there yet: nothing of the writer's is ever written over. */
async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const folder = vscode.Uri.joinPath(parent, number === 1 ? SAMPLE_NAME : `${SAMPLE_NAME}-${number}`);
    const taken = await vscode.workspace.fs.stat(folder).then(
      () => true,
      () => false,
    );
    if (!taken) return folder;
  }
}
