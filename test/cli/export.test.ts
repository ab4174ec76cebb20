import assert from 'node:assert/strict';
import { linesOf, rowsOf } from '../support/csv';
import { newFolder, type Folder } from './run';

const LINE = `---
title: Draw the line
client: Northwind
project: Newsletter
minutes: 90
rounds:
  - sent: 2026-10-30
    minutes: 30
    comments:
      - {text: "=cmd|' /C calc'!A0", from: Jane}
      - {text: Misprint., class: correction, status: done}
  - sent: 2026-11-07
---
Text.
`;
const HUT = '---\nclient: Fell\nminutes: 20\nrounds:\n  - sent: 2026-11-02\n---\nText.\n';

describe('tables on the command line', () => {
  let folder: Folder;
  beforeEach(() => (folder = newFolder({ 'line.md': LINE, 'deep/hut.md': HUT })));
  afterEach(() => folder.remove());

  const table = (...args: readonly string[]): Record<string, string>[] => {
    const ran = folder.rounds(...args);
    assert.equal(ran.code, 0, ran.err);
    return rowsOf(ran.out);
  };

  it('give the time of all clients, or of one', () => {
    const harvest = ['--for', 'harvest', '--name', 'Ann Other Writer'];
    assert.deepEqual(
      table('export-time', ...harvest).map((row) => [
        row['Date'],
        row['Client'],
        row['Hours'],
        row['Last name'],
      ]),
      [
        ['2026-10-30', 'Northwind', '1.5', 'Other Writer'],
        ['2026-11-02', 'Fell', '0.33', 'Other Writer'],
        ['2026-11-07', 'Northwind', '0.5', 'Other Writer'],
      ],
    );
    assert.deepEqual(
      table('export-time', 'Fell', '--for', 'toggl', '--email', 'me@example.org').map(
        (row) => row['Duration'],
      ),
      ['00:20:00'],
    );
    assert.equal(table('export-time', '--for', 'freshbooks', '--in', 'deep').length, 1);
  });

  it('give the time of some days', () => {
    const days = (...period: readonly string[]): (string | undefined)[] =>
      table('export-time', '--for', 'freshbooks', ...period).map((row) => row['Date']);
    assert.deepEqual(days('--since', '2026-11-01'), ['2026-11-02', '2026-11-07']);
    assert.deepEqual(days('--since', '2026-10-30', '--until', '2026-11-02'), ['2026-10-30', '2026-11-02']);
  });

  it('give the comments that wait as tasks, or all, with nothing in them that a spreadsheet would run', () => {
    assert.deepEqual(
      table('export-tasks', '--for', 'asana').map((row) => [row['Name'], row['Section']]),
      [["'=cmd|' /C calc'!A0", 'Northwind: Draw the line']],
    );
    assert.equal(table('export-tasks', 'Northwind', '--for', 'trello', '--all').length, 2);
  });

  it('give the same facts to programs', () => {
    const ran = folder.rounds('export-time', 'Fell', '--for', 'freshbooks', '--json');
    assert.deepEqual(ran.json(), {
      entries: [{ day: '2026-11-02', minutes: 20, client: 'Fell', project: null, document: 'hut', round: 0 }],
      warnings: [],
    });
  });

  it('say which documents are missing in them, beside the table', () => {
    folder.write('torn.md', '---\nclient: [\n---\nText.\n');
    folder.write('.rounds/clients.yaml', 'clients: 5\n');
    const ran = folder.rounds('export-time', '--for', 'freshbooks');
    assert.equal(ran.code, 0);
    assert.match(ran.err, /^rounds: torn\.md is not in the table: /);
    assert.doesNotMatch(ran.err, /clients\.yaml/);
    assert.equal(linesOf(ran.out).length, 4);
  });

  it('say what is missing or not known', () => {
    for (const [args, message] of [
      [['export-time'], /--for is missing/],
      [['export-time', '--for', 'excel'], /--for is one of freshbooks, harvest, toggl/],
      [['export-time', '--for', 'toggl'], /--email .* is missing/],
      [['export-time', '--for', 'harvest'], /--name .* is missing/],
      [['export-time', '--for', 'freshbooks', '--since', 'May'], /--since takes a day/],
      [['export-time', 'Nobody', '--for', 'freshbooks'], /No tracked document is for “Nobody”/],
      [['export-tasks', 'Fell', 'Northwind', '--for', 'trello'], /Name one client/],
      [['export-tasks', '--for', 'jira'], /--for is one of trello, asana, todoist/],
    ] as const) {
      const ran = folder.rounds(...args);
      assert.equal(ran.code, 2);
      assert.match(ran.err, message);
    }
  });
});
