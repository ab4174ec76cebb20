import {
  addDays as addToDate,
  differenceInCalendarDays,
  formatISO,
  getDay,
  isValid,
  parseISO,
} from 'date-fns';

/** A calendar day, `2026-11-05`: the one that its writer wrote, whatever the time zone of the machine that reads it. */
export type Day = string;

/** The days on which nobody can be expected to answer. */
export interface DaysOff {
  /** Days of the week, 0 for Sunday to 6 for Saturday. At least one day has to be left to work on. */
  readonly weekend: ReadonlySet<number>;
  readonly holidays: ReadonlySet<Day>;
}

export const SATURDAY_AND_SUNDAY: DaysOff = { weekend: new Set([6, 0]), holidays: new Set() };

/** The day of an ISO 8601 date or date and time, as written; null for anything else. */
export function dayOf(iso: string): Day | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(iso)?.[0];
  return day !== undefined && isValid(parseISO(day)) ? day : null;
}

export function addDays(day: Day, days: number): Day {
  return formatISO(addToDate(parseISO(day), days), { representation: 'date' });
}

/** How many days later `to` is than `from`; negative where it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

export function isBusinessDay(day: Day, { weekend, holidays }: DaysOff): boolean {
  return !weekend.has(getDay(parseISO(day))) && !holidays.has(day);
}

/**
 * The business day that is `days` (0 or more) after `from`; `from` itself is not counted, and is the answer for 0.
 * Where all seven days are weekend, days of the calendar are counted: a wrong setting must not hang the editor.
 */
export function addBusinessDays(from: Day, days: number, off: DaysOff): Day {
  if (off.weekend.size >= 7) return addDays(from, days);
  let day = from;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isBusinessDay(day, off)) left--;
  }
  return day;
}
