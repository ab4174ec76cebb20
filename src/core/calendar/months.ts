import { addMonths, endOfMonth, formatISO, parseISO, startOfMonth } from 'date-fns';
import type { Day } from './days';

/** A stretch of days, both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The month that is `later` months after the one of a day; before it, for a negative number. */
export function monthOf(day: Day, later = 0): Period {
  const month = addMonths(startOfMonth(parseISO(day)), later);
  const dayIn = (date: Date): Day => formatISO(date, { representation: 'date' });
  return { from: dayIn(month), to: dayIn(endOfMonth(month)) };
}

export const isWithin = (day: Day, { from, to }: Period): boolean => from <= day && day <= to;
