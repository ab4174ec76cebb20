import assert from 'node:assert/strict';
import { join } from 'node:path';
import { webviewFrame } from '../support/axe';
import { eventually } from '../support/eventually';
import { chooseFromMenu } from '../support/menu';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { ROOT } from '../support/root';
import { webviewPage } from '../support/webviewPage';
import { Workbench } from '../support/workbench';
import { copyOf, type Workspace } from '../support/workspace';

const BROCHURE = 'routa-heat-pumps/what-the-brochure-will-not-tell-you.md';

/** The history by keyboard, on the sample: every test goes on where the one before it stopped. */
describe('the history of a client', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = copyOf(join(ROOT, 'media/sample'));
    workbench = await Workbench.open(workspace.folder);
    await workbench.openFile('what-the-brochure-will-not-tell-you.md');
  });
  after(() => workbench.close());

  const {
    frame: history,
    texts,
    shows,
    focus,
    isAccessible,
  } = webviewPage(() => workbench.page, 'main.page > *');
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const focused = async (): Promise<string> =>
    (await history()).evaluate(
      'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
    );
  const compared = (): Promise<void> =>
    eventually(async () => assert.equal(await (await history()).locator('.progress').count(), 0));
  const fits = async (): Promise<void> =>
    assert.ok(
      await (await history()).evaluate('document.documentElement.scrollWidth <= window.innerWidth'),
      'the page is wider than its window',
    );

  /** A picture in every theme and window, each without a violation; and of what is further down. */
  const looksRight = (name: string): Promise<void> =>
    workbench.inEveryLook(`history-${name}`, async () => {
      await eventually(fits);
      await isAccessible();
      await (await history()).evaluate('document.querySelector(".documents").scrollIntoView()');
      await workbench.screenshot(`history-${name}-documents`);
      await (await history()).evaluate('window.scrollTo(0, 0)');
    });
  const looksFine = async (name: string): Promise<void> => {
    await isAccessible();
    await workbench.screenshot(`history-${name}`);
  };

  it('shows the client of the article in the editor: in numbers, round by round, document by document', async () => {
    await workbench.command('Rounds: Show Client History');
    await shows('h1', 'Routa Heat Pumps');
    await compared();
    await shows('.numbers', 'Rounds used 5 of 4 included, 1 document over');
    await shows('.numbers', 'Unasked changes 67% 10 of 15 changes, 3 in no draft yet');
    await shows('.row', 'What the Brochure Will Not Tell You About Heat Pumps');
    await shows('.row .rounds.over', '4 of 2');
    await shows('.comments', 'Could we go back to the one with the efficiency figures?');
    assert.equal(await workbench.activeTab(), 'Routa Heat Pumps (history)');
    await fits();
    await workbench.screenshot('history-beside-the-clients');
    await workbench.command('View: Close Primary Side Bar');
    await looksFine('routa');
  });

  it('gives the numbers of a round with the focus, and to the screen reader as a table', async () => {
    await focus('.column[tabindex="0"]');
    await press('Home');
    await shows('.tip', 'What the Brochure Will Not Tell You About Heat Pumps');
    await shows('.tip', 'Round 1 · draft 1 sent');
    await shows('.tip', 'Satisfaction: 2 of 5');
    await shows('.tip', 'Words changed: 79, 16 of them nobody asked for');
    await press('ArrowRight');
    assert.match(await focused(), /Round 2.*Satisfaction: 3 of 5.*Client took: 3 days, You took: 5 days/);
    await workbench.screenshot('history-tip');
    await press('Escape');
    await eventually(async () => assert.deepEqual(await texts('.tip'), []));
    const rows = await (await history()).locator('.timeline table tr').allInnerTexts();
    assert.match(rows[1] ?? '', /What the Brochure[^]*Round 1[^]*2[^]*79[^]*1 of 2[^]*3[^]*4/);
  });

  it('shows the table to whoever asks for it', async () => {
    await focus('.timeline .toggle input');
    await press('Space');
    await shows('.timeline table', 'What the Brochure Will Not Tell You About Heat Pumps, Round 3');
    await eventually(async () => assert.deepEqual(await texts('.chart'), []));
    await looksFine('table');
    await press('Space');
    await shows('.chart', 'Days taken');
  });

  it('opens a document’s rounds on demand', async () => {
    await focus('.row button.toggle');
    await press('Enter');
    await shows('.details', 'Round 3');
    await shows('.details', 'extra, paid');
    await shows('.details', '117 (114 in, 3 out)');
    assert.match(await focused(), /^Rounds: /, 'the focus stays where it was');
    await looksRight('details');
  });

  it('sorts and filters', async () => {
    await focus('.sort select');
    await press('ArrowDown');
    await eventually(async () =>
      assert.deepEqual(await texts('.row .title .link'), [
        'Ensimmäinen talvi',
        'What the Brochure Will Not Tell You About Heat Pumps',
      ]),
    );
    await focus('.filter select');
    await press('ArrowDown');
    await press('ArrowDown');
    await eventually(async () =>
      assert.deepEqual(await texts('.row .title .link'), [
        'What the Brochure Will Not Tell You About Heat Pumps',
      ]),
    );
    await press('Home');
    await focus('.sort select');
    await press('Home');
    await eventually(async () => assert.equal((await texts('.row .title .link')).length, 2));
  });

  it('leads to the round, the comment and the document', async () => {
    await focus('.column[tabindex="0"]');
    await press('Home');
    await press('Enter');
    await eventually(async () =>
      assert.equal(await workbench.activeTab(), 'what-the-brochure-will-not-tell-you (redline)'),
    );
    await webviewFrame(workbench.page, '.card .said');
    await workbench.closeEditor('View: Close Editor');
    await shows('h1', 'Routa Heat Pumps');
    await focus('.comments .link');
    await press('Enter');
    await eventually(async () =>
      assert.match(await workbench.activeTab(), /Our engineer misses.*draft 4 ↔ now/),
    );
    await workbench.closeEditor('View: Close Editor');
    await shows('h1', 'Routa Heat Pumps');
    await focus('.row .title .link');
    await press('Enter');
    await eventually(async () =>
      assert.equal(await workbench.activeTab(), 'what-the-brochure-will-not-tell-you.md'),
    );
  });

  it('follows the files', async () => {
    await workbench.command('Rounds: Show Client History');
    await shows('h1', 'Routa Heat Pumps');
    await compared();
    const text = workspace.read(BROCHURE);
    workspace.write(BROCHURE, text.replace('rating: 2\n    late', 'rating: 1\n    late'));
    await shows('.numbers', 'Satisfaction 2.6');
    workspace.write(BROCHURE, text.replace('By March she had', 'By the first warm day of April she had'));
    await shows('.numbers', 'of 16 changes');
  });

  it('is for each client: from the Clients view, and for whoever is chosen', async () => {
    await workbench.closeEditor('View: Close All Editors');
    await workbench.command('Rounds: Show Client History');
    await workbench.quickInput.waitFor('Whose history?');
    await workbench.quickInput.choose('Routa Heat Pumps');
    await shows('h1', 'Routa Heat Pumps');
    await workbench.command('Revision Rounds: Focus on Clients View');
    const clients = workbench.page.locator('.sidebar .tree-explorer-viewlet-tree-view .monaco-list').first();
    const firstRow = clients.locator('.monaco-list-row.focused', { hasText: 'Fell and Fjord' });
    await eventually(async () => {
      await clients.focus();
      await press('Home');
      assert.equal(await firstRow.count(), 1);
    });
    await chooseFromMenu(workbench.page, 'Show Client History');
    await shows('h1', 'Fell and Fjord');
    await compared();
    await workbench.command('View: Close Primary Side Bar');
    await looksFine('fell');
    await workbench.openFile('l-oli-nou-no-espera.md');
    await workbench.command('Rounds: Show Client History');
    await shows('h1', 'Mas Bonet');
    await compared();
    await shows('.row', 'A Table in the Grove not sent yet');
    await looksFine('mas');
  });

  it('comes back with the window', async () => {
    await focus('.row button.toggle:enabled');
    await press('Enter');
    await shows('.details', 'Round 1');
    await workbench.reload();
    await shows('h1', 'Mas Bonet');
    await shows('.details', 'Round 1');
  });
});
