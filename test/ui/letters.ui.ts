import assert from 'node:assert/strict';
import type { BrowserContext } from 'playwright-core';
import { eventually } from '../support/eventually';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { webviewPage } from '../support/webviewPage';
import { Workbench } from '../support/workbench';
import { type Workspace, workspaceOf } from '../support/workspace';

const FILE = 'hut.md';
const PAST = `---
title: The hut
client: Fell and Fjord
rounds:
  - sent: 2026-10-01
    comments:
      - {id: c1, from: Ingrid, text: Start at the door., status: done}
  - {sent: 2026-10-09, comments: []}
---
The hut is not a hotel.
`;
/** A comment on the second draft: one round more than was agreed. */
const NONE = 'comments: []';
const ONE = 'comments: [{id: c2, from: Ingrid, text: "And now make it *shorter*."}]';
const TERMS =
  'clients:\n  Fell and Fjord:\n    approver: Ingrid\n    currency: EUR\n    included_rounds: 1\n    extra_round: 120\n';

/** Letters by keyboard, from what happens in the record. */
describe('a letter to the client', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({ [FILE]: PAST, '.rounds/clients.yaml': TERMS });
    // The front matter is written by hand here: it stays unfolded.
    workbench = await Workbench.open(workspace.folder, {
      settings: { 'revisionRounds.foldFrontMatter': false },
    });
    await workbench.openFile(FILE);
  });
  after(() => workbench.close());

  /** What is in sight of all editors that stand beside each other. */
  const everyEditor = async (): Promise<string> => {
    const texts = await workbench.page.locator('.editor-instance .view-lines').allInnerTexts();
    return texts.join('\n').replace(/\u00a0/g, ' ');
  };
  const isOpen = (pattern: RegExp): Promise<void> =>
    eventually(async () => assert.match(await workbench.visibleText(), pattern));

  it('opens as a change order two keys after the warning about the limit', async () => {
    // What stood so before the record was read is no event: a question about the record waits until it is.
    await workbench.command('Rounds: Write to Client');
    await workbench.quickInput.waitFor('Write to Fell and Fjord');
    await workbench.quickInput.cancel();
    await workbench.focusEditor();
    await workbench.select(NONE);
    await workbench.type(ONE);
    await workbench.save();
    await eventually(async () =>
      assert.match((await workbench.notifications()).join(), /has passed its agreed rounds\..*€120/),
    );
    await workbench.screenshot('letters-warning-light');
    // The one to take up a message by its first button; there is no need for a second.
    await workbench.page.keyboard.press('ControlOrMeta+Shift+A');
    await isOpen(/^# The hut: a proposal for the extra work[^]*Hi Ingrid,/);
    await isOpen(/“And now make it \\\*shorter\\\*\.”[^]*€120 for the round/);
    // Its first line is what an untitled document is called.
    assert.match(await workbench.activeTab(), /^# The hut: a proposal/);
    await workbench.screenshot('letters-change-order-light');
  });

  it('opens two keys after the question that comes before a yes', async () => {
    await workbench.openFile(FILE);
    await workbench.command('Rounds: Before You Say Yes');
    await workbench.quickInput.waitFor('past what was agreed');
    await workbench.page.keyboard.press('ArrowUp');
    await workbench.page.keyboard.press('Enter');
    await isOpen(/^# The hut: a proposal for the extra work/);
  });

  it('is chosen from those that fit the moment, which stand first', async () => {
    await workbench.openFile(FILE);
    await workbench.command('Rounds: Write to Client');
    await workbench.quickInput.waitFor('Write to Fell and Fjord');
    assert.deepEqual((await workbench.quickInput.items()).slice(0, 3), [
      'Change Order',
      'Trade-off',
      'Holding Reply',
    ]);
    await workbench.screenshot('letters-choice-light');
    await workbench.quickInput.choose('Trade-off');
    await isOpen(/^# The hut: two ways forward/);
  });

  it('is copied as text for a mail', async () => {
    await workbench.command('Rounds: Copy Letter');
    await eventually(async () =>
      assert.match(
        (await workbench.notifications()).join(),
        /copied as plain text, without its first heading/,
      ),
    );
  });

  it('is copied with its formatting, from a page that shows it', async () => {
    await workbench.answer('copied as plain text', 'Copy with Formatting');
    const page = webviewPage(() => workbench.page, 'article.letter');
    await page.shows('.subject', 'The hut: two ways forward');
    await eventually(async () => assert.equal(await (await page.frame()).locator('.copy:focus').count(), 1));
    await page.isAccessible();
    await workbench.page.keyboard.press('Enter');
    await page.shows('.status', 'copied with its formatting');
    await workbench.screenshot('letters-formatted-light');
    const pasted = await pastedIntoMail(workbench.page.context());
    assert.match(pasted, /^<p>Hi Ingrid,<\/p>[^]*<strong>A\. Everything[^]*<li>“And now make it \*shorter\*/);
    assert.doesNotMatch(pasted, /two ways forward/);
    await workbench.closeEditor('View: Close Editor');
  });

  it('notes what a holding reply promises, once the writer says so', async () => {
    await workbench.openFile(FILE);
    await workbench.command('Rounds: Write to Client');
    await workbench.quickInput.waitFor('Write to Fell and Fjord');
    await workbench.quickInput.choose('Holding Reply');
    await isOpen(/^# The hut: your comments have arrived[^]*within 24 hours/);
    assert.doesNotMatch(workspace.read(FILE), /promised/);
    await workbench.answer('This letter promises a full answer', 'Note the Promise');
    await eventually(() => assert.match(workspace.read(FILE), /promised: "?\d{4}-\d\d-\d\dT\d\d:\d\d:00/));
  });

  it('follows a template of the writer’s own, which is looked at with real data and checked at its place', async () => {
    await workbench.openFile(FILE);
    await workbench.command('Rounds: Customise Letter…');
    await workbench.quickInput.waitFor('Which letter?');
    await workbench.quickInput.choose('Trade-off');
    await workbench.quickInput.waitFor('In which language?');
    await workbench.quickInput.choose('English');
    await isOpen(/Your own template[^]*\{\{>greeting\}\}/);
    await workbench.select('two ways forward');
    await workbench.type('one {{client}} way');
    await workbench.command('Rounds: Preview Letter');
    await eventually(async () => assert.match(await everyEditor(), /# The hut: one Fell and Fjord way/));
    await workbench.screenshot('letters-preview-light');
    await workbench.toEnd();
    await workbench.type('{{repl');
    await workbench.page.keyboard.press('Control+Space');
    const offered = workbench.page.locator('.suggest-widget.visible .monaco-list-row');
    await eventually(async () =>
      assert.match((await offered.allInnerTexts()).join('\n'), /replyDay[^]*replyTime/),
    );
    await workbench.page.keyboard.press('Escape');
    await workbench.type('yDay}} ');
    await workbench.type('{{wheather}}');
    await eventually(async () => assert.match(await everyEditor(), /Letters do not know \{\{wheather\}\}/));
    await eventually(async () =>
      assert.match((await workbench.problems()).join('\n'), /Letters do not know \{\{wheather\}\}/),
    );
    await workbench.screenshot('letters-template-problem-light');
  });
});

/** What arrives in a mail that is being written in the same browser, as HTML. */
async function pastedIntoMail(context: BrowserContext): Promise<string> {
  const mail = await context.newPage();
  await mail.setContent('<div contenteditable autofocus></div>');
  await mail.locator('div').focus();
  await mail.keyboard.press('ControlOrMeta+V');
  const html = await mail.locator('div').innerHTML();
  await mail.close();
  return html;
}
