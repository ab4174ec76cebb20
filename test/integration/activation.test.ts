import assert from 'node:assert/strict';
import * as vscode from 'vscode';

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

  it('registers every command of its manifest', async () => {
    const { contributes } = extension?.packageJSON as Manifest;
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = (contributes?.commands ?? []).filter(({ command }) => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});
