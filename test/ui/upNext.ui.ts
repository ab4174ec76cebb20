import assert from 'node:assert/strict';
import { addDays, addHours, formatISO } from 'date-fns';
import ICAL from 'ical.js';
import { eventually } from '../support/eventually';
import { oneAfterAnother } from '../support/oneAfterAnother';
import type { TreeRow } from '../support/views';
import { Workbench } from '../support/workbench';
import { workspaceOf, type Workspace } from '../support/workspace';

const today = new Date();
const day = (days: number): string => formatISO(addDays(today, days), { representation: 'date' });
const hoursAgo = (hours: number): string => formatISO(addHours(today, -hours));

const article = (title: string, ...lines: readonly string[]): string =>
  [
    '---',
    `title: ${title}`,
    'client: Northwind Coaching',
    ...lines,
    '---',
    'Once there was a line.',
    '',
  ].join('\n');

/** A reply that was owed yesterday, one that is owed in a day, a text due today, feedback awaited, and something far away. */
const FILES = {
  'cold.md': article(
    'The Cold Shoulder',
    'rounds:',
    `  - sent: ${day(-4)}`,
    '    comments:',
    '      - id: c1',
    `        at: ${hoursAgo(50)}`,
    '        text: This is not what I asked for.',
  ),
  'line.md': article('Draw the Line', `due: ${day(0)}`),
  'mistake.md': article(
    'Own Your Mistakes',
    'rounds:',
    `  - sent: ${day(-1)}`,
    '    comments:',
    `      - {id: c1, at: "${day(0)}", text: Where is the ending?}`,
  ),
  'goals.md': article('Small Goals', 'rounds:', `  - sent: ${day(-1)}`),
  'spring.md': article('Spring at Last', `due: ${day(120)}`),
  'done.md': article(
    'Long Done',
    'due: 2020-01-01',
    'approved: 2020-01-02',
    'rounds:',
    '  - sent: 2020-01-01',
  ),
  '.rounds/clients.yaml':
    'clients:\n  Northwind Coaching:\n    feedback_days: 3\n    weekend: []\n    check_in_days: 7\n',
};

describe('Up next', () => {
  oneAfterAnother();
  let workbench: Workbench;
  let workspace: Workspace;

  before(async () => {
    workspace = workspaceOf(FILES);
    workbench = await Workbench.open(workspace.folder);
    await workbench.openFile('line.md');
    await focusView();
  });
  after(() => workbench.close());

  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const focusView = (): Promise<void> => workbench.command('Revision Rounds: Focus on Up Next View');
  const rows = async (): Promise<readonly TreeRow[]> => (await workbench.tree('Up Next')) ?? [];
  const overdue = async (): Promise<string | undefined> =>
    (await workbench.statusBar()).find(({ id }) => id.endsWith('revisionRounds.overdue'))?.text;

  it('shows what is due, the earliest first, and puts away what is far', async () => {
    await eventually(async () => {
      const shown = (await rows()).map(({ label }) => label.split(', ')[0]);
      assert.deepEqual(shown, [
        'Overdue',
        'Reply: The Cold Shoulder',
        'Today',
        'Due: Draw the Line',
        'Within a week',
        'Reply: Own Your Mistakes',
        'Feedback: Small Goals',
        'Check in: Northwind Coaching',
        'Later',
      ]);
    });
    const later = (await rows()).at(-1);
    assert.equal(later?.expanded, false);
  });

  it('says every row to a screen reader, with how late it is', async () => {
    const labels = (await rows()).map(({ label }) => label);
    assert.equal(labels[0], 'Overdue, 1');
    assert.equal(labels[4], 'Within a week, 3');
    assert.match(labels[1] ?? '', /^Reply: The Cold Shoulder, overdue since .*, Northwind Coaching/);
    assert.match(labels[3] ?? '', /^Due: Draw the Line, .*, Northwind Coaching/);
  });

  it('opens a document by keyboard', async () => {
    await focusView();
    const focused = workbench.page.locator('.sidebar .monaco-list-row.focused', { hasText: 'The Cold' });
    await eventually(async () => {
      await press('Home');
      await press('ArrowDown');
      assert.equal(await focused.count(), 1);
    });
    await press('Enter');
    await eventually(async () => assert.equal(await workbench.activeTab(), 'cold.md'));
  });

  it('the status bar tells what is overdue about the document in the editor, and nothing else', async () => {
    await eventually(async () => assert.match((await overdue()) ?? '', /Reply overdue/));
    await workbench.openFile('mistake.md');
    await eventually(async () => assert.equal(await overdue(), undefined));
    await workbench.openFile('cold.md');
    await eventually(async () => assert.match((await overdue()) ?? '', /Reply overdue/));
    assert.deepEqual(await workbench.notifications(), []);
  });

  it('looks right in every theme', async () => {
    await focusView();
    for (const theme of ['dark', 'high contrast', 'light'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`up-next-${theme.replace(' ', '-')}`);
    }
  });

  it('follows the record: what is answered is due no more', async () => {
    await workbench.openFile('cold.md');
    await workbench.command('Rounds: Mark Comment Parked');
    await workbench.quickInput.waitFor('Which comment?');
    await workbench.quickInput.type('not what I asked');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Your reply to the client');
    await workbench.quickInput.accept();
    await eventually(async () => {
      const labels = (await rows()).map(({ label }) => label);
      assert.deepEqual(
        [labels[0], labels.some((label) => label.includes('Cold Shoulder'))],
        ['Today, 1', false],
      );
    });
    await eventually(async () => assert.equal(await overdue(), undefined));
  });

  it('goes into a calendar, and a second time as the same', async () => {
    const first = await exportTo('first.ics');
    assert.deepEqual(
      first.map(({ summary }) => summary),
      [
        'Due: Draw the Line',
        'Reply: Own Your Mistakes',
        'Feedback: Small Goals',
        'Check in: Northwind Coaching',
        'Due: Spring at Last',
      ],
    );
    assert.equal(first[0]?.startDate.toString(), day(0));
    const second = await exportTo('second.ics');
    assert.deepEqual(uids(second), uids(first));
    assert.equal(new Set(uids(first)).size, first.length);
  });

  const uids = (events: readonly ICAL.Event[]): string[] => events.map(({ uid }) => uid);

  async function exportTo(name: string): Promise<ICAL.Event[]> {
    await workbench.command('Rounds: Export What Is Due as a Calendar');
    await workbench.quickInput.waitFor('.ics');
    const path = `${workspace.folder}/${name}`;
    const text = await workbench.quickInput.enterPath(path, () => workspace.read(name));
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  }
});
