import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { concernsUs, isIn, mayMatter } from '../../src/host/firstNeed';

/** Until one of these is there, next to nothing is loaded. */
describe('what the product is loaded for', () => {
  const folders: string[] = [];
  const holding = (text: string, ...files: readonly string[]): vscode.Uri => {
    const folder = mkdtempSync(join(tmpdir(), 'revision-rounds-need-'));
    folders.push(folder);
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return vscode.Uri.file(folder);
  };
  const TRACKED = '---\nclient: Northwind\n---\nThe hut.\n';
  after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  for (const [files, is] of [
    [['articles/2026/hut.md'], true],
    [['hut.qmd'], true],
    [['.rounds/clients.yaml'], true],
    [[], false],
    [['main.c', 'docs/index.html'], false],
    [['node_modules/library/README.md', '.stversions/hut.md'], false],
  ] as const)
    it(`${is ? 'is' : 'is not'} a folder with ${files.join(', ') || 'nothing'}`, async () => {
      assert.equal(await isIn(holding(TRACKED, ...files)), is);
    });

  for (const [what, text, is] of [
    ['are prose', 'The client: a hut.\n', false],
    ['have a front matter that names no client', '---\ntitle: The hut\n---\nclient: x\n', false],
    ['have a client, after keys of others', '---\ntitle: The hut\nclient: Northwind\n---\n', true],
    ['have a client, and are damaged', '---\nclient: "Northwind\n---\n', true],
  ] as const)
    it(`${is ? 'is' : 'is not'} a folder whose Markdown files ${what}`, async () => {
      const files = Array.from({ length: 40 }, (_, i) => `notes/${i}.md`);
      assert.equal(await isIn(holding(text, ...files)), is);
    });

  it('is no document of plain Markdown, but one with a front matter, or in which one is begun', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: '# The hut\n',
    });
    assert.equal(concernsUs(document), false);
    const begun = new vscode.WorkspaceEdit();
    begun.insert(document.uri, new vscode.Position(0, 0), '---\n');
    await vscode.workspace.applyEdit(begun);
    assert.equal(concernsUs(document), true);
  });

  it('is a folder of a file system that cannot be searched', async () => {
    assert.equal(await isIn(vscode.Uri.parse('far:/away')), true);
  });

  for (const [path, may] of [
    ['hut.md', true],
    ['articles', true],
    ['.rounds', true],
    ['main.c', false],
    ['.git/refs', false],
    ['.stversions/hut.md', false],
    ['node_modules', false],
  ] as const)
    it(`${may ? 'may be' : 'is not'} ${path}, when it is made`, () => {
      const [workspace] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(workspace);
      assert.equal(mayMatter(vscode.Uri.joinPath(workspace.uri, path)), may);
    });
});
