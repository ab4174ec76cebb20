import assert from 'node:assert/strict';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { minuteOf } from '../../src/core/time/minutes';
import { rowsOf } from '../support/csv';
import { eventually } from '../support/eventually';
import { oneAfterAnother } from '../support/oneAfterAnother';
import { Workbench } from '../support/workbench';
import { type Workspace, workspaceOf } from '../support/workspace';

const FILE = 'late-harvest.md';
const OTHER = 'early-frost.md';
const ARTICLE = '---\nclient: Northwind\n---\nThe grapes hung until the first frost.\n';

/** Time by keyboard, with the clock that hangs on the wall: what is typed leads to minutes, and never to more than went by. */
describe('the time that a writer works', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;
  /** The minute in which the writer began to work with time tracked. */
  let began = 0;

  before(async () => {
    workspace = workspaceOf({ [FILE]: ARTICLE, [OTHER]: ARTICLE });
    // As a new writer finds it: nothing chosen.
    workbench = await Workbench.open(workspace.folder, {
      settings: { 'revisionRounds.trackTime': undefined },
    });
    await workbench.openFile(FILE);
  });
  after(() => workbench.close());

  const minutesOfRound = (): number | undefined => {
    const found = /^ {4}minutes: (\d+)$/m.exec(workspace.read(FILE))?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const wentBy = (): number => minuteOf(Date.now()) - began + 1;
  const standing = async (): Promise<string> =>
    (await workbench.statusBar()).find(({ id }) => id.includes('revisionRounds'))?.label ?? '';
  const asked = async (): Promise<boolean> =>
    (await workbench.notifications()).some((text) =>
      text.includes('Shall Revision Rounds note how many minutes'),
    );
  async function write(text: string): Promise<void> {
    await workbench.toEnd();
    for (const word of text.split(/(?= )/)) await workbench.type(word);
  }
  async function rate(stars: string): Promise<void> {
    await workbench.command('Rounds: Rate Satisfaction');
    await workbench.quickInput.waitFor('How happy is the client');
    await workbench.quickInput.choose(stars);
  }

  it('is not looked at before the writer has said so; the question comes when a first draft is sent', async () => {
    await write('Nobody knew why.');
    await workbench.save();
    assert.equal(await asked(), false);
    await workbench.command('Rounds: Send Draft');
    await eventually(async () => assert.equal(await asked(), true));
    await workbench.screenshot('time-question');
    assert.doesNotMatch(workspace.read(FILE), /minutes/);
  });

  it('is asked about once: whoever closes the question is left in peace', async () => {
    await workbench.command('Notifications: Clear All Notifications');
    await eventually(async () => assert.equal(await asked(), false));
    await workbench.openFile(OTHER);
    await workbench.command('Rounds: Send Draft');
    await eventually(() => assert.match(workspace.read(OTHER), /- sent:/));
    await eventually(async () => assert.match(await standing(), /0 of 2 rounds used/));
    assert.equal(await asked(), false);
  });

  it('is counted when the writer wants it, beside the document: typing writes nothing into it', async () => {
    await workbench.openFile(FILE);
    await workbench.command('Rounds: Track Time: On or Off…');
    await workbench.quickInput.waitFor('by round?');
    began = minuteOf(Date.now());
    await workbench.quickInput.choose('On');
    await eventually(async () =>
      assert.ok((await workbench.statusBar()).some(({ text }) => text === 'Time is tracked from now on.')),
    );
    await write(' Not even old Marta.');
    await eventually(async () => assert.match(await standing(), /time on round 1: \d min/), 40_000);
    await workbench.save();
    assert.doesNotMatch(workspace.read(FILE), /minutes/);
  });

  it('is written with the next action, and one undo takes both back', async () => {
    await rate('★★★★☆');
    await eventually(() => assert.match(workspace.read(FILE), /rating: 4\n/));
    const minutes = minutesOfRound() ?? 0;
    assert.ok(minutes >= 1 && minutes <= wentBy(), `${minutes} of ${wentBy()} minutes`);
    await workbench.focusEditor();
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await workbench.save();
    await eventually(() => assert.doesNotMatch(workspace.read(FILE), /rating|minutes/));
    assert.match(workspace.read(FILE), /Not even old Marta\./);
  });

  it('is not lost with the undo, nor with a reload', async () => {
    await workbench.reload();
    await workbench.openFile(FILE);
    await eventually(async () => assert.match(await standing(), /time on round 1: \d min/));
    await rate('★★★☆☆');
    await eventually(() => assert.ok((minutesOfRound() ?? 0) >= 1));
    assert.ok((minutesOfRound() ?? 0) <= wentBy());
  });

  it('in two windows on one document counts once', async () => {
    const before = minutesOfRound() ?? 0;
    const start = minuteOf(Date.now());
    const second = await workbench.anotherWindow();
    await second.openFile(FILE);
    // To move about in the text is work, too; to type in both would be a conflict.
    for (const window of [workbench, second]) {
      await window.page.bringToFront();
      await window.focusEditor();
      for (let times = 0; times < 5; times++) await window.page.keyboard.press('ArrowLeft');
    }
    await second.close();
    await workbench.page.bringToFront();
    await rate('★★★★★');
    await eventually(() => assert.match(workspace.read(FILE), /rating: 5\n/));
    const added = (minutesOfRound() ?? 0) - before;
    const passed = minuteOf(Date.now()) - start + 1;
    assert.ok(added >= 0 && added <= passed, `${added} minutes in ${passed}`);
    assert.ok((minutesOfRound() ?? 0) <= wentBy());
  });

  it('can be added by hand', async () => {
    const before = minutesOfRound() ?? 0;
    await workbench.command('Rounds: Add Time');
    await workbench.quickInput.waitFor('What did you work on?');
    await workbench.quickInput.choose('Round 1');
    await workbench.quickInput.waitFor('How long?');
    await workbench.quickInput.enter('soon');
    await workbench.quickInput.waitFor('A time such as');
    await workbench.screenshot('time-add');
    await workbench.quickInput.enter('1:30');
    await eventually(() => assert.ok((minutesOfRound() ?? 0) >= before + 90));
    await workbench.command('Rounds: Add Time');
    await workbench.quickInput.choose('Before draft 1');
    await workbench.quickInput.waitFor('How long?');
    await workbench.quickInput.enter('2 h');
    await eventually(() => assert.match(workspace.read(FILE), /^minutes: 120\nrounds:\n/m));
  });

  it('stands in the row of the round', async () => {
    await workbench.command('Rounds: Reveal in Clients View');
    await eventually(async () => {
      const rows = (await workbench.tree('Clients')) ?? [];
      assert.ok(
        rows.some(({ label }) =>
          /Draft 1, sent .* · 1 h 3\d min · no feedback yet · satisfaction 5 of 5/.test(label),
        ),
        JSON.stringify(rows),
      );
    });
    for (const theme of ['dark', 'high contrast', 'light'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`time-row-${theme.replace(' ', '-')}`);
    }
  });

  it('is exported for a time tool', async () => {
    await workbench.focusEditor();
    await workbench.command('Rounds: Export Time as CSV');
    await workbench.quickInput.waitFor('Of which client?');
    await workbench.quickInput.choose('Northwind');
    await workbench.quickInput.waitFor('Of which time?');
    await workbench.quickInput.choose('This month');
    await workbench.quickInput.waitFor('For which tool?');
    await workbench.screenshot('time-export');
    await workbench.quickInput.choose('Toggl Track');
    await workbench.quickInput.waitFor('Your e-mail address');
    await workbench.quickInput.enter('me@example.org');
    await workbench.quickInput.waitFor('Northwind-toggl.csv');
    const rows = rowsOf(await saveAs('time.csv'));
    assert.deepEqual(
      rows.map((row) => [row['Email'], row['Client'], row['Description']]),
      [
        ['me@example.org', 'Northwind', 'late-harvest: first draft'],
        ['me@example.org', 'Northwind', 'late-harvest: round 1'],
      ],
    );
    assert.equal(rows[0]?.['Duration'], '02:00:00');
  });

  it('leaves the comments to be exported as tasks', async () => {
    await workbench.focusEditor();
    await workbench.command('Rounds: Export Comments as Tasks');
    await workbench.quickInput.waitFor('Of which client?');
    await workbench.quickInput.choose('Northwind');
    await workbench.quickInput.waitFor('Which comments?');
    await workbench.quickInput.choose('All');
    await eventually(async () =>
      assert.match((await workbench.notifications()).join(), /There is no such comment: Northwind/),
    );
  });

  it('follows a document that another program moves', async () => {
    await workbench.openFile(OTHER);
    await write(' It came early.');
    await workbench.save();
    await eventually(async () => assert.match(await standing(), /time on round 1: \d min/), 40_000);
    await workbench.closeEditor('View: Close All Editors');
    mkdirSync(join(workspace.folder, 'autumn'));
    renameSync(join(workspace.folder, OTHER), join(workspace.folder, 'autumn/first-frost.md'));
    await workbench.openFile('first-frost.md');
    await eventually(async () => assert.match(await standing(), /time on round 1: \d min/));
    await rate('★★★★☆');
    await eventually(() => assert.match(workspace.read('autumn/first-frost.md'), /rating: 4\n +minutes: \d/));
  });

  /** Types a name into the dialog and gives what was saved. */
  async function saveAs(name: string): Promise<string> {
    return workbench.quickInput.enterPath(join(workspace.folder, name), () => workspace.read(name));
  }
});
