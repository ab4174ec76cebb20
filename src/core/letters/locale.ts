import { dayOf, type Day } from '../calendar/days';
import { onceForEach } from '../once';
import { formatMoney } from '../terms/money';

/** A number with what a template needs to choose the form of a word: `{{n}} {{#one}}round{{/one}}{{#other}}rounds{{/other}}`. */
export interface Count {
  /** As a reader of the language writes it. */
  readonly n: string;
  readonly one: boolean;
  /** Every form that is not `one`: none of our languages tells more apart in words that follow a number below a million. */
  readonly other: boolean;
  readonly some: boolean;
  readonly none: boolean;
}

/** How one language writes dates, numbers and money: all by `Intl`. */
export interface LetterLocale {
  count(number: number): Count;
  money(amount: number, currency: string | undefined): string;
  /** `5 November 2026`, of an ISO 8601 date; what is none stays as it is. */
  date(iso: string): string;
  /** `Thursday 5 November`: for a day to come. */
  weekday(day: Day): string;
  /** `14:30`, of a moment in the writer's zone. */
  time(moment: number, zone: number): string;
  /** `1.5 hours`, `45 minutes`. */
  duration(minutes: number): string;
  list(items: readonly string[]): string;
}

/** A Finnish weekday has another ending in `by Thursday`, which `Intl` does not give: there the date stands alone. */
const INFLECTED_WEEKDAYS = /^fi\b/;

/** French says the first of a month as an ordinal, which `Intl` does not: `1er décembre`. */
const FIRST_IN_FRENCH = /(?<!\d)1 (?=\p{L})/u;

/** `el sábado 21 de noviembre`: `Intl` puts the comma of a letterhead between them. */
const COMMA_AFTER_WEEKDAY = /(?<=^\p{L}+), /u;

const MINUTES_IN_AN_HOUR = 60;
/** Estimates are said in quarters of an hour. */
const QUARTER = 15;
const MS_PER_MINUTE = 60_000;

/** By a BCP 47 tag; kept, for it takes `Intl` longer to make one than to write a letter with it. */
export const letterLocale = onceForEach((tag: string): LetterLocale => {
  const plural = new Intl.PluralRules(tag);
  const number = new Intl.NumberFormat(tag);
  const long = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(tag, {
    ...(!INFLECTED_WEEKDAYS.test(tag) && { weekday: 'long' }),
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: 'UTC' });
  return {
    count(value) {
      const one = plural.select(value) === 'one';
      return { n: number.format(value), one, other: !one, some: value > 0, none: value === 0 };
    },
    money: (amount, currency) => plainSpaces(formatMoney(amount, currency, tag)),
    date(iso) {
      const day = dayOf(iso);
      return day === null ? iso : inText(long.format(Date.parse(day)), tag);
    },
    weekday: (day) => inText(short.format(Date.parse(day)), tag),
    time: (moment, zone) => plainSpaces(clock.format(moment + zone * MS_PER_MINUTE)),
    duration: (minutes) => plainSpaces(duration(minutes, tag)),
    list: (items) => new Intl.ListFormat(tag).format(items),
  };
});

/** A date as it stands within a sentence. */
function inText(date: string, tag: string): string {
  if (/^fr\b/.test(tag)) return date.replace(FIRST_IN_FRENCH, '1er ');
  return /^es\b/.test(tag) ? date.replace(COMMA_AFTER_WEEKDAY, ' ') : date;
}

function duration(minutes: number, tag: string): string {
  const hours = minutes >= MINUTES_IN_AN_HOUR;
  const value = hours ? (Math.round(minutes / QUARTER) * QUARTER) / MINUTES_IN_AN_HOUR : Math.round(minutes);
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: hours ? 'hour' : 'minute',
    unitDisplay: 'long',
    maximumFractionDigits: 2,
  }).format(value);
}

/** The narrow space that does not break is a box in many a mail program; the wide one that does not break is not. */
const plainSpaces = (text: string): string => text.replace(/\u202f/g, '\u00a0');
