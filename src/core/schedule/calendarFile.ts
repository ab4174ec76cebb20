import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { Day } from '../calendar/days';
import type { Moment } from '../calendar/moments';

/** One entry of a calendar: a whole day, or a moment where there is one. */
export interface CalendarEntry {
  /** The same for the same thing whenever it is exported: a calendar that has it already brings its entry up to date. */
  readonly id: string;
  readonly day: Day;
  readonly moment: Moment | null;
  readonly summary: string;
  readonly description: string;
}

export interface CalendarOptions {
  readonly name: string;
  /** When the file is made. */
  readonly stamp: Moment;
}

/** Makes calendars and this product tell our entries from anybody else's, as RFC 5545 asks of a UID. */
const UID_DOMAIN = 'revision-rounds';

/**
 * The text of an iCalendar file (RFC 5545). The same entries, name and stamp give the same text. Nothing in it rings or marks
 * the writer as busy.
 */
export function calendarFile(entries: readonly CalendarEntry[], { name, stamp }: CalendarOptions): string {
  const calendar = new ICalCalendar({ name, prodId: { company: UID_DOMAIN, product: 'Revision Rounds' } });
  for (const { id, day, moment, summary, description } of entries) {
    calendar.createEvent({
      id: `${id}@${UID_DOMAIN}`,
      stamp: new Date(stamp),
      start: new Date(moment ?? Date.parse(day)),
      allDay: moment === null,
      summary,
      description,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // The library leaves the last line open; RFC 5545 ends every line.
  return `${calendar.toString()}\r\n`;
}
