import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import { HARVEST_FILE, harvestWorkspace } from '../support/harvestArticle';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { webviewPage } from '../support/webviewPage';
import { Workbench } from '../support/workbench';
import type { Workspace } from '../support/workspace';

const TOLD = 'This folder has to be trusted first';

/** One of each kind: they write the record, log what was said, import it, write the terms, a template, a file for the client, a setting. */
const WRITING = [
  'Rounds: Send Draft',
  'Rounds: Log Feedback',
  'Rounds: Import Feedback from Clipboard',
  'Rounds: Mark Comment Done',
  'Rounds: New Client',
  'Rounds: Customise Letter…',
  'Rounds: Export Draft…',
  'Rounds: Track Time: On or Off…',
];

/** A folder from somebody else, with settings that would have drafts and terms elsewhere. */
describe('a folder that is not trusted', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;
  let untouched: string;

  /** Every file with what is in it. */
  const onDisk = (): string =>
    readdirSync(workspace.folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((file) => join(workspace.folder, file))
      .map((file) => (statSync(file).isFile() ? `${file}\n${readFileSync(file, 'utf8')}` : file))
      .join('\n');
  const round = async (): Promise<string | undefined> =>
    (await workbench.statusBar()).find(({ id }) => id.includes('revisionRounds'))?.text;
  const told = async (): Promise<number> =>
    (await workbench.notifications()).filter((text) => text.startsWith(TOLD)).length;
  const isTold = (times: number): Promise<void> =>
    eventually(async () => assert.equal(await told(), times, (await workbench.notifications()).join()));
  const redline = webviewPage(() => workbench.page, 'main.page .row');

  before(async () => {
    workspace = await harvestWorkspace();
    workspace.write('.vscode/settings.json', '{ "revisionRounds.roundsFolder": "kept" }\n');
    workspace.write('kept/clients.yaml', 'clients:\n  Northwind:\n    included_rounds: 5\n');
    untouched = onDisk();
    const settings = { 'security.workspace.trust.startupPrompt': 'never' };
    workbench = await Workbench.open(workspace.folder, { restricted: true, settings });
    await workbench.openFile(HARVEST_FILE);
  });
  after(() => workbench.close());

  it('is read: round, clients, comments and redline are there; its settings do not hold', async () => {
    await eventually(async () => assert.match((await round()) ?? '', /Round 2 of 2/));
    await workbench.command('Rounds: Reveal in Clients View');
    await eventually(async () => {
      const rows = ((await workbench.tree('Clients')) ?? []).map(({ text }) => text).join('\n');
      assert.match(rows, /Northwind/);
      assert.match(rows, /A subheading or two would help/);
    });
    await workbench.openFile(HARVEST_FILE);
    await workbench.command('Rounds: Show Redline');
    await redline.shows('ins', 'along');
    await workbench.screenshot('restricted-redline');
    await isTold(0);
  });

  it('is not written to: what would write says that trust comes first', async () => {
    await workbench.openFile(HARVEST_FILE);
    for (const title of WRITING) {
      await workbench.command(title);
      await isTold(1);
      if (title === WRITING[0]) await workbench.screenshot('restricted-told');
      await workbench.command('Notifications: Clear All Notifications');
      await isTold(0);
    }
    assert.equal(onDisk(), untouched);
  });

  it('can be trusted, and is written to at once', async () => {
    await workbench.command('Rounds: Send Draft');
    await workbench.answer(TOLD, 'Manage Workspace Trust');
    const trust = workbench.page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ });
    await trust.focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.openFile(HARVEST_FILE);
    await eventually(async () => assert.match((await round()) ?? '', /Round 2 of 5/));
    await workbench.command('Rounds: Send Draft');
    await workbench.quickInput.waitFor('Comments still open');
    await workbench.quickInput.choose('Send, and leave them open');
    await eventually(() => assert.equal(workspace.read(HARVEST_FILE).match(/- sent:/g)?.length, 3));
    assert.ok(readdirSync(join(workspace.folder, 'kept/drafts/northwind')).length > 0);
    await isTold(0);
  });
});
