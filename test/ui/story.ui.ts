import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { longArticle } from '../support/longArticle';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { type Theme } from '../support/looks';
import { Workbench } from '../support/workbench';
import { type Workspace, workspaceOf } from '../support/workspace';

/** The whole job of a writer, by keyboard, on an article of two thousand words: every test goes on where the one before it stopped. */
describe('from a first draft to past the limit', () => {
  oneAfterAnother();
  const FILE = 'articles/late-harvest.md';
  const OPENING = 'The grapes hung until the first frost, and nobody in the village could say why.';
  const ARTICLE = `# A late harvest\n\n${OPENING}\n\n${longArticle(2000)}`;
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({
      [FILE]: ARTICLE,
      '.rounds/clients.yaml':
        'clients:\n  Northwind Coaching:\n    approver: Jane\n    currency: EUR\n    extra_round: 120\n',
    });
    workbench = await Workbench.open(workspace.folder);
    await workbench.openFile(FILE);
  });
  after(() => workbench.close());

  const rounds = (): Promise<string | undefined> =>
    workbench.statusBar().then((items) => items.find(({ id }) => id.includes('revisionRounds'))?.text);
  const showsRound = (text: string): Promise<void> =>
    eventually(async () => assert.equal(await rounds(), text));
  /** The front matter as it is on disk. */
  const record = (): string => /^---\n[^]*?\n---\n/.exec(workspace.read(FILE))?.[0] ?? '';
  const saved = (pattern: RegExp): Promise<void> => eventually(() => assert.match(record(), pattern));

  /** Answers the questions of one comment, from the text on; `asked` is what the writer is asked about its cost, and decides later. */
  async function answerComment(text: string, kind: string, asked?: string): Promise<void> {
    await workbench.quickInput.waitFor('What did the client say?');
    await workbench.quickInput.enter(text);
    await workbench.quickInput.waitFor('What kind of comment');
    await workbench.quickInput.choose(kind);
    await workbench.quickInput.waitFor('Who said it?');
    await workbench.quickInput.choose('Jane');
    if (asked !== undefined) {
      await workbench.quickInput.waitFor(asked);
      await workbench.quickInput.choose('Decide later');
    }
    await workbench.quickInput.waitFor('Another comment?');
  }

  async function thatWasAll(): Promise<void> {
    await workbench.quickInput.choose('That was all');
    await workbench.quickInput.closed();
  }

  /** The tab's title says what became of the passage of the comment on nobody. */
  async function showsChange(fate: string): Promise<void> {
    await workbench.openFile(FILE);
    await workbench.command('Rounds: Show What Changed for a Comment');
    await workbench.quickInput.waitFor('Which comment?');
    await workbench.quickInput.type('Who is nobody');
    await workbench.quickInput.accept();
    const title = `Who is nobody? Name someone. (${fate}): draft 1 ↔ now`;
    await eventually(async () => assert.equal(await workbench.activeTab(), title));
    await workbench.screenshot(`what-changed-${fate.replaceAll(' ', '-')}`);
    await workbench.openFile(FILE);
  }

  async function revise(from: string, to: string): Promise<void> {
    await workbench.focusEditor();
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.select(from);
    await workbench.type(to);
    await workbench.save();
  }

  it('tracks the document for a client: nothing but the front matter is written', async () => {
    await workbench.command('Rounds: Track This Document');
    await workbench.quickInput.waitFor('Who is the client?');
    // The only one: a list starts on its first choice, and Enter is enough.
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Which project');
    await workbench.quickInput.choose('Harvest series');
    await eventually(() =>
      assert.equal(
        workspace.read(FILE),
        `---\nclient: Northwind Coaching\nproject: Harvest series\n---\n${ARTICLE}`,
      ),
    );
    await showsRound('Not sent yet');
  });

  it('sends draft 1, and keeps it', async () => {
    await workbench.command('Rounds: Send Draft');
    await saved(/rounds:\n {2}- sent: .*\n {4}draft: \S+\n---\n/);
    await showsRound('0 of 2 rounds used');
  });

  it('logs three comments in a row, the first about the selected passage', async () => {
    await workbench.select('nobody in the village');
    await workbench.command('Rounds: Log Feedback');
    await workbench.quickInput.waitFor('nobody in the village');
    await answerComment('Who is nobody? Name someone.', 'revision');
    await workbench.screenshot('log-feedback-light');
    await workbench.quickInput.choose('Another one, about the text as a whole');
    await answerComment('A subheading or two would help.', 'revision');
    await workbench.quickInput.choose('Another one, about the text as a whole');
    await answerComment('Could you write three posts from it?', 'new scope', 'Beyond what was agreed');
    await thatWasAll();
    await saved(/quote: nobody in the village\n/);
    await saved(/- id: c3\n[^]*class: scope\n {8}status: open\n---\n/);
    await showsRound('Round 1 of 2');
  });

  it('keeps a half-typed comment that was interrupted, and can go back a step', async () => {
    await workbench.command('Rounds: Log Feedback');
    await workbench.quickInput.waitFor('What did the client say?');
    await workbench.quickInput.type('One more thing');
    await workbench.quickInput.cancel();
    await workbench.command('Rounds: Log Feedback');
    await workbench.quickInput.waitFor('One more thing');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('What kind of comment');
    await workbench.quickInput.back();
    await workbench.quickInput.waitFor('One more thing');
    await workbench.quickInput.type('');
    await workbench.quickInput.cancel();
  });

  it('compares the revised text with draft 1: prose only', async () => {
    // The quote in the front matter has the same words: what follows them tells the passage from it.
    await revise('nobody in the village could', 'not even old Marta could');
    await workbench.command('Rounds: Compare with Last Sent Draft');
    await eventually(async () => assert.equal(await workbench.activeTab(), 'late-harvest: draft 1 ↔ now'));
    await eventually(async () => assert.match(await workbench.visibleText(), /not even old Marta/));
    assert.doesNotMatch(await workbench.visibleText(), /client: Northwind/);
    for (const theme of ['dark', 'high contrast', 'light'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`compare-${theme.replace(' ', '-')}`);
    }
  });

  it('shows what changed for a comment', () => showsChange('edited'));

  it('marks a comment done, with a reply', async () => {
    await workbench.command('Rounds: Mark Comment Done');
    await workbench.quickInput.waitFor('Which comment?');
    await workbench.quickInput.type('Who is nobody');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Your reply');
    await workbench.quickInput.enter('It is Marta now.');
    await saved(/status: done\n {8}reply: It is Marta now\.\n/);
  });

  it('asks about open comments before the next draft is sent', async () => {
    await workbench.command('Rounds: Send Draft');
    await workbench.quickInput.waitFor('Comments still open: 2');
    await workbench.quickInput.choose('Send, and leave them open');
    await eventually(() => assert.equal(workspace.read(FILE).match(/- sent:/g)?.length, 2));
  });

  it('asks before an unchanged text is sent again', async () => {
    await workbench.command('Rounds: Send Draft');
    await workbench.quickInput.waitFor('Comments still open: 2');
    await workbench.quickInput.choose('Send, and leave them open');
    await workbench.quickInput.waitFor('Nothing was changed');
    await workbench.quickInput.choose('Do not send');
    await workbench.quickInput.closed();
    assert.equal(workspace.read(FILE).match(/- sent:/g)?.length, 2);
  });

  it('tells once that the last included round has started', async () => {
    await workbench.command('Rounds: Log Feedback');
    await answerComment('Warmer, please.', 'revision');
    await thatWasAll();
    await showsRound('Round 2 of 2');
    await eventually(async () =>
      assert.match((await workbench.notifications()).join(), /last included round has started.*€120/),
    );
    assert.equal((await standing()).kind, 'warning');
    await workbench.screenshot('last-round-light');
    await workbench.answer('last included round', 'Later');
  });

  it('tells once that the limit is passed, and shows it everywhere', async () => {
    await revise('first frost', 'second frost');
    await workbench.command('Rounds: Send Draft');
    await workbench.quickInput.choose('Send, and leave them open');
    await eventually(() => assert.equal(workspace.read(FILE).match(/- sent:/g)?.length, 3));
    await workbench.command('Rounds: Log Feedback');
    await answerComment('And now shorter.', 'revision', 'Round 3 is past what was agreed');
    await thatWasAll();
    await showsRound('Round 3 of 2');
    await showsItEverywhere();
    await workbench.screenshot('over-light');
    // The question with the cost in it was the warning: no message comes on top.
    assert.deepEqual(await workbench.notifications(), []);
  });

  it('shows the same after a reload, and warns no second time', async () => {
    await workbench.reload();
    await workbench.openFile(FILE);
    await showsRound('Round 3 of 2');
    await showsItEverywhere();
    assert.deepEqual(await workbench.notifications(), []);
    for (const theme of ['dark', 'high contrast', 'light'] as const) await looksRight(theme);
  });

  it('warns no second time in a second window', async () => {
    const second = await workbench.anotherWindow();
    await second.openFile(FILE);
    await eventually(async () =>
      assert.ok((await second.statusBar()).some(({ text }) => text === 'Round 3 of 2')),
    );
    assert.deepEqual(await second.notifications(), []);
    await second.close();
  });

  it('opens a letter with the facts, for the writer to edit', async () => {
    await workbench.focusEditor();
    await workbench.command('Rounds: Write to Client');
    await workbench.quickInput.waitFor('Which letter?');
    await workbench.quickInput.choose('Change Order');
    await eventually(async () => {
      const letter = await workbench.visibleText();
      assert.match(letter, /What we agreed:\*\* 2 rounds of changes/);
      assert.match(letter, /Price:\*\* €120/);
      assert.match(letter, /“And now shorter\.” \(Jane/);
    });
    await workbench.openFile(FILE);
  });

  it('records how the extra round was agreed', async () => {
    await workbench.focusEditor();
    await workbench.command('Rounds: Record Extra Round as Agreed');
    await workbench.quickInput.waitFor('How was it agreed?');
    await workbench.quickInput.choose('Paid');
    await saved(/extra: paid\n/);
    await eventually(async () => assert.equal((await standing()).kind, 'plain'));
    await eventually(async () => assert.equal(await workbench.badge('Revision Rounds'), ''));
  });

  it('says in which draft the passage of an earlier comment changed', () => showsChange('edited in draft 2'));

  it('rates, approves and reopens', async () => {
    await workbench.focusEditor();
    await workbench.command('Rounds: Rate Satisfaction');
    await workbench.quickInput.waitFor('How happy is the client with draft 3?');
    // No rating is likelier than another: Enter alone gives none.
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('How happy is the client with draft 3?');
    await workbench.quickInput.choose('★★★★☆');
    await saved(/rating: 4\n/);
    await workbench.command('Rounds: Approve Document');
    await workbench.quickInput.waitFor('Approve the document all the same?');
    await workbench.quickInput.choose('Approve; the comments stay as they are');
    await saved(/approved: \d{4}-\d{2}-\d{2}\n/);
    await showsRound('Approved');
    await workbench.command('Rounds: Reopen Document');
    await eventually(() => assert.doesNotMatch(workspace.read(FILE), /approved/));
    await showsRound('Round 3 of 2');
  });

  async function standing(): Promise<{ kind: string; label: string }> {
    const item = (await workbench.statusBar()).find(({ id }) => id.includes('revisionRounds'));
    return { kind: item?.kind ?? 'missing', label: item?.label ?? '' };
  }

  async function showsItEverywhere(): Promise<void> {
    await eventually(async () => assert.equal((await standing()).kind, 'error'));
    await eventually(async () => assert.equal(await workbench.badge('Revision Rounds'), '1'));
    await eventually(async () =>
      assert.match((await workbench.problems()).join('\n'), /Round 3 is past the agreed number/),
    );
    await workbench.command('Rounds: Reveal in Clients View');
    await eventually(async () => {
      const rows = (await workbench.tree('Clients')) ?? [];
      assert.ok(
        rows.some(({ text }) => /Northwind Coaching.*1 over/.test(text)),
        JSON.stringify(rows),
      );
      assert.ok(
        rows.some(({ text }) => /late-harvest.*Round 3 of 2 · over the agreed rounds/.test(text)),
        JSON.stringify(rows),
      );
      assert.ok(
        rows.some(({ text }) => /And now shorter\..*open · revision · Jane/.test(text)),
        JSON.stringify(rows),
      );
    });
    await workbench.focusEditor();
  }

  async function looksRight(theme: Theme): Promise<void> {
    await workbench.setTheme(theme);
    await workbench.screenshot(`over-after-reload-${theme.replace(' ', '-')}`);
  }
});
