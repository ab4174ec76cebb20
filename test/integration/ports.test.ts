import assert from 'node:assert/strict';
import { utimes } from 'node:fs/promises';
import * as vscode from 'vscode';
import { recordTracking } from '../../src/core/record/record';
import { editorDocuments, watchSavedTexts, type SavedTexts } from '../../src/host/editorDocuments';
import { editorFiles } from '../../src/host/editorFiles';
import { edit } from '../../src/store/actions';
import { keepDraft } from '../../src/store/drafts';
import { loadDraft } from '../../src/store/loadDraft';
import { LEFTOVER_AGE_MS } from '../../src/store/leftovers';
import type { Ports } from '../../src/store/ports';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('the editor as the store’s outside world', () => {
  let folder: vscode.Uri;
  let saved: SavedTexts;
  let ports: Ports;

  before(() => {
    const [workspaceFolder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspaceFolder);
    folder = vscode.Uri.joinPath(workspaceFolder.uri, 'ports');
    saved = watchSavedTexts();
    ports = {
      files: editorFiles,
      documents: editorDocuments(saved),
      clock: { now: () => '2026-11-20T10:00:00+01:00' },
      roundsFolder: () => Promise.resolve(vscode.Uri.joinPath(folder, '.rounds').toString()),
    };
  });
  after(async () => {
    saved.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const place = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const onDisk = async (name: string): Promise<string> =>
    decode(await vscode.workspace.fs.readFile(place(name)));
  const track = (name: string): ReturnType<typeof edit> =>
    edit(ports, place(name).toString(), (text) => recordTracking(text, { client: 'Northwind' }));

  it('creates a file once, and never writes over it', async () => {
    const file = place('deep/down/once.txt').toString();
    assert.deepEqual(await editorFiles.create(file, encode('first')), { ok: true, value: true });
    assert.deepEqual(await editorFiles.create(file, encode('second')), { ok: true, value: false });
    assert.equal(await onDisk('deep/down/once.txt'), 'first');
    const names = await editorFiles.list(place('deep').toString());
    assert.deepEqual(names, [file], 'nothing temporary is left');
  });

  it('tells a file that is not there from one that cannot be read', async () => {
    assert.deepEqual(await editorFiles.read(place('nowhere.md').toString()), { ok: true, value: null });
    assert.equal((await editorFiles.read(folder.toString())).ok, false);
  });

  it('keeps and finds drafts', async () => {
    const rounds = place('.rounds').toString();
    const prose = 'Æ\r\n😀\n';
    const kept = await keepDraft(editorFiles, rounds, { client: 'Ærlig', document: 'Å', number: 1 }, prose);
    assert.ok(kept.ok);
    assert.deepEqual(await loadDraft(editorFiles, rounds, kept.value), { ok: true, value: prose });
  });

  for (const [kind, text] of [
    ['LF', 'One.\n\nTwo.'],
    ['CRLF', 'One.\r\n\r\nTwo.\r\n'],
    ['a byte order mark', '\uFEFFOne.\nTwo.\n'],
  ] as const) {
    it(`writes the front matter of a document with ${kind}, and no other byte`, async () => {
      await vscode.workspace.fs.writeFile(place(`${kind}.md`), encode(text));
      assert.equal((await track(`${kind}.md`)).ok, true);
      const eol = kind === 'CRLF' ? '\r\n' : '\n';
      const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
      assert.equal(
        await onDisk(`${kind}.md`),
        `${bom}---${eol}client: Northwind${eol}---${eol}${text.slice(bom.length)}`,
      );
    });
  }

  it('leaves unsaved text unsaved, and one undo takes the edit back', async () => {
    await vscode.workspace.fs.writeFile(place('unsaved.md'), encode('One.\n'));
    const editor = await vscode.window.showTextDocument(place('unsaved.md'));
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'Unsaved. '));
    assert.equal((await track('unsaved.md')).ok, true);
    assert.equal(editor.document.getText(), '---\nclient: Northwind\n---\nUnsaved. One.\n');
    assert.equal(await onDisk('unsaved.md'), 'One.\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'Unsaved. One.\n');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('takes it for done where there is nothing to change', async () => {
    await vscode.workspace.fs.writeFile(place('same.md'), encode('One.\n'));
    const made = await edit(ports, place('same.md').toString(), () => ({ ok: true, value: [] }));
    assert.deepEqual(made, { ok: true, value: undefined });
    assert.equal(await onDisk('same.md'), 'One.\n');
  });

  it('refuses to write where a document was that another program has moved', async () => {
    await vscode.workspace.fs.writeFile(place('moved.md'), encode('One.\n'));
    await vscode.window.showTextDocument(place('moved.md'));
    await vscode.workspace.fs.rename(place('moved.md'), place('elsewhere.md'));
    const tracked = await track('moved.md');
    assert.equal(!tracked.ok && tracked.problem.code, 'changed-meanwhile');
    assert.deepEqual(await editorFiles.read(place('moved.md').toString()), { ok: true, value: null });
    assert.equal(await onDisk('elsewhere.md'), 'One.\n');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('removes what a host that was killed left beside, once it is old; not what another window may be writing', async () => {
    const left = place('killed/.keeping-11111111-1111-4111-8111-111111111111');
    const fresh = place('killed/.keeping-22222222-2222-4222-8222-222222222222');
    for (const file of [left, fresh]) await vscode.workspace.fs.writeFile(file, encode('half'));
    const long = new Date(Date.now() - 2 * LEFTOVER_AGE_MS);
    await utimes(left.fsPath, long, long);
    await editorFiles.create(place('killed/next.txt').toString(), encode('whole'));
    const names = await editorFiles.list(place('killed').toString());
    assert.deepEqual([...names].sort(), [fresh.toString(), place('killed/next.txt').toString()]);
  });

  it('refuses when unsaved text stands on a file that was changed meanwhile', async () => {
    await vscode.workspace.fs.writeFile(place('conflict.md'), encode('One.\n'));
    const editor = await vscode.window.showTextDocument(place('conflict.md'));
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'Mine. '));
    await vscode.workspace.fs.writeFile(place('conflict.md'), encode('Theirs.\n'));
    const tracked = await track('conflict.md');
    assert.equal(!tracked.ok && tracked.problem.code, 'changed-meanwhile');
    assert.equal(editor.document.getText(), 'Mine. One.\n');
    assert.equal(await onDisk('conflict.md'), 'Theirs.\n');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('takes in what another program wrote into a document without unsaved text', async () => {
    await vscode.workspace.fs.writeFile(place('fresh.md'), encode('One.\n'));
    await vscode.window.showTextDocument(place('fresh.md'));
    await vscode.workspace.fs.writeFile(place('fresh.md'), encode('Theirs.\n'));
    const tracked = await track('fresh.md');
    assert.ok(tracked.ok, JSON.stringify(tracked));
    assert.equal(await onDisk('fresh.md'), '---\nclient: Northwind\n---\nTheirs.\n');
  });
});
