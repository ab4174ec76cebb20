import { toCsv, type Cell } from './csv';
import type { TimeEntry } from './timeEntries';

/** Time entries in the columns that the time and invoice tools read. */

export const TIME_TOOLS = ['freshbooks', 'harvest', 'toggl'] as const;
export type TimeTool = (typeof TIME_TOOLS)[number];

/** Who worked, as the tool knows this person. */
export interface Worker {
  /** Harvest finds a person by the name. */
  readonly firstName?: string;
  readonly lastName?: string;
  /** Toggl finds a person by the address. */
  readonly email?: string;
}

export function timeCsv(tool: TimeTool, entries: readonly TimeEntry[], worker: Worker): string {
  switch (tool) {
    case 'freshbooks':
      return toCsv(FRESHBOOKS, entries.map(freshbooksRow));
    case 'harvest':
      return toCsv(
        HARVEST,
        entries.map((entry) => harvestRow(entry, worker)),
      );
    case 'toggl':
      return toCsv(TOGGL, togglRows(entries, worker));
  }
}

/**
 * FreshBooks documents no import of time from a file (of clients and expenses only). These are the fields of its own time entry, in its words,
 * for typing over or for an automation that makes an entry of every row: support.freshbooks.com, "How do I track my time?" and "How do I
 * generate an invoice?" (Service, Project, Date, Notes).
 */
const FRESHBOOKS = ['Date', 'Client', 'Project', 'Service', 'Notes', 'Hours'];

function freshbooksRow(entry: TimeEntry): Cell[] {
  return [entry.day, entry.client, entry.project ?? '', kindOf(entry), descriptionOf(entry), hoursOf(entry)];
}

/**
 * Harvest reads these eight columns in this order, the date as YYYY-MM-DD, hours as a decimal; it makes clients, projects and tasks that it does not
 * know, and refuses people that it does not know: support.getharvest.com, "Importing data". It needs a project: the document's name
 * stands in where there is none.
 */
const HARVEST = ['Date', 'Client', 'Project', 'Task', 'Notes', 'Hours', 'First name', 'Last name'];

function harvestRow(entry: TimeEntry, { firstName = '', lastName = '' }: Worker): Cell[] {
  const { day, client, project, document } = entry;
  return [
    day,
    client,
    project ?? document,
    kindOf(entry),
    descriptionOf(entry),
    hoursOf(entry),
    firstName,
    lastName,
  ];
}

/**
 * Toggl Track takes these headers in any order, and needs Email, Start date, Start time and Duration for an entry with a description; Task and
 * Billable are for paid plans and left out: support.toggl.com, "Editing and uploading a CSV file".
 */
const TOGGL = ['Email', 'Client', 'Project', 'Description', 'Start date', 'Start time', 'Duration', 'Tags'];

/** The record knows days, not hours of the day. */
const START_OF_DAY_SECONDS = 9 * 60 * 60;

/** Toggl takes entries that are alike in everything for one and the same: each entry of a day starts a second later. */
function togglRows(entries: readonly TimeEntry[], { email = '' }: Worker): Cell[][] {
  const onDay = new Map<string, number>();
  return entries.map((entry) => {
    const earlier = onDay.get(entry.day) ?? 0;
    onDay.set(entry.day, earlier + 1);
    return [
      email,
      entry.client,
      entry.project ?? '',
      descriptionOf(entry),
      entry.day,
      clockOf(START_OF_DAY_SECONDS + earlier),
      clockOf(entry.minutes * 60),
      kindOf(entry),
    ];
  });
}

const kindOf = ({ round }: TimeEntry): string => (round === 0 ? 'Writing' : 'Revision');

const descriptionOf = ({ document, round }: TimeEntry): string =>
  `${document}: ${round === 0 ? 'first draft' : `round ${round}`}`;

/** Hundredths of an hour: what the tools keep. */
const hoursOf = ({ minutes }: TimeEntry): number => Math.round((minutes / 60) * 100) / 100;

/** `01:30:00`. */
function clockOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
