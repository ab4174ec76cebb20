import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsOf } from '../support/docx';
import { eventually } from '../support/eventually';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { Workbench } from '../support/workbench';
import { type Workspace, workspaceOf } from '../support/workspace';

const FILE = 'harvest.md';
const ARTICLE =
  '---\ntitle: A late harvest\nclient: Northwind\n---\nThe grapes hung until the first frost.\n';

describe('a draft, exported by keyboard', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({ [FILE]: ARTICLE });
    workbench = await Workbench.open(workspace.folder, {
      settings: { 'revisionRounds.writerName': 'Ann Writer' },
    });
    await workbench.openFile(FILE);
    await workbench.command('Rounds: Send Draft');
    await eventually(() => assert.match(workspace.read(FILE), /draft: /));
    await workbench.toEnd();
    await workbench.type('They were sweet.');
  });
  after(() => workbench.close());

  it('is a Word file with tracked changes since the draft that was sent', async () => {
    await exportAs('Word', 'What changed since draft 1');
    await workbench.quickInput.waitFor('Who will read it?');
    await workbench.quickInput.choose('Without comments');
    const document = partsOf(await saveAs('redline.docx')).get('word/document.xml') ?? '';
    assert.match(document, /<w:ins [^>]*w:author="Ann Writer"[^>]*>.*They were sweet\./s);
  });

  it('is a page of the clean draft', async () => {
    await exportAs('Web page', 'The clean draft');
    const page = (await saveAs('clean.html')).toString('utf8');
    assert.match(page, /<title>A late harvest<\/title>[\s\S]*They were sweet\./);
    assert.doesNotMatch(page, /Northwind|rounds/);
  });

  async function exportAs(format: string, version: string): Promise<void> {
    await workbench.focusEditor();
    await workbench.command('Rounds: Export Draft…');
    await workbench.quickInput.waitFor('As what?');
    await workbench.screenshot('export');
    await workbench.quickInput.choose(format);
    await workbench.quickInput.waitFor('The clean draft, or what changed?');
    await workbench.quickInput.choose(version);
  }

  /** Types a name into the dialog and gives what was saved. */
  async function saveAs(name: string): Promise<Buffer> {
    await workbench.quickInput.waitFor(FILE.replace('.md', ''));
    const path = join(workspace.folder, name);
    return workbench.quickInput.enterPath(path, () => readFileSync(path));
  }
});
