import assert from 'node:assert/strict';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';

/** In this time the product was loaded, many times over, where it was wanted. */
const LOADED_MS = 3000;

interface Manifest {
  readonly contributes?: { readonly commands?: readonly { readonly command: string }[] };
}

describe('the extension', () => {
  const extension = vscode.extensions.getExtension<unknown>('revision-rounds.revision-rounds');

  it('is there and activates', async () => {
    assert.ok(extension, 'the host does not know the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('loads nothing more in a folder of plain Markdown, of which a file is open', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder && extension);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'harvest.md'));
    const loaded = (): string[] =>
      Object.keys(require.cache)
        .filter((file) => file.startsWith(join(extension.extensionPath, 'dist')))
        .map((file) => basename(file));
    await eventually(() => assert.ok(loaded().includes('start.js')));
    await pause(LOADED_MS);
    assert.ok(!loaded().includes('product.js'));
  });

  it('registers every command of its manifest', async () => {
    const { contributes } = extension?.packageJSON as Manifest;
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = (contributes?.commands ?? []).filter(({ command }) => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
