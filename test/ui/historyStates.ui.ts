import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { manyDocuments } from '../support/manyDocuments';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { webviewPage } from '../support/webviewPage';
import { Workbench } from '../support/workbench';
import { workspaceOf, type Workspace } from '../support/workspace';

const EVIL = `<script>globalThis.hit = 1</script><img src=x onerror="globalThis.hit = 1">`;
const evilFront = {
  title: EVIL,
  client: EVIL,
  project: EVIL,
  rounds: [
    { sent: '2026-11-02', rating: 3, comments: [{ id: EVIL, from: EVIL, at: '2026-11-03', text: EVIL }] },
  ],
};

const FILES = {
  '.rounds/clients.yaml': 'clients:\n  Quiet Client:\n    included_rounds: 2\n',
  'one.md': `---\ntitle: The only one\nclient: One Article\nrounds:\n- sent: 2026-11-02\n  rating: 4\n---\nText.\n`,
  'new.md': '---\nclient: Not Sent\n---\nText.\n',
  'evil.md': `---\n${JSON.stringify(evilFront)}\n---\nText.\n`,
};

/** How soon the history of 500 documents must be there, in milliseconds: what a person waits for without wondering, on a machine that does other work. */
const SOON = 4_000;

describe('the history of a client with nothing, one and many documents', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({ ...FILES, ...manyDocuments(500) });
    workbench = await Workbench.open(workspace.folder);
    await workbench.openFile('one.md');
    await workbench.command('View: Close Primary Side Bar');
  });
  after(() => workbench.close());

  const { frame: history, shows, isAccessible } = webviewPage(() => workbench.page, 'main.page > *');
  const open = async (client: string): Promise<void> => {
    await workbench.closeEditor('View: Close All Editors');
    await workbench.command('Rounds: Show Client History');
    await workbench.quickInput.waitFor('Whose history?');
    await workbench.quickInput.choose(client);
  };

  /** A picture in every theme and window, each without a violation. */
  const looksRight = (name: string): Promise<void> => workbench.inEveryLook(`history-${name}`, isAccessible);
  const looksFine = async (name: string): Promise<void> => {
    await isAccessible();
    await workbench.screenshot(`history-${name}`);
  };

  it('says that there is nothing yet', async () => {
    await open('Quiet Client');
    await shows('.told', 'No document is tracked for Quiet Client yet.');
    await looksRight('empty');
    await open('Not Sent');
    await shows('.told', 'No draft has been sent yet.');
    await shows('.row', 'new');
    await looksFine('not-sent');
  });

  it('fills up when the first document is tracked', async () => {
    await open('Quiet Client');
    await shows('.told', 'No document is tracked');
    workspace.write(
      'first.md',
      '---\ntitle: The first\nclient: Quiet Client\nrounds: [{ sent: 2026-11-02 }]\n---\nText.\n',
    );
    await shows('.row', 'The first');
  });

  it('shows one document', async () => {
    await open('One Article');
    const from = Date.now();
    await shows('.row', 'The only one');
    console.log(`      one document was there after ${Date.now() - from} ms`);
    await shows('.chart', 'Satisfaction');
    await looksRight('one');
  });

  it('shows HTML and scripts in names, titles and comments as text', async () => {
    await open(EVIL);
    await shows('h1', EVIL);
    await shows('h3', EVIL);
    await shows('.row .link', EVIL);
    await shows('.comments', EVIL);
    const frame = await history();
    await frame.locator('.column').first().focus();
    await workbench.page.keyboard.press('End');
    await shows('.tip', EVIL);
    assert.equal(await frame.evaluate('globalThis.hit'), undefined);
    assert.equal(await frame.locator('img, main script').count(), 0);
    await looksFine('evil');
  });

  it('shows 500 documents soon, and compares their drafts without being in the way', async () => {
    await open('Long Standing');
    const from = Date.now();
    await shows('h1', 'Long Standing');
    await shows('.row', 'Letter 500');
    const took = Date.now() - from;
    console.log(`      500 documents were there after ${took} ms`);
    assert.ok(took < SOON, `500 documents took ${took} ms`);
    await shows('.timeline', 'Comparing drafts');
    await looksFine('comparing');
    const frame = await history();
    const rows = await frame.locator('.row .title .link').count();
    assert.ok(rows > 20 && rows < 100, `${rows} rows at once`);
    // While it goes on, what is asked for is done.
    await frame.locator('.more').first().focus();
    await workbench.page.keyboard.press('Enter');
    await eventually(async () => assert.ok((await frame.locator('.row .title .link').count()) > rows));
    await eventually(async () => assert.equal(await frame.locator('.progress').count(), 0), 90_000);
    console.log(`      their drafts were compared after ${Date.now() - from} ms`);
    await shows('.numbers', 'Unasked changes');
  });

  it('looks right with 500 documents', async () => {
    await looksRight('500');
  });
});
