import assert from 'node:assert/strict';
import { commentRows, openThreads, threadsStandAt, type DrawnAt } from '../support/commentViews';
import { eventually } from '../support/eventually';
import { HARVEST_FILE, harvestWorkspace } from '../support/harvestArticle';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { Workbench } from '../support/workbench';
import type { Workspace } from '../support/workspace';

/** By keyboard; every test goes on where the one before it stopped. */
describe('comment threads, worked with', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = await harvestWorkspace();
    workbench = await Workbench.open(workspace.folder);
    await workbench.openFile(HARVEST_FILE);
    await workbench.page.keyboard.press('ControlOrMeta+End');
  });
  after(() => workbench.close());

  const standAt = (...lines: readonly DrawnAt[]): Promise<void> => threadsStandAt(workbench.page, lines);
  /** The line under the cursor; the file is saved, so that its lines are known. */
  const cursorAt = (line: string): Promise<void> =>
    eventually(async () => {
      const items = await workbench.statusBar();
      const position = items.find(({ text }) => /^Ln \d+, Col/.test(text))?.text ?? '';
      const lineNumber = Number(/^Ln (\d+)/.exec(position)?.[1]);
      const lines = workspace.read(HARVEST_FILE).split('\n');
      assert.equal(lines[lineNumber - 1]?.slice(0, line.length), line, position);
    });
  const saved = (pattern: RegExp): Promise<void> =>
    eventually(() => assert.match(workspace.read(HARVEST_FILE), pattern));

  it('are all listed in the Comments panel, as plain text', async () => {
    await workbench.command('Comments: Focus on Comments View');
    const said = [
      /Jane · When exactly\?/,
      /Northwind · passage removed · Nobody asked for <b>barrels<\/b>\./,
      /Jane · Why alone\?/,
      /Northwind · A subheading or two would help\./,
      /Northwind · passage not found · Is this ours\?/,
      /Northwind · Slowly is unkind\./,
    ];
    await eventually(async () => {
      const rows = await commentRows(workbench.page);
      for (const text of said)
        assert.ok(
          rows.some((row) => text.test(row)),
          `${String(text)} in ${rows.join('\n')}`,
        );
    });
    await workbench.screenshot('threads-panel');
    await workbench.command('View: Toggle Panel Visibility');
    await workbench.focusEditor();
  });

  it('are walked through by the open ones, down and up and round', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    const down = async (): Promise<void> => workbench.page.keyboard.press('ControlOrMeta+F8');
    const up = async (): Promise<void> => workbench.page.keyboard.press('ControlOrMeta+Shift+F8');
    for (const line of ['# A late', '# A late', 'By the middle', 'Snow', 'The wine', '# A late']) {
      await down();
      await cursorAt(line);
    }
    for (const line of ['The wine', 'Snow', 'By the middle', '# A late']) {
      await up();
      await cursorAt(line);
    }
  });

  it('open by keyboard, and say round, class and fate', async () => {
    await workbench.command('Rounds: Previous Open Comment');
    await workbench.command('Rounds: Previous Open Comment');
    await cursorAt('The wine');
    await workbench.command('Comments: Focus Comment on Current Line');
    await eventually(async () =>
      assert.deepEqual(await openThreads(workbench.page).then((open) => open.map(({ label }) => label)), [
        'Round 2 · rewrite · unchanged since draft 2',
      ]),
    );
    await workbench.command('Comments: Expand All Comments');
    await eventually(async () =>
      assert.deepEqual((await openThreads(workbench.page)).map(({ label }) => label).sort(), [
        'Round 1 · correction · removed since draft 1',
        'Round 1 · revision · edited since draft 1',
        'Round 2 · revision · about the whole text',
        'Round 2 · revision · edited since draft 2',
        'Round 2 · revision · passage not found in draft 2',
        'Round 2 · rewrite · unchanged since draft 2',
      ]),
    );
    const words = (await openThreads(workbench.page)).map((open) => open.words).join('\n');
    assert.match(words, /Jane.*When exactly\?.*You.*In the middle of it\./);
    assert.match(words, /Nobody asked for <b>barrels<\/b>\./);
  });

  it('stay open while the text around them is edited', async () => {
    await workbench.focusEditor();
    await workbench.toEnd();
    await workbench.type('The end.');
    await workbench.page.waitForTimeout(700); // longer than the pause after which threads are placed anew
    assert.equal((await openThreads(workbench.page)).length, 6);
    await workbench.command('Comments: Collapse All Comments');
    await eventually(async () => assert.deepEqual(await openThreads(workbench.page), []));
    await workbench.save();
  });

  it('take a reply', async () => {
    await workbench.focusEditor();
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.select('The wine was');
    await workbench.command('Comments: Focus Comment on Current Line');
    const thread = workbench.page.locator('.review-widget:visible');
    await thread.locator('.review-thread-reply-button').focus();
    await workbench.type('It took its time, then.');
    await workbench.screenshot('threads-reply');
    await workbench.page.keyboard.press('ControlOrMeta+Enter');
    await saved(/c6,.* reply: "?It took its time, then\./);
    await eventually(async () =>
      assert.match((await openThreads(workbench.page))[0]?.words ?? '', /You.*It took its time/),
    );
  });

  it('are marked done from their own menu, and stay where they are', async () => {
    await workbench.focusEditor();
    await workbench.command('Comments: Focus Comment on Current Line');
    // From the words to the actions above them, and to the second of those.
    await workbench.page.keyboard.press('Shift+Tab');
    await workbench.page.keyboard.press('ArrowRight');
    await workbench.page.locator('.review-widget [aria-label="Mark Comment Done"]:focus').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput.waitFor('Your reply to the client');
    await workbench.quickInput.accept();
    await saved(/c6,.*status: done/);
    await standAt(
      ['# A late har', false],
      ['By the middl', false],
      ['Snow came ea', false],
      ['The wine was', true],
    );
    await workbench.focusEditor();
  });

  it('are made of selected words', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.select('nobody in the valley');
    await workbench.command('Comments: Add Comment on Current Selection');
    await workbench.page.locator('.review-widget:visible .monaco-editor.focused').waitFor();
    await workbench.type('Name somebody.');
    await workbench.screenshot('threads-new');
    await workbench.page.keyboard.press('ControlOrMeta+Enter');
    await saved(
      /- id: c7\n {8}from: Jane\n {8}at: .*\n {8}text: Name somebody\.\n {8}quote: nobody in the valley\n {8}class: revision\n {8}status: open/,
    );
    await standAt(
      ['# A late har', false],
      ['The grapes h', false],
      ['By the middl', false],
      ['Snow came ea', false],
      ['The wine was', true],
    );
  });

  it('take another class, and another passage', async () => {
    await workbench.focusEditor();
    await workbench.command('Rounds: Set Class of Comment');
    await workbench.quickInput.waitFor('Which comment?');
    await workbench.quickInput.type('Name somebody');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('What kind of comment');
    await workbench.quickInput.choose('correction');
    await saved(/Name somebody\.\n {8}quote: .*\n {8}class: correction/);
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.select('The wine was sweet');
    await workbench.command('Rounds: Set Passage of Comment from Selection');
    await workbench.quickInput.waitFor('Which comment?');
    await workbench.quickInput.type('Is this ours');
    await workbench.quickInput.accept();
    await saved(/c5,.*quote: "?The wine was sweet"?/);
    await workbench.command('Comments: Expand All Comments');
    await eventually(async () =>
      assert.ok(
        (await openThreads(workbench.page)).some(
          ({ label, words }) =>
            label === 'Round 2 · revision · unchanged since draft 2' && words.includes('Is this ours?'),
        ),
      ),
    );
  });

  it('are read in every theme and every kind of window', async () => {
    await workbench.inEveryLook('threads-open', async () => {
      await eventually(async () => assert.ok((await openThreads(workbench.page)).length > 0));
    });
  });
});
