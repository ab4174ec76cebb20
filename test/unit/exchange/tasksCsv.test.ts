import assert from 'node:assert/strict';
import { tasksCsv, type Board } from '../../../src/core/exchange/taskFormats';
import { tasksOf } from '../../../src/core/exchange/tasks';
import { english } from '../../../src/core/said';
import { linesOf, rowsOf } from '../../support/csv';
import { named } from './documents';

const LINE = named(
  'line.md',
  'title: Draw the line',
  'client: Northwind',
  'due: 2026-11-30T12:00:00+01:00',
  'rounds:',
  '  - sent: 2026-11-02',
  '    comments:',
  '      - text: |-',
  '          The opening is too slow,',
  '          get to the story.',
  '        from: Jane',
  '        at: 2026-11-05T16:20:00+01:00',
  '        quote: When I started out',
  '        reply: Cut it.',
  '        status: parked',
  '      - text: "=HYPERLINK(\\"http://evil.example\\")"',
  '        class: scope',
  '      - {text: Misprint., class: correction, status: done}',
  '      - {text: Lovely., class: praise}',
);
const HUT = named(
  'hut',
  'client: Fell',
  'rounds:',
  '  - sent: 2026-11-02',
  `    comments: ["${'long '.repeat(50)}"]`,
);

const tasks = (
  documents: Parameters<typeof tasksOf>[0],
  which: 'waiting' | 'all',
): ReturnType<typeof tasksOf> => tasksOf(documents, { which, inWords: english });

const rows = (board: Board, which: 'waiting' | 'all' = 'waiting'): Record<string, string>[] =>
  rowsOf(tasksCsv(board, tasks([LINE, HUT], which)));

describe('comments as tasks', () => {
  it('are those that wait, or all; praise asks for nothing', () => {
    const names = (which: 'waiting' | 'all'): string[] => tasks([LINE], which).map(({ name }) => name);
    assert.deepEqual(names('waiting'), [
      'The opening is too slow, get to the story.',
      '=HYPERLINK("http://evil.example")',
    ]);
    assert.equal(names('all').length, 3);
  });

  it('say the whole comment, what it is about, who said it, and the reply', () => {
    assert.equal(
      tasks([LINE], 'waiting')[0]?.description,
      'The opening is too slow,\nget to the story.\n\nAbout: “When I started out”\n\nReply: Cut it.\n\n(Jane, 2026-11-05, round 1)',
    );
    assert.match(tasks([HUT], 'all')[0]?.name ?? '', /^(long ){23}long…$/);
  });
});

describe('tasks for Trello', () => {
  it('have the columns of csv2trello first', () => {
    const all = rows('trello', 'all');
    assert.deepEqual(Object.keys(all[0] ?? {}).slice(0, 4), ['name', 'description', 'due', 'completed']);
    assert.deepEqual(
      all.map(({ due, completed, list, labels }) => [due, completed, list, labels]),
      [
        ['2026-11-30', 'false', 'Northwind: Draw the line', 'revision'],
        ['2026-11-30', 'false', 'Northwind: Draw the line', 'scope'],
        ['2026-11-30', 'true', 'Northwind: Draw the line', 'correction'],
        ['', 'false', 'Fell: hut', 'revision'],
      ],
    );
  });
});

describe('tasks for Asana', () => {
  it('have its columns, in its order', () => {
    assert.deepEqual(Object.keys(rows('asana')[0] ?? {}).slice(0, 5), [
      'Name',
      'Description',
      'Section',
      'Assignee',
      'Due Date',
    ]);
    assert.equal(rows('asana')[0]?.['Status'], 'parked');
  });
});

describe('tasks for Todoist', () => {
  it('have the columns of its template', () => {
    assert.deepEqual(Object.keys(rows('todoist')[0] ?? {}), [
      'TYPE',
      'CONTENT',
      'DESCRIPTION',
      'PRIORITY',
      'INDENT',
      'AUTHOR',
      'RESPONSIBLE',
      'DATE',
      'DATE_LANG',
      'TIMEZONE',
    ]);
  });

  it('have a section for each document, tasks of the lowest priority, and types in small letters', () => {
    assert.deepEqual(
      rows('todoist').map((row) => [row['TYPE'], row['PRIORITY'], row['INDENT'], row['DATE']]),
      [
        ['section', '', '', ''],
        ['task', '4', '1', '2026-11-30'],
        ['task', '4', '1', '2026-11-30'],
        ['section', '', '', ''],
        ['task', '4', '1', ''],
      ],
    );
  });
});

describe('tasks for any board', () => {
  it('run nothing in a spreadsheet', () => {
    for (const board of ['trello', 'asana', 'todoist'] as const) {
      const cells = linesOf(tasksCsv(board, tasks([LINE, HUT], 'all'))).flat();
      assert.ok(cells.some((cell) => cell.startsWith("'=HYPERLINK")));
      assert.deepEqual(
        cells.filter((cell) => /^[=+\-@]/.test(cell)),
        [],
      );
    }
  });
});
