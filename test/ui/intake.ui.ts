import assert from 'node:assert/strict';
import { join } from 'node:path';
import { commentedWorkspace } from '../support/commentedArticle';
import { comment, del, ins, makeDocx, on, p, r } from '../support/docx/makeDocx';
import { eventually } from '../support/eventually';
import type { Theme } from '../support/looks';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { Workbench } from '../support/workbench';
import type { Workspace } from '../support/workspace';

const FILE = 'late-harvest.md';
const DRAFT = `# A late harvest

The grapes hung until the *first frost*, and nobody in the valley could say why.

By November the pickers had gone home. The owner walked the rows alone, counting.
`;
const DAY = { date: '2026-11-03T09:00:00Z' };

/** Ingrid's file: three comments, one of them answered by the writer, and two tracked changes. */
const ANSWER = makeDocx({
  body: [
    p(r('A late harvest')),
    p(
      r('The grapes hung until the '),
      on(1, on(2, r('first frost'))),
      r(', and '),
      on(3, r('nobody in the valley')),
      r(' could say why.'),
    ),
    p(
      r('By November the pickers had gone home. '),
      on(4, r('The owner')),
      r(' walked the rows '),
      del('alone', DAY),
      ins('slowly', DAY),
      r(', '),
      ins('and ', DAY),
      r('counting.'),
    ),
  ].join(''),
  comments: [
    comment(1, 'Which year was it?', { ...DAY, paragraph: '00000001' }),
    comment(2, 'The year before last.', { ...DAY, author: 'Ann Writer', paragraph: '00000002' }),
    comment(3, 'Too gloomy.', { ...DAY, paragraph: '00000003' }),
    comment(4, 'Give her a name.', { ...DAY, paragraph: '00000004' }),
  ].join(''),
  commentsExtended: [
    '<w15:commentEx w15:paraId="00000001" w15:done="0"/>',
    '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>',
    '<w15:commentEx w15:paraId="00000003" w15:done="0"/>',
    '<w15:commentEx w15:paraId="00000004" w15:done="1"/>',
  ].join(''),
});

const THEMES: readonly Theme[] = ['dark', 'high contrast', 'light'];

/** How long a dialog that heard Enter may take to close, in milliseconds. */
const DIALOG_CLOSED = 3_000;

describe('feedback from a Word file and from the clipboard', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = await commentedWorkspace(
      FILE,
      [
        {
          draft: DRAFT,
          comments: ['{id: c1, from: Ingrid, text: Lovely title., class: praise, at: 2026-11-02}'],
        },
      ],
      DRAFT,
    );
    workspace.write('from ingrid.docx', ANSWER);
    workspace.write(
      'mail.txt',
      'Hi Ann,\n\nthanks for this!\n\n> walked the rows\nDid she really walk?\n\n- Could the title be shorter?\n- There is a typo in the last paragraph.\n\nBest,\nIngrid\n',
    );
    workspace.write('second mail.txt', '- The ending is too long.\n');
    workbench = await Workbench.open(workspace.folder);
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.openFile(FILE);
  });
  after(() => workbench.close());

  const { waitFor, choose, accept, cancel, closed, items } = {
    waitFor: (text: string) => workbench.quickInput.waitFor(text),
    choose: (label: string) => workbench.quickInput.choose(label),
    accept: () => workbench.quickInput.accept(),
    cancel: () => workbench.quickInput.cancel(),
    closed: () => workbench.quickInput.closed(),
    items: () => workbench.quickInput.items(),
  };
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);

  const inDialog = async (): Promise<boolean> =>
    (await workbench.quickInput.words()).startsWith('Import Feedback\n');

  /** Chooses the Word file in the dialog; it forgets what is typed and hears no Enter while it looks at the folder. */
  async function chooseWord(): Promise<void> {
    if (!(await inDialog())) return;
    await workbench.quickInput.typePath(join(workspace.folder, 'from ingrid.docx'));
    await accept();
    // A second Enter would go into the text, once the dialog has closed after the first.
    await eventually(async () => assert.ok(!(await inDialog())), DIALOG_CLOSED).catch(() => undefined);
  }

  async function importWord(next: string): Promise<void> {
    await workbench.command('Rounds: Import Feedback from File…');
    await eventually(async () => {
      await chooseWord();
      assert.ok((await workbench.quickInput.words()).includes(next));
    });
  }

  /** The buttons of the row that one is on are reached with Tab, and from each other with the arrow keys. */
  async function tabTo(button: string): Promise<void> {
    await eventually(async () => {
      const label = await workbench.page.evaluate('document.activeElement.getAttribute("aria-label")');
      if (label === button) return;
      const inButtons = await workbench.page.evaluate(
        'document.activeElement.closest(".monaco-action-bar") !== null',
      );
      await press(inButtons === true ? 'ArrowRight' : 'Tab');
      assert.fail(`the focus is on ${String(label)}`);
    });
  }

  const notified = (pattern: RegExp): Promise<void> =>
    eventually(async () => assert.match((await workbench.notifications()).join('\n'), pattern));
  const saved = (pattern: RegExp): Promise<void> =>
    eventually(() => assert.match(workspace.read(FILE), pattern));

  it('asks once which words are the writer’s own, and shows what would be logged', async () => {
    const before = workspace.read(FILE);
    await importWord('Which of them is you?');
    await choose('Ann Writer');
    await waitFor('late-harvest, round 1');
    await waitFor('What is ticked is logged');
    assert.deepEqual((await items()).slice(0, 3), ['Which year was it?', 'Too gloomy.', 'Give her a name.']);
    assert.match((await items())[3] ?? '', /Go through the client’s 2 changes/);
    await cancel();
    assert.equal(workspace.read(FILE), before);
  });

  it('looks right in every theme', async () => {
    for (const theme of THEMES) {
      await workbench.setTheme(theme);
      await importWord('What is ticked is logged');
      await workbench.screenshot(`intake-preview-${theme.replace(' ', '-')}`);
      await cancel();
    }
  });

  it('shows a passage without leaving the list, and changes a class, by keyboard', async () => {
    await importWord('What is ticked is logged');
    await tabTo('Show the passage');
    await press('Enter');
    await eventually(async () =>
      assert.match((await workbench.statusBar()).map(({ text }) => text).join(' '), /\(\d+ selected\)/),
    );
    await waitFor('What is ticked is logged');
    await workbench.screenshot('intake-passage-light');
    await tabTo('Change the class');
    await press('Enter');
    await waitFor('What kind of comment is it?');
    await choose('rewrite');
    await waitFor('What is ticked is logged');
    await cancel();
  });

  it('logs what is ticked in one edit, then goes through the changes', async () => {
    await importWord('What is ticked is logged');
    await accept();
    await waitFor('Change “alone” to “slowly”');
    await saved(/text: Give her a name\.\n[^]*status: done\n/);
    assert.match(
      workspace.read(FILE),
      /text: Which year was it\?\n {8}quote: first frost\n[^]*reply: The year before last\.\n/,
    );
    assert.match(workspace.read(FILE), /rows alone, counting/);
    await workbench.screenshot('intake-change-light');
    await choose('Accept it into the text');
    await waitFor('Add “and ”');
    await choose('Log it as a comment');
    await closed();
    await saved(/rows slowly, counting/);
    await saved(/text: "?Add “and ”/);
    await notified(/4 comments logged in round 1; 1 of the client’s changes accepted\./);
    await workbench.screenshot('intake-done-light');
  });

  it('finds nothing new in the same file', async () => {
    const before = workspace.read(FILE);
    await workbench.command('Notifications: Clear All Notifications');
    await workbench.command('Rounds: Import Feedback from File…');
    await eventually(async () => {
      await chooseWord();
      assert.match(
        (await workbench.notifications()).join('\n'),
        /There is nothing new in from ingrid\.docx: 3 were logged before\./,
      );
    });
    assert.equal(workspace.read(FILE), before);
  });

  it('takes the points out of a mail on the clipboard, and asks who wrote it', async () => {
    await workbench.openFile('mail.txt');
    await press('ControlOrMeta+A');
    await press('ControlOrMeta+C');
    await workbench.openFile(FILE);
    await workbench.command('Rounds: Import Feedback from Clipboard');
    await waitFor('the clipboard → late-harvest, round 1');
    const shown = await items();
    assert.ok(shown.includes('Did she really walk?'), JSON.stringify(shown));
    await workbench.screenshot('intake-mail-light');
    await accept();
    await waitFor('Who said it?');
    await choose('Ingrid');
    // The first comment is long ago: the same is asked as when a comment is logged by hand.
    await waitFor('After the feedback window');
    await choose('This round');
    await saved(/late: \[c6, c7, c8\]|late:\n/);
    await notified(/3 comments logged in round 1/);
    await saved(/text: Did she really walk\?\n {8}quote: walked the rows\n {8}class: question\n/);
  });

  it('takes a file that is dropped on its document in the Clients view', async () => {
    await workbench.openFile(FILE);
    await workbench.goToClientsRow({ from: /late-harvest/, to: /late-harvest/ });
    await workbench.openFile('second mail.txt');
    const tab = workbench.page.locator('.tab[data-resource-name="second mail.txt"]');
    const row = workbench.page.locator('.sidebar .monaco-list-row').filter({ hasText: 'late-harvest' });
    await tab.dragTo(row.first());
    await waitFor('second mail.txt → late-harvest, round 1');
    assert.deepEqual(await items(), ['The ending is too long.']);
    await cancel();
  });
});
