/** A calendar day, `2026-11-05`: the one that its writer wrote, whatever the time zone of the machine that reads it. */
export type Day = string;

/** The days on which nobody can be expected to answer. */
export interface DaysOff {
  /** Days of the week, 0 for Sunday to 6 for Saturday. At least one day has to be left to work on. */
  readonly weekend: ReadonlySet<number>;
  readonly holidays: ReadonlySet<Day>;
}

export const SATURDAY_AND_SUNDAY: DaysOff = { weekend: new Set([6, 0]), holidays: new Set() };

/** Ten years: who waits for longer has mistyped. */
export const MOST_DAYS = 3650;

/** A schedule of some hundred documents asks for thousands of days at every change: this is plain arithmetic, on days as UTC has them. */
const MS_PER_DAY = 86_400_000;
const DAY_LENGTH = '2026-11-05'.length;

const dayNumber = (day: Day): number => Date.parse(day) / MS_PER_DAY;
const dayWithNumber = (number: number): Day =>
  new Date(number * MS_PER_DAY).toISOString().slice(0, DAY_LENGTH);

/** The day of an ISO 8601 date or date and time, as written; null for anything else. */
export function dayOf(iso: string): Day | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(iso)?.[0];
  return day !== undefined && isInCalendar(day) ? day : null;
}

function isInCalendar(day: Day): boolean {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  if (month < 1 || month > 12 || date < 1 || date > 31) return false;
  // The engine takes 30 February for 2 March.
  return date <= SHORTEST_MONTH || dayWithNumber(dayNumber(day)) === day;
}

const SHORTEST_MONTH = 28;

export function addDays(day: Day, days: number): Day {
  return dayWithNumber(dayNumber(day) + days);
}

/** How many days later `to` is than `from`; negative where it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

function isBusinessDay(day: Day, { weekend, holidays }: DaysOff): boolean {
  return !weekend.has(new Date(day).getUTCDay()) && !holidays.has(day);
}

/**
 * The business day that is `days` (0 or more) after `from`; `from` itself is not counted, and is the answer for 0.
 * Where all seven days are weekend, days of the calendar are counted, and never more than `MOST_DAYS`: a wrong setting must
 * not hang the editor.
 */
export function addBusinessDays(from: Day, days: number, off: DaysOff): Day {
  const wanted = Math.min(days, MOST_DAYS);
  if (off.weekend.size >= 7) return addDays(from, wanted);
  let day = from;
  for (let left = wanted; left > 0;) {
    day = addDays(day, 1);
    if (isBusinessDay(day, off)) left--;
  }
  return day;
}
