import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { axeViolations } from '../support/axe';
import { eventually } from '../support/eventually';
import { looksLikeGolden } from '../support/golden';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { ROOT } from '../support/root';
import { webviewPage } from '../support/webviewPage';
import { Workbench } from '../support/workbench';
import { copyOf, type Workspace } from '../support/workspace';

/** What we ask of the page; the types of the browser are not ours. */
declare function getComputedStyle(element: unknown): { readonly outlineStyle: string };

const FILE = 'routa-heat-pumps/what-the-brochure-will-not-tell-you.md';

/** The redline by keyboard, on the sample: every test goes on where the one before it stopped. */
describe('the redline', () => {
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
    frame: redline,
    texts,
    shows,
    focus,
    isAccessible,
  } = webviewPage(() => workbench.page, 'main.page .row');
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  /** A picture in every theme and window, each without a violation. */
  const looksRight = (name: string): Promise<void> => workbench.inEveryLook(`redline-${name}`, isAccessible);

  it('shows what changed since the last draft, as its reader sees it, with the comments beside', async () => {
    await workbench.command('Rounds: Show Redline');
    await shows('.title', 'Redline of What the Brochure Will Not Tell You About Heat Pumps');
    await shows('del', 'Landlords often ask whether a heat pump raises the rent.');
    await shows('ins', 'at least, will never come again');
    await shows('em', 'backup heater');
    await shows('.card', 'The landlord part goes on a bit.');
    await shows('.card.unanswered', 'no change · passage untouched');
    await shows('.general .card', 'And could you add three posts for LinkedIn');
    await workbench.command('View: Close Primary Side Bar');
    await looksRight('last-draft');
  });

  it('goes from change to change, and says who asked for it', async () => {
    await focus('.bar .next');
    await press('F7');
    await shows('.count', '1 / 2: replaced, Comment 5: The landlord part goes on a bit.');
    await press('F7');
    await shows('.count', '2 / 2: replaced, nobody asked, perhaps Comment 5');
    // A box around the line to the comment would stand in the middle of the text.
    const boxes = (await redline())
      .locator('svg.lines path')
      .evaluateAll((lines) =>
        lines.map((line) => getComputedStyle(line).outlineStyle).filter((style) => style !== 'none'),
      );
    assert.deepEqual(await boxes, []);
    await press('Shift+F7');
    await shows('.count', '1 / 2');
    await shows('del.current', 'Landlords often ask');
  });

  it('leads to the place in the editor, and back', async () => {
    await press('Enter');
    await eventually(async () =>
      assert.equal(await workbench.activeTab(), 'what-the-brochure-will-not-tell-you.md'),
    );
    await eventually(async () => assert.match(await workbench.visibleText(), /A tenant does not care/));
    await workbench.command('Rounds: Show Redline');
    await shows('.count', '1 / 2');
  });

  it('compares any two drafts: moves are moves', async () => {
    await focus('.from select');
    await press('Home');
    await press('ArrowDown');
    await shows('ins.moved', 'What it costs and what it saves');
    await shows('del.away', 'What it costs and what it saves');
    await shows('.summary', '9 changes');
    await looksRight('since-draft-2');
    await focus('.to select');
    await press('Home');
    await eventually(async () => assert.ok(!(await texts('h3')).includes('If you let the house')));
  });

  it('shows only what is asked for', async () => {
    await focus('.filter select');
    await press('Home');
    await press('ArrowDown');
    await shows('.filter', 'Unasked changes');
    await eventually(async () => assert.deepEqual(await texts('.card'), []));
    await shows('ins:not(.off)', 'At seven degrees above zero');
    await eventually(async () => assert.equal((await texts('del.off')).length, 0));
    await workbench.screenshot('redline-unasked');
    await press('ArrowDown');
    await shows('.count', 'No changes');
    await press('End');
    await shows('.card', 'district heating');
    await eventually(async () => assert.equal((await texts('.card')).length, 1));
    await isAccessible();
    await workbench.screenshot('redline-one-comment');
    await press('Home');
  });

  it('is drawn as it was', async () => {
    for (const theme of ['dark', 'high contrast', 'light'] as const) {
      await workbench.setTheme(theme);
      await looksLikeGolden(workbench.page, await redline(), `redline-${theme.replace(' ', '-')}`);
    }
  });

  it('hides the comments, and nothing else', async () => {
    await focus('.toggle input');
    await press('Space');
    await eventually(async () => assert.deepEqual(await texts('.card, .ref'), []));
    await shows('ins.moved', 'What it costs');
    await isAccessible();
    await workbench.screenshot('redline-bare');
    await press('Space');
    await shows('.card', 'district heating');
  });

  // The headless browser of these tests has no window.find(), which VS Code's widget calls in a web
  // page: what can be seen here is that the widget opens and that what it looks for is plain text.
  it('opens the search in the page', async () => {
    await focus('.bar .next');
    await press('ControlOrMeta+F');
    const input = workbench.page.locator('.simple-find-part.visible input').first();
    await input.waitFor();
    await workbench.type('refrigerator');
    await eventually(async () => assert.equal(await input.inputValue(), 'refrigerator'));
    await shows('p.block', 'refrigerator');
    await press('Escape');
  });

  it('saves one file that needs no other, without what the client said', async () => {
    await focus('.bar .save');
    await press('Enter');
    await workbench.quickInput.waitFor('Save the Redline as HTML');
    await workbench.quickInput.choose('Without comments');
    await workbench.quickInput.waitFor('redline 2-3.html');
    await workbench.quickInput.accept();
    const file = FILE.replace(/\.md$/, ' redline 2-3.html');
    const html = await eventually(() => workspace.read(file));
    assert.match(html, /<ins[^>]*>At seven degrees above zero/);
    assert.doesNotMatch(
      html,
      /<script|https?:|numbers back in|district heating|Petri|Aino|Helen|Routa|nobody asked/,
    );
    await looksRightAsFile(file, 'file-bare');
  });

  it('saves it with the comments', async () => {
    await focus('.bar .save');
    await press('Enter');
    await workbench.quickInput.waitFor('Save the Redline as HTML');
    await workbench.quickInput.choose('With comments');
    await workbench.quickInput.waitFor('redline 2-3.html');
    const html = await saveAs('with-comments.html');
    assert.match(html, /Please put some numbers back in/);
    assert.doesNotMatch(html, /<script|Routa Heat Pumps/);
    await looksRightAsFile('with-comments.html', 'file');
  });

  /** Types a name into the dialog and gives what was saved. */
  async function saveAs(name: string): Promise<string> {
    return workbench.quickInput.enterPath(join(workspace.folder, name), () => workspace.read(name));
  }

  async function looksRightAsFile(file: string, name: string): Promise<void> {
    const page = await workbench.page.context().newPage();
    try {
      await page.goto(pathToFileURL(join(workspace.folder, file)).href);
      assert.deepEqual(await axeViolations(page.mainFrame()), []);
      await looksLikeGolden(page, page.mainFrame(), `redline-${name}`);
      await page.emulateMedia({ media: 'print' });
      await looksLikeGolden(page, page.mainFrame(), `redline-${name}-print`);
    } finally {
      await page.close();
    }
  }

  it('prints through the browser: where none can be opened from here, it says what to open', async () => {
    await focus('.bar .print');
    await press('Enter');
    await workbench.quickInput.waitFor('Print the Redline');
    await workbench.quickInput.choose('Without comments');
    await workbench.quickInput.waitFor('redline 2-3.html');
    assert.match(await saveAs('to-print.html'), /@media print/);
    await eventually(async () =>
      assert.match((await workbench.notifications()).join(), /Open to-print\.html in your browser/),
    );
    await workbench.command('Notifications: Clear All Notifications');
  });

  it('follows the document', async () => {
    await focus('.to select');
    await press('End');
    await shows('.title', 'Redline of');
    const text = workspace.read(FILE);
    workspace.write(FILE, text.replace('By March she had', 'By the first of April she had'));
    await shows('ins', 'the first of April');
  });

  it('shows HTML and scripts in the text, the comments, the names and the front matter as text', async () => {
    const evil = `<script>globalThis.hit = 1</script><img src=x onerror="globalThis.hit = 1">`;
    const draft = `# The quiet river\n\nThe quiet river runs past the mill. ${evil}\n\n${evil}\n`;
    const id = createHash('sha256').update(draft).digest('hex').slice(0, 12);
    const round = {
      sent: '2026-11-02',
      draft: id,
      comments: [{ id: evil, from: evil, text: evil, reply: evil, quote: 'quiet river runs' }],
    };
    const front = JSON.stringify({ title: `Evil ${evil}`, client: evil, rounds: [round] });
    workspace.write(`.rounds/drafts/evil/evil/draft-1.${id}.md`, draft);
    workspace.write('evil.md', `---\n${front}\n---\n${draft.replace('quiet river runs', 'loud river runs')}`);
    await workbench.openFile('evil.md');
    await workbench.command('Rounds: Show Redline');
    await shows('.title', `Evil ${evil}`);
    await shows('.card .said', evil);
    await shows('.card .who', evil);
    await shows('.text p', evil);
    await shows('.text pre', evil);
    await shows('.text ins', 'loud');
    const frame = await redline();
    assert.equal(await frame.evaluate('globalThis.hit'), undefined);
    assert.equal(await frame.locator('img, main script').count(), 0);
    assert.deepEqual(await axeViolations(frame), []);
    await workbench.screenshot('redline-evil');
  });

  it('comes back with the window', async () => {
    await workbench.closeEditor('View: Close Editor');
    await workbench.openFile('what-the-brochure-will-not-tell-you.md');
    await workbench.command('Rounds: Show Redline');
    await shows('ins', 'the first of April');
    await workbench.reload();
    await shows('ins', 'the first of April');
    await shows('.from', 'Draft 2');
  });
});
