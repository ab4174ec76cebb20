import { toCsv, type Cell } from './csv';
import { isSettled, type Task } from './tasks';

/** Tasks in the columns that the importers of boards read. */

export const BOARDS = ['trello', 'asana', 'todoist'] as const;
export type Board = (typeof BOARDS)[number];

export function tasksCsv(board: Board, tasks: readonly Task[]): string {
  switch (board) {
    case 'trello':
      return toCsv(TRELLO, tasks.map(trelloRow));
    case 'asana':
      return toCsv(ASANA, tasks.map(asanaRow));
    case 'todoist':
      return toCsv(TODOIST, todoistRows(tasks));
  }
}

/**
 * Trello itself reads no CSV; tools beside it do. The first four columns are those of csv2trello (github.com/jamesgeddes/csv2trello); importers that
 * ask which column is what find the list and the labels as well.
 */
const TRELLO = ['name', 'description', 'due', 'completed', 'list', 'labels'];

function trelloRow(task: Task): Cell[] {
  const { name, description, due } = task;
  return [name, description, due ?? '', isSettled(task) ? 'true' : 'false', listOf(task), task.class];
}

/**
 * Asana matches columns by these names, the name first, then description, section and assignee: help.asana.com, "Preparing data for CSV import". It
 * makes a custom field of any other column. (Notion makes a page of each row and a property of each column, whatever their names.)
 */
const ASANA = ['Name', 'Description', 'Section', 'Assignee', 'Due Date', 'Class', 'Status', 'Client'];

function asanaRow(task: Task): Cell[] {
  const { name, description, due, status, client } = task;
  return [name, description, listOf(task), '', due ?? '', task.class, status, client];
}

/**
 * Todoist's template: todoist.com/help, "Format a CSV file to import into Todoist". TYPE is in small letters; an empty priority would make
 * every task the most urgent; rows after a section belong to it.
 */
const TODOIST = [
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
];
const LEAST_URGENT = 4;

function todoistRows(tasks: readonly Task[]): Cell[][] {
  return tasks.flatMap((task, index) => {
    const previous = tasks[index - 1];
    const section = !previous || listOf(previous) !== listOf(task);
    const { name, description, due } = task;
    return [
      ...(section ? [['section', listOf(task), '', '', '', '', '', '', '', '']] : []),
      ['task', name, description, LEAST_URGENT, 1, '', '', due ?? '', due === null ? '' : 'en', ''],
    ];
  });
}

/** A list, or section, for each document. */
const listOf = ({ client, document }: Task): string => `${client}: ${document}`;
