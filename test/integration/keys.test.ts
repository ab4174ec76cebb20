import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Manifest {
  readonly contributes: {
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac: string }[];
  };
}

/** Every key that this VS Code gives a meaning by default, ours included. */
async function defaultKeys(): Promise<readonly { key: string; command: string }[]> {
  const listing = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
  const text = (await vscode.workspace.openTextDocument(listing)).getText();
  return [...text.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)].map(
    ([, key = '', command = '']) => ({
      key,
      command,
    }),
  );
}

describe('the keys of the extension', () => {
  it('take none that VS Code uses', async () => {
    const extension = vscode.extensions.getExtension('revision-rounds.revision-rounds');
    const { contributes } = extension?.packageJSON as Manifest;
    const keys = await defaultKeys();
    assert.ok(keys.length > 500, 'the listing of the default keys could not be read');
    for (const { command, key, mac } of contributes.keybindings) {
      const here = keys.filter((entry) => [key, mac].includes(entry.key.split(' ')[0] ?? ''));
      assert.deepEqual(
        here.map((entry) => entry.command),
        [command],
      );
    }
  });
});
