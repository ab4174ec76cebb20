import assert from 'node:assert/strict';
import { commentedWorkspace } from '../support/commentedArticle';
import { commentRows, drawnThreads, openThreads } from '../support/commentViews';
import { eventually } from '../support/eventually';
import { Workbench } from '../support/workbench';
import type { Workspace } from '../support/workspace';

const FIRST_DRAFT = `# A late harvest

The grapes hung until the first frost, and nobody in the valley could say why.

By November the pickers had gone home. The owner walked the rows alone, counting.

There was a paragraph about the price of barrels here, for whoever wants to know.

The wine was sweet, and it sold slowly.
`;
const SECOND_DRAFT = FIRST_DRAFT.replace('By November', 'By the middle of November');
const NOW = SECOND_DRAFT.replace('walked the rows alone', 'walked along the rows').replace(
  /There was.*\n\n/,
  '',
);

const ROUNDS = [
  {
    draft: FIRST_DRAFT,
    comments: [
      '{id: c1, from: Jane, text: When exactly?, quote: By November, status: done, reply: In the middle of it.}',
      '{id: c2, text: "Nobody asked for <b>barrels</b>.", quote: a paragraph about the price of barrels, class: correction}',
    ],
  },
  {
    draft: SECOND_DRAFT,
    comments: [
      '{id: c3, from: Jane, text: Why alone?, quote: "The owner walked the rows alone, counting."}',
      '{id: c4, text: A subheading or two would help.}',
      '{id: c5, text: Is this ours?, quote: words that were never in it}',
      '{id: c6, text: Slowly is unkind., quote: it sold slowly, class: rewrite}',
    ],
  },
];

/** By keyboard; every test goes on where the one before it stopped. */
describe('comment threads beside the text', function () {
  this.bail(true);
  const FILE = 'late-harvest.md';
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = await commentedWorkspace(FILE, ROUNDS, NOW);
    workbench = await Workbench.open(workspace.folder);
    await workbench.openFile(FILE);
    await workbench.page.keyboard.press('ControlOrMeta+End');
  });
  after(() => workbench.close());

  const standAt = (...lines: readonly (readonly [start: string, resolved: boolean])[]): Promise<void> =>
    eventually(async () => {
      const drawn = await drawnThreads(workbench.page);
      assert.deepEqual(
        drawn.map(({ line, resolved }) => [line.slice(0, 12), resolved]),
        lines.map(([start, resolved]) => [start.slice(0, 12), resolved]),
      );
    });
  const standWithTheirWords = (): Promise<void> =>
    standAt(['# A late har', false], ['By the middl', false], ['The wine was', false]);
  const cursorAt = (line: string): Promise<void> =>
    eventually(async () => {
      const items = await workbench.statusBar();
      const position = items.find(({ text }) => /^Ln \d+, Col/.test(text))?.text ?? '';
      const lineNumber = Number(/^Ln (\d+)/.exec(position)?.[1]);
      assert.equal(editorLines()[lineNumber - 1]?.slice(0, line.length), line, position);
    });
  /** What is saved: tests that ask for lines save first. */
  const editorLines = (): string[] => workspace.read(FILE).split(/\r?\n/);
  const saved = (pattern: RegExp): Promise<void> =>
    eventually(() => assert.match(workspace.read(FILE), pattern));

  it('stand where the passages are now, closed, and no panel opens', async () => {
    await standWithTheirWords();
    assert.deepEqual(await openThreads(workbench.page), []);
    assert.equal(await workbench.page.locator('.comments-panel:visible').count(), 0);
    for (const theme of ['dark', 'high contrast', 'light'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`threads-${theme.replace(' ', '-')}`);
    }
  });

  it('go along when lines are typed above, and when that is undone', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.select('The grapes hung');
    await workbench.page.keyboard.press('Home');
    for (const line of ['One line more.', 'And another one.']) {
      await workbench.type(line);
      await workbench.page.keyboard.press('Enter');
    }
    await standWithTheirWords();
    await workbench.save();
    assert.match(workspace.read(FILE), /And another one\.\nThe grapes/);
    // The editor decides how much of the typing is one step.
    await eventually(async () => {
      await workbench.page.keyboard.press('ControlOrMeta+Z');
      await workbench.save();
      assert.ok(workspace.read(FILE).endsWith(NOW));
    });
    await standWithTheirWords();
  });

  it('stand where the words stood when they are cut out, and find them when they come back', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.page.keyboard.press('ArrowUp');
    await workbench.page.keyboard.press('Shift+ArrowDown');
    await workbench.page.keyboard.press('Delete');
    // The empty line is where it stood.
    await standAt(['# A late har', false], ['By the middl', false], ['', false]);
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await standWithTheirWords();
  });

  async function replaceAll(words: string, by: string): Promise<void> {
    await workbench.command('Replace');
    const find = workbench.page.locator('.find-widget.visible textarea');
    await find.first().fill(words);
    await find.last().fill(by);
    await find.last().press('ControlOrMeta+Alt+Enter');
    await workbench.page.keyboard.press('Escape');
    await eventually(async () => assert.ok((await workbench.visibleText()).includes(by.trim())));
    await workbench.focusEditor();
  }

  it('survive a replacement all over the text', async () => {
    await replaceAll(', and', ' plus\n');
    const removed = ['The wine was', false] as const;
    await standAt(['# A late har', false], ['By the middl', false], removed, ['it sold slow', false]);
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await standWithTheirWords();
  });

  it('survive one that makes the front matter unreadable', async () => {
    await replaceAll('the ', 'these\n');
    const removed = ['these', false] as const;
    const counting = ['rows, counti', false] as const;
    await standAt(['# A late har', false], ['middle of No', true], counting, removed, [
      'wine was swe',
      false,
    ]);
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await standWithTheirWords();
  });

  it('survive the loss and return of the whole text', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+A');
    await workbench.page.keyboard.press('ControlOrMeta+X');
    await standAt();
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await standWithTheirWords();
    await workbench.save();
  });

  it('follow what another program writes', async () => {
    const whole = workspace.read(FILE);
    const [by = '', wine = ''] = [/By the middle.*\n/.exec(whole)?.[0], /The wine.*\n/.exec(whole)?.[0]];
    // Of another length, too: the editor takes a file of the same length and age for the one that it saved.
    workspace.write(FILE, whole.replace(`${by}\n${wine}`, `${wine}\n${by}\nThe end.\n`));
    await standAt(['# A late har', false], ['The wine was', false], ['By the middl', false]);
    workspace.write(FILE, whole);
    await standWithTheirWords();
  });

  it('are all listed in the Comments panel, as plain text', async () => {
    await workbench.command('Comments: Focus on Comments View');
    const said = [
      'When exactly?',
      'Nobody asked for <b>barrels</b>.',
      'Why alone?',
      'A subheading',
      'Is this ours?',
      'Slowly is unkind.',
    ];
    await eventually(async () => {
      const rows = await commentRows(workbench.page);
      for (const text of said)
        assert.ok(
          rows.some((row) => row.includes(text)),
          `${text} in ${rows.join('\n')}`,
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
    for (const line of ['# A late', '# A late', 'By the middle', 'By the middle', 'The wine', '# A late']) {
      await down();
      await cursorAt(line);
    }
    for (const line of ['The wine', 'By the middle']) {
      await up();
      await cursorAt(line);
    }
  });

  it('open by keyboard, and say round, class and fate', async () => {
    await workbench.command('Rounds: Next Open Comment');
    await cursorAt('The wine');
    await workbench.command('Comments: Focus Comment on Current Line');
    await eventually(async () =>
      assert.deepEqual(await openThreads(workbench.page).then((open) => open.map(({ label }) => label)), [
        'Round 2 · rewrite · unchanged since draft 2',
      ]),
    );
    await workbench.page.keyboard.press('Escape');
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
    for (const theme of ['dark', 'high contrast', 'high contrast light', 'light'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`threads-open-${theme.replaceAll(' ', '-')}`);
    }
  });

  it('stay open while the text around them is edited', async () => {
    await workbench.focusEditor();
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.type('The end.');
    await workbench.page.waitForTimeout(700); // longer than the pause after which threads are placed anew
    assert.equal((await openThreads(workbench.page)).length, 6);
    await workbench.command('Comments: Collapse All Comments');
    await eventually(async () => assert.deepEqual(await openThreads(workbench.page), []));
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await workbench.save();
  });

  it('take a reply', async () => {
    await workbench.select('it sold slowly');
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
    const done = workbench.page.locator(
      '.review-widget:visible .review-title [aria-label="Mark Comment Done"]',
    );
    await done.first().focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput.waitFor('Your reply to the client');
    await workbench.quickInput.accept();
    await saved(/c6,.*status: done/);
    await standAt(['# A late har', false], ['By the middl', false], ['The wine was', true]);
    await workbench.page.keyboard.press('Escape');
    await workbench.focusEditor();
  });

  it('are made of selected words', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.select('nobody in the valley');
    await workbench.page.keyboard.press('ControlOrMeta+K');
    await workbench.page.keyboard.press('ControlOrMeta+Alt+C');
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
});
