import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import { ROOT } from '../support/root';
import { Workbench } from '../support/workbench';
import { copyOf, type Workspace, workspaceOf } from '../support/workspace';

describe('the sample workspace', () => {
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = copyOf(join(ROOT, 'media/sample'));
    workbench = await Workbench.open(workspace.folder, { settings: { 'workbench.tree.indent': 12 } });
    await workbench.openFile('what-the-brochure-will-not-tell-you.md');
    await workbench.command('Rounds: Reveal in Clients View');
  });
  after(() => workbench.close());

  const rows = async (): Promise<string> =>
    ((await workbench.tree('Clients')) ?? []).map(({ text }) => text).join('\n');
  const round = async (): Promise<unknown> => {
    const item = (await workbench.statusBar()).find(({ id }) => id.includes('revisionRounds'));
    return item && [item.text, item.kind];
  };

  it('shows three clients: one within, one on the last round, one over', async () => {
    await eventually(async () => assert.deepEqual(await round(), ['Round 4 of 2', 'error']));
    await eventually(async () => assert.equal(await workbench.badge('Revision Rounds'), '1'));
    await eventually(async () => assert.match(await rows(), /Routa Heat Pumps[^]*1 over/));
    await workbench.openFile('l-oli-nou-no-espera.md');
    await eventually(async () => assert.deepEqual(await round(), ['Round 2 of 2', 'warning']));
    await workbench.openFile('the-hut-is-not-a-hotel.md');
    await eventually(async () => assert.deepEqual(await round(), ['Round 1 of 2', 'plain']));
  });

  it('the view follows the editor', async () => {
    await workbench.openFile('ensimmäinen-talvi.md');
    await eventually(async () => {
      const selected = ((await workbench.tree('Clients')) ?? []).filter((row) => row.selected);
      assert.match(selected.map(({ text }) => text).join(), /Ensimmäinen talvi|ensimmäinen/i);
    });
  });

  it('looks right in every theme', async () => {
    await workbench.openFile('what-the-brochure-will-not-tell-you.md');
    await workbench.command('Rounds: Compare with Last Sent Draft');
    await eventually(async () => assert.match(await workbench.activeTab(), /draft 4 ↔ now/));
    // The side bar tells the comparison's document as well.
    await eventually(async () => assert.deepEqual(await round(), ['Round 4 of 2', 'error']));
    for (const theme of ['dark', 'high contrast', 'light'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`sample-${theme.replace(' ', '-')}`);
    }
    await workbench.zoom(2);
    await workbench.screenshot('sample-200');
    await workbench.zoom(1);
  });

  it('speaks every row for a screen reader', async () => {
    for (const row of (await workbench.tree('Clients')) ?? []) {
      assert.ok(row.label.length > 0, JSON.stringify(row));
    }
  });
});

describe('a workspace where nothing is tracked', () => {
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({ 'note.md': 'Just a note.\n' });
    workbench = await Workbench.open(workspace.folder);
  });
  after(() => workbench.close());

  it('welcomes, and says how to begin', async () => {
    await workbench.command('Revision Rounds: Focus on Clients View');
    await eventually(async () => {
      const welcome = await workbench.page.locator('.welcome-view-content:visible').first().innerText();
      assert.match(welcome, /No document is tracked yet[^]*Track This Document[^]*Open the Sample/);
    });
    await workbench.screenshot('welcome-light');
  });

  it('asks for a name before a document without one is tracked', async () => {
    await workbench.openFile('note.md');
    await workbench.command('Create: New File...');
    await workbench.quickInput.choose('Text File', 'Text File');
    await workbench.command('Change Language Mode');
    await workbench.quickInput.choose('Markdown');
    await workbench.type('A new article.\n');
    await workbench.command('Rounds: Track This Document');
    await workbench.quickInput.waitFor('Its rounds are kept with the file');
    await workbench.quickInput.choose('Save it as a file');
    await workbench.quickInput.waitFor('Save As');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Who is the client?');
    await workbench.quickInput.choose('Northwind');
    await workbench.quickInput.waitFor('Which project');
    await workbench.quickInput.choose('No project');
    await eventually(() =>
      assert.equal(workspace.read('A new article.md'), '---\nclient: Northwind\n---\nA new article.\n'),
    );
  });

  it('starts a file of terms on wish', async () => {
    await workbench.openFile('note.md');
    await workbench.command('Rounds: Open Terms');
    await workbench.quickInput.waitFor('Terms say how many rounds');
    await workbench.quickInput.choose('Start a file of terms');
    await eventually(() => assert.match(workspace.read('.rounds/clients.yaml'), /^# What was agreed/));
    await eventually(async () => assert.equal(await workbench.activeTab(), 'clients.yaml'));
  });

  it('copies the sample to a folder of the writer’s choice', async () => {
    const copy = join(workspace.folder, 'revision-rounds-sample');
    // The terms that were opened last take the focus when they are ready: not while we type.
    await workbench.openFile('note.md');
    await workbench.command('Rounds: Open the Sample');
    await workbench.quickInput.waitFor('Where shall the sample be copied to?');
    await workbench.quickInput.enterPath(`${workspace.folder}/`, () => assert.ok(existsSync(copy)));
    for (const file of ['.rounds/clients.yaml', 'fell-and-fjord/når-toget-er-svaret.md']) {
      await eventually(() => assert.ok(existsSync(join(copy, file)), file));
    }
  });
});
