import assert from 'node:assert/strict';
import { dayOfWork, timeEntries } from '../../../src/core/exchange/timeEntries';
import { timeCsv, type TimeTool } from '../../../src/core/exchange/timeFormats';
import { linesOf, rowsOf } from '../../support/csv';
import { named } from './documents';

const TODAY = '2026-11-20';
const LINE = named(
  'line.md',
  'title: Draw the line',
  'client: Northwind Coaching',
  'project: Spring newsletter',
  'minutes: 150',
  'rounds:',
  '  - sent: 2026-11-02T23:50:00+01:00',
  '    minutes: 95',
  '    comments:',
  '      - {text: Shorter., at: 2026-11-04}',
  '  - sent: 2026-11-07',
  '    minutes: 10',
  '    comments:',
  '      - {text: Warmer., at: 2026-11-09T10:00:00Z}',
  '      - {text: Nice., at: 2026-11-08}',
);
const HUT = named('hut', 'client: Fell, Fjord & "Sons"', 'minutes: 20');
const NONE = named('none', 'client: Northwind Coaching', 'rounds:', '  - 2026-11-01');
const ALL = [LINE, HUT, NONE];

const rows = (tool: TimeTool, worker = {}): Record<string, string>[] =>
  rowsOf(timeCsv(tool, timeEntries(ALL, TODAY), worker));
const header = (tool: TimeTool): string[] => linesOf(timeCsv(tool, [], {}))[0] ?? [];

describe('the day of work', () => {
  const day = (round: number, ...lines: readonly string[]): string | null =>
    dayOfWork(named('a', 'client: A', ...lines).document, round);

  it('is when the next draft went out', () => {
    assert.equal(day(0, 'rounds: [2026-11-02T23:50:00+01:00]'), '2026-11-02');
    assert.equal(day(1, 'rounds: [2026-11-02, 2026-11-07]', 'approved: 2026-11-09'), '2026-11-07');
  });
  it('of the last round is that of the approval or the end, else of the last comment, else of its draft', () => {
    const rounds = ['rounds:', '  - sent: 2026-11-02', '    comments: [{text: a, at: 2026-11-05}]'];
    assert.equal(day(1, ...rounds, 'approved: 2026-11-09'), '2026-11-09');
    assert.equal(day(1, ...rounds, 'ended: 2026-11-10'), '2026-11-10');
    assert.equal(day(1, ...rounds), '2026-11-05');
    assert.equal(day(1, 'rounds: [2026-11-02]'), '2026-11-02');
  });
  it('is not known before the first draft was sent', () => {
    assert.equal(day(0), null);
  });
});

describe('time entries', () => {
  it('are one for every document and round that has time, by day', () => {
    assert.deepEqual(
      timeEntries(ALL, TODAY).map(({ day, minutes, document, round }) => [day, minutes, document, round]),
      [
        ['2026-11-02', 150, 'Draw the line', 0],
        ['2026-11-07', 95, 'Draw the line', 1],
        ['2026-11-09', 10, 'Draw the line', 2],
        ['2026-11-20', 20, 'hut', 0],
      ],
    );
  });

  it('are the same in whatever order the documents come', () => {
    assert.deepEqual(timeEntries([...ALL].reverse(), TODAY), timeEntries(ALL, TODAY));
  });
});

/** What each importer says that it takes: see the sources beside the formats. */
describe('time for Harvest', () => {
  it('has its eight columns in its order', () => {
    assert.deepEqual(header('harvest'), [
      'Date',
      'Client',
      'Project',
      'Task',
      'Notes',
      'Hours',
      'First name',
      'Last name',
    ]);
  });

  it('has days, decimal hours without other characters, and a project in every row', () => {
    const all = rows('harvest', { firstName: 'Núria', lastName: 'de la Vega' });
    assert.deepEqual(all[0], {
      Date: '2026-11-02',
      Client: 'Northwind Coaching',
      Project: 'Spring newsletter',
      Task: 'Writing',
      Notes: 'Draw the line: first draft',
      Hours: '2.5',
      'First name': 'Núria',
      'Last name': 'de la Vega',
    });
    for (const row of all) {
      assert.match(row['Date'] ?? '', /^\d{4}-\d{2}-\d{2}$/);
      assert.match(row['Hours'] ?? '', /^\d+(\.\d{1,2})?$/);
      assert.notEqual(row['Project'], '');
    }
    assert.equal(all[3]?.['Project'], 'hut');
    assert.equal(all[3]?.['Client'], 'Fell, Fjord & "Sons"');
  });
});

describe('time for Toggl Track', () => {
  const ALLOWED = ['User', 'Email', 'Client', 'Project', 'Task', 'Description', 'Billable'].concat([
    'Start date',
    'Start time',
    'Duration',
    'Tags',
  ]);

  it('has only headers that it allows, with those that a description needs', () => {
    const columns = header('toggl');
    assert.deepEqual(
      columns.filter((column) => !ALLOWED.includes(column)),
      [],
    );
    for (const needed of ['Email', 'Start date', 'Start time', 'Duration'])
      assert.ok(columns.includes(needed), needed);
  });

  it('has who worked, a moment to start from, and a duration by the clock', () => {
    const all = rows('toggl', { email: 'me@example.org' });
    assert.deepEqual(all[1], {
      Email: 'me@example.org',
      Client: 'Northwind Coaching',
      Project: 'Spring newsletter',
      Description: 'Draw the line: round 1',
      'Start date': '2026-11-07',
      'Start time': '09:00:00',
      Duration: '01:35:00',
      Tags: 'Revision',
    });
  });

  it('has no two entries that it would merge', () => {
    const twins = [
      named('a', 'title: T', 'client: A', 'minutes: 5'),
      named('b', 'title: T', 'client: A', 'minutes: 5'),
    ];
    const csv = timeCsv('toggl', timeEntries(twins, TODAY), { email: 'me@example.org' });
    const lines = linesOf(csv).map((row) => row.join());
    assert.equal(new Set(lines).size, 3);
  });

  it('writes more than a day as hours', () => {
    const long = [named('a', 'client: A', 'minutes: 1505')];
    const [row] = rowsOf(timeCsv('toggl', timeEntries(long, TODAY), {}));
    assert.equal(row?.['Duration'], '25:05:00');
  });
});

describe('time for FreshBooks', () => {
  it('has the fields of its time entry', () => {
    assert.deepEqual(rows('freshbooks')[1], {
      Date: '2026-11-07',
      Client: 'Northwind Coaching',
      Project: 'Spring newsletter',
      Service: 'Revision',
      Notes: 'Draw the line: round 1',
      Hours: '1.58',
    });
  });
});
