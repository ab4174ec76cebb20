import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { editorFiles } from '../../src/host/editorFiles';
import { watchWorkspace, type WorkspaceLibrary } from '../../src/host/workspaceLibrary';

const DOCUMENT = '---\nclient: Slow Disk\nrounds:\n  - sent: 2026-11-02\n---\nText.\n';
const COMMENT = '    comments: [Cut it.]\n';

describe('the library of the workspace', () => {
  const read = editorFiles.read.bind(editorFiles);
  let file: vscode.Uri;
  let library: WorkspaceLibrary;

  before(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    file = vscode.Uri.joinPath(folder.uri, 'slow', 'disk.md');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(DOCUMENT));
    library = watchWorkspace();
    await library.ready;
  });
  after(async () => {
    editorFiles.read = read;
    library.dispose();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(file, '..'), { recursive: true });
  });

  it('does not go back to what a slow disk said, when a comment was written meanwhile', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    editorFiles.read = async (location) => {
      const bytes = await read(location);
      if (location === file.toString()) await released;
      return bytes;
    };
    const reading = library.read(file.toString());

    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, document.positionAt(DOCUMENT.indexOf('---\nText')), COMMENT);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await library.refresh(document);
    release();

    assert.equal((await reading)?.document.rounds[0]?.comments.length, 1);
    assert.equal(library.state.documents.get(file.toString())?.document.rounds[0]?.comments.length, 1);
  });
});
