import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { Workbench } from '../support/workbench';
import { type Workspace, workspaceOf } from '../support/workspace';

const roundOf = async (workbench: Workbench): Promise<string> =>
  (await workbench.statusBar()).find(({ id }) => id.includes('revisionRounds'))?.text ?? '';
const tracked = (client: string): string =>
  `---\nclient: ${client}\nrounds:\n  - sent: 2026-11-01\n    comments: [Shorter.]\n---\nThe text.\n`;

describe('a window with several folders', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({
      'all.code-workspace': JSON.stringify({ folders: [{ path: 'letters' }, { path: 'reports' }] }),
      'letters/spring.md': tracked('Northwind'),
      'letters/.rounds/clients.yaml': 'clients:\n  Northwind:\n    included_rounds: 1\n',
      'reports/annual.md': tracked('Northwind'),
      'reports/.vscode/settings.json': '{ "revisionRounds.roundsFolder": "notes\\\\rounds" }\n',
      'reports/notes/rounds/clients.yaml': 'clients:\n  Northwind:\n    included_rounds: 4\n',
    });
    workbench = await Workbench.open(join(workspace.folder, 'all.code-workspace'));
  });
  after(() => workbench.close());

  it('has the terms of each folder for its documents', async () => {
    await workbench.openFile('spring.md');
    await eventually(async () => assert.match(await roundOf(workbench), /Round 1 of 1/));
    await workbench.openFile('annual.md');
    await eventually(async () => assert.match(await roundOf(workbench), /Round 1 of 4/));
  });

  it('shows the documents of all folders', async () => {
    await workbench.command('Rounds: Reveal in Clients View');
    await eventually(async () => {
      const rows = ((await workbench.tree('Clients')) ?? []).map(({ text }) => text).join('\n');
      assert.match(rows, /annual ?Round 1 of 4/);
      assert.match(rows, /Northwind[^]*Northwind/);
    });
    await workbench.screenshot('several-folders');
  });

  it('keeps the draft in the folder of its document', async () => {
    await workbench.openFile('annual.md');
    await workbench.command('Rounds: Send Draft');
    await workbench.quickInput.waitFor('Comments still open');
    await workbench.quickInput.choose('Send, and leave them open');
    await eventually(() => assert.match(workspace.read('reports/annual.md'), /draft: [0-9a-f]{12}\n/));
    assert.deepEqual(readdirSync(join(workspace.folder, 'reports/notes/rounds/drafts/northwind')), [
      'annual',
    ]);
    assert.deepEqual(readdirSync(join(workspace.folder, 'letters/.rounds')), ['clients.yaml']);
    assert.match(workspace.read('letters/spring.md'), /^(?![^]*draft:)/);
  });
});

describe('a window without a folder', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({
      'alone.md': 'Nobody else is here.\n',
      '.rounds/clients.yaml': 'clients:\n  Northwind:\n    included_rounds: 3\n',
    });
    workbench = await Workbench.open(workspace.folder, { file: join(workspace.folder, 'alone.md') });
  });
  after(() => workbench.close());

  it('tracks and sends a single file; its draft is kept beside it', async () => {
    await workbench.command('Rounds: Track This Document');
    await workbench.quickInput.waitFor('Who is the client?');
    await workbench.quickInput.choose('Northwind');
    await workbench.quickInput.waitFor('Which project');
    await workbench.quickInput.choose('No project');
    await eventually(() => assert.match(workspace.read('alone.md'), /^---\nclient: Northwind\n---\n/));
    await workbench.command('Rounds: Send Draft');
    await eventually(() => assert.match(workspace.read('alone.md'), /draft: [0-9a-f]{12}\n/));
    assert.deepEqual(readdirSync(join(workspace.folder, '.rounds/drafts/northwind')), ['alone']);
  });

  it('shows it at the side and in the status bar, with the terms beside it', async () => {
    await workbench.command('Rounds: Reveal in Clients View');
    await eventually(async () => {
      const rows = ((await workbench.tree('Clients')) ?? []).map(({ text }) => text).join('\n');
      assert.match(rows, /Northwind[^]*alone/);
      assert.match(await roundOf(workbench), /0 of 3 rounds used/);
    });
    await workbench.screenshot('single-file');
  });
});
