import type { Day } from '../calendar/days';

export const PERIODS = ['round', 'month', 'quarter', 'year', 'years'] as const;

/** How long a column of the history is: one round, or a stretch of the calendar. */
export type Period = (typeof PERIODS)[number];

const MONTHS: readonly { readonly period: Period; readonly months: number }[] = [
  { period: 'month', months: 1 },
  { period: 'quarter', months: 3 },
  { period: 'year', months: 12 },
];

export interface Periods {
  readonly period: Period;
  /** One after the other without a gap: `from` is the first day, `until` the first day of the next. */
  readonly stretches: readonly { readonly from: Day; readonly until: Day }[];
}

/**
 * The shortest stretches of the calendar, at most `most` of them, that hold all of these days, which are in order. A year
 * that was mistyped makes them long, and never many.
 */
export function periodsOf(days: readonly Day[], most: number): Periods {
  const first = monthOf(days[0] ?? '1970-01-01');
  const last = monthOf(days.at(-1) ?? '1970-01-01');
  const countOf = (months: number): number => Math.floor(last / months) - Math.floor(first / months) + 1;
  const years = 12 * Math.ceil(countOf(12) / (most - 1));
  const { period, months } = MONTHS.find((one) => countOf(one.months) <= most) ?? {
    period: 'years' as const,
    months: years,
  };
  const start = Math.floor(first / months);
  const stretches = Array.from({ length: countOf(months) }, (_, i) => ({
    from: firstOf((start + i) * months),
    until: firstOf((start + i + 1) * months),
  }));
  return { period, stretches };
}

/** Months since the year 0. */
const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const firstOf = (month: number): Day =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
