import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { Workbench } from '../support/workbench';
import { workspaceOf, type Workspace } from '../support/workspace';

/** Three drafts and one included round: past the limit by one. */
const article = (month: number, rating: number): string =>
  [
    '---',
    'client: Northwind Coaching',
    'included_rounds: 1',
    'rounds:',
    `  - {sent: 2026-0${month}-02, comments: [{text: Warmer., at: 2026-0${month}-03, status: done}]}`,
    `  - {sent: 2026-0${month}-10, rating: ${rating}, comments: [{text: Colder., at: 2026-0${month}-11, status: done}]}`,
    `  - {sent: 2026-0${month}-15}`,
    `approved: 2026-0${month}-20`,
    '---',
    'Once there was a line.',
    '',
  ].join('\n');

describe('what the record says about a client', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf({
      'line.md': article(5, 3),
      'cold.md': article(6, 2),
      'mistake.md': article(7, 1),
      'other.md': '---\nclient: Fell and Fjord\n---\nText.\n',
    });
    workbench = await Workbench.open(workspace.folder);
    await workbench.openFile('line.md');
    await workbench.command('Rounds: Reveal in Clients View');
  });
  after(() => workbench.close());

  const clientRow = async (name: string): Promise<string> =>
    ((await workbench.tree('Clients')) ?? []).find(({ label }) => label.startsWith(name))?.label ?? '';
  const nextStep = (): Locator =>
    workbench.page.locator('.codelens-decoration a', { hasText: 'Write to Client' });
  const pageText = (): Promise<string> => workbench.visibleText();

  it('is a word on the row of the client, where it is time for a talk, and no message', async () => {
    await eventually(async () => assert.match(await clientRow('Northwind'), /time for a talk/));
    assert.match(await clientRow('Fell'), /^Fell and Fjord, 1 document/);
    assert.doesNotMatch(await clientRow('Fell'), /talk/);
    assert.deepEqual(await workbench.notifications(), []);
  });

  it('is a page of facts with their numbers', async () => {
    await workbench.openFile('line.md');
    await workbench.command('Rounds: Show Client Facts');
    await eventually(async () => assert.equal(await workbench.activeTab(), 'Northwind Coaching.md'));
    await eventually(async () => {
      const text = await pageText();
      assert.match(text, /Satisfaction 3, 2, 1/);
      assert.match(text, /Rounds used: 6 over 3 documents \(2, 2, 2\)/);
      assert.match(text, /3 of 3 documents passed the agreed rounds/);
      assert.match(text, /The first feedback came late on 0 of 6 drafts/);
      assert.match(text, /Days since the last contact: \d+ \(Jul 20/);
      assert.match(text, /Time for a talk/);
      assert.match(text, /3 documents in a row passed the agreed rounds, and not every extra round was paid/);
      assert.match(text, /Satisfaction fell over 3 ratings in a row: 3, 2, 1/);
    });
    assert.doesNotMatch(await pageText(), /nobody asked/i);
  });

  it('looks right in every theme', async () => {
    await eventually(async () => assert.equal(await nextStep().count(), 1));
    for (const theme of ['dark', 'high contrast', 'light'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`client-facts-${theme.replace(' ', '-')}`);
    }
  });

  it('follows the record while it is open', async () => {
    workspace.write('mistake.md', article(7, 4));
    await eventually(async () => {
      assert.match(await pageText(), /Satisfaction 3, 2, 4/);
      assert.doesNotMatch(await pageText(), /fell over/);
    });
  });

  it('has the next step one step away', async () => {
    await eventually(async () => assert.equal(await nextStep().count(), 1));
    await workbench.focusEditor();
    await workbench.select('Time for a talk');
    await workbench.command('Show CodeLens Commands for Current Line');
    await workbench.quickInput.choose('Write to Client');
    await workbench.quickInput.waitFor('Write to Northwind Coaching');
    // It is time for a talk: what leads to one stands first.
    assert.ok((await workbench.quickInput.items()).slice(0, 5).includes('Check-in'));
    await workbench.quickInput.choose('Check-in');
    await eventually(async () => assert.match(await pageText(), /# Northwind Coaching: checking in/));
  });

  it('keeps mistakes and lessons in the terms, and shows them there', async () => {
    const { quickInput } = workbench;
    await workbench.closeEditor('View: Revert and Close Editor');
    await workbench.openFile('line.md');
    await workbench.command('Rounds: Log a Mistake…');
    await quickInput.waitFor('What went wrong?');
    await quickInput.enter('Sent draft 1 a day late.');
    await quickInput.waitFor('On which day?');
    await quickInput.enter('1 October');
    await quickInput.waitFor('Type a day such as');
    await quickInput.enter('2026-10-01');
    await eventually(() =>
      assert.match(
        workspace.read('.rounds/clients.yaml'),
        /Northwind Coaching:[^]*mistakes:\n +- at: 2026-10-01\n +what: Sent draft 1 a day late\.\n/,
      ),
    );
    await workbench.command('Rounds: Note a Lesson…');
    await quickInput.waitFor('What have you learnt');
    await quickInput.enter('Agree on the day first.');
    await eventually(() => assert.match(workspace.read('.rounds/clients.yaml'), /lessons:\n +- Agree on/));
    await workbench.command('Rounds: Show Client Facts');
    await eventually(async () => {
      const text = await pageText();
      assert.match(text, /Mistakes of your own[^]*Oct 1, 2026: Sent draft 1 a day late\./);
      assert.match(text, /Lessons[^]*Agree on the day first\./);
    });
    await workbench.screenshot('client-facts-learnt');
  });

  it('asks which client, where no document says', async () => {
    await workbench.closeEditor('View: Close All Editors');
    await workbench.command('Rounds: Show Client Facts');
    await workbench.quickInput.waitFor('Which client?');
    await workbench.quickInput.choose('Fell and Fjord');
    await eventually(async () => assert.match(await pageText(), /The record says nothing yet/));
  });
});
