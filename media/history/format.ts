import type { Contact, Counted, Period, Show, Turn } from '../../src/features/history/protocol';

/** Numbers, days and sentences as the writer's language has them. */
export interface Format {
  readonly fill: (words: string, ...values: readonly (string | number)[]) => string;
  readonly count: (words: Counted, count: number) => string;
  readonly number: (value: number) => string;
  /** With one decimal where it is not whole. */
  readonly rough: (value: number) => string;
  readonly percent: (share: number) => string;
  /** `2 Nov`, with the year where it is not this one. */
  readonly day: (day: string) => string;
  /** What a column of the chart stands for: a day, or a stretch of the calendar. */
  readonly stretch: (from: string, period: Period) => string;
  readonly ago: (day: string) => string;
  readonly days: (days: number) => string;
  readonly turn: (turn: Turn) => string;
  readonly contact: (contact: Contact) => string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export function makeFormat({ language, today, words }: Pick<Show, 'language' | 'today' | 'words'>): Format {
  const locale = Intl.DateTimeFormat.supportedLocalesOf([known(language)])[0] ?? 'en';
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const style = (options: Intl.DateTimeFormatOptions): ((day: string) => string) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day) => format.format(new Date(`${day}T00:00:00Z`));
  };
  const short = style({ day: 'numeric', month: 'short' });
  const long = style({ day: 'numeric', month: 'short', year: 'numeric' });
  const month = style({ month: 'short', year: 'numeric' });
  const fill: Format['fill'] = (text, ...values) =>
    text.replace(/\{(\d)\}/g, (hole, at: string) => String(values[Number(at)] ?? hole));
  const count: Format['count'] = ([one, many], number) =>
    number === 1 ? one : fill(many, tenth.format(number));
  const days = (number: number): string => count(words.days, number);
  const isThisYear = (day: string): boolean => day.slice(0, 4) === today.slice(0, 4);
  return {
    fill,
    count,
    days,
    number: (value) => whole.format(value),
    rough: (value) => tenth.format(value),
    percent: (value) => share.format(value),
    day: (day) => (isThisYear(day) ? short(day) : long(day)),
    stretch: (from, period) =>
      period === 'round' ? (isThisYear(from) ? short(from) : long(from)) : stretch(from, period, month),
    ago(day) {
      const ago = Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS));
      if (ago === 0) return words.today;
      return ago === 1 ? words.yesterday : fill(words.daysAgo, whole.format(ago));
    },
    turn: (turn) => (turn.running ? fill(words.soFar, days(turn.days)) : days(turn.days)),
    contact: ({ what, round }) => fill(words[what], round ?? ''),
  };
}

function stretch(from: string, period: Exclude<Period, 'round'>, month: (day: string) => string): string {
  const year = String(Number(from.slice(0, 4)));
  switch (period) {
    case 'month':
      return month(from);
    case 'quarter':
      return `${year} Q${Math.floor(Number(from.slice(5, 7)) / 3) + 1}`;
    case 'year':
      return year;
    case 'years':
      return `${year}–`;
  }
}

/** A language that `Intl` can read; English for anything else. */
function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
