import { dayOf } from '../../calendar/days';
import { phrasesOf } from '../../feedback/phrases';
import { MAIL_LANGUAGES } from '../../feedback/words/mails';

/** What `03/04/2026` means. */
export type DateOrder = 'day first' | 'month first' | null;

/** Which of twelve months each phrase names. */
const MONTHS = MAIL_LANGUAGES.flatMap(({ months }) =>
  phrasesOf(months).map(([name = ''], month) => ({ name: name.replace('*', ''), month: month + 1 })),
);

const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/;
const NUMERIC = /(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/;
const DAY_AND_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:de\s+|d['’])?(\p{L}{3,})\.?,?\s+(?:de\s+|del\s+)?(\d{4})/u;
/** Tried at the beginning of a word only: a line of letters would be gone through once for each of them. */
const MONTH_AND_DAY = /(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u;
const CLOCK = /(?<![\d.])(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s?([ap])\.?\s?m\b)?(?![\d.]*\d)/iu;
const ZONE = /(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})\b|\b(GMT|UTC|Z)\b/;

/**
 * The ISO 8601 date, or date and time, that a line names in one of the languages; null for none, and where day and month
 * cannot be told apart. A time without a zone stays without.
 */
export function dateIn(line: string, order: DateOrder): string | null {
  const day = dayIn(line, order);
  if (day === null) return null;
  const clock = clockIn(line.replace(ISO, ' ').replace(NUMERIC, ' '));
  return clock === null ? day.day : `${day.day}T${clock}`;
}

/** `09:14`, `9.14`, `9:14:05 PM`, with its zone where one stands beside it; null for none. */
export function clockIn(line: string): string | null {
  const found = CLOCK.exec(line);
  if (!found) return null;
  const [whole, hours = '', minutes = '', seconds, half] = found;
  const late = half?.toLowerCase() === 'p' ? 12 : 0;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + late;
  if (hour > 23 || Number(minutes) > 59) return null;
  const zone = ZONE.exec(line.slice(found.index + whole.length));
  const offset = zone === null ? '' : offsetOf(zone);
  return `${two(hour)}:${minutes}${seconds === undefined ? offset && ':00' : `:${seconds}`}${offset}`;
}

/** The islands of the Line are fourteen hours ahead; `1:00-1996` has a year beside its time. */
const MOST_HOURS_AHEAD = 14;

function offsetOf([, sign, hours, minutes, zulu]: RegExpExecArray): string {
  if (zulu !== undefined) return 'Z';
  return Number(hours) <= MOST_HOURS_AHEAD && Number(minutes) <= 59 ? `${sign}${hours}:${minutes}` : '';
}

/** What the numeric dates of a text say of their order: one of them has a number above twelve. */
export function orderIn(lines: readonly string[], language: string | undefined): DateOrder {
  for (const line of lines) {
    const [, first, mark, second] = NUMERIC.exec(line) ?? [];
    if (mark === '.' || Number(first) > 12) return 'day first';
    if (Number(second) > 12) return 'month first';
  }
  // English alone is written in both orders.
  return language === undefined || language.startsWith('en') ? null : 'day first';
}

function dayIn(line: string, order: DateOrder): { readonly day: string } | null {
  const iso = ISO.exec(line)?.[0];
  if (iso !== undefined) return checked(iso);
  const [, day, name, year] = DAY_AND_MONTH.exec(line) ?? [];
  const month = monthOf(name);
  if (month !== null) return checked(`${year}-${two(month)}-${two(Number(day))}`);
  const [, first, date, itsYear] = MONTH_AND_DAY.exec(line) ?? [];
  const named = monthOf(first);
  if (named !== null) return checked(`${itsYear}-${two(named)}-${two(Number(date))}`);
  return numericDay(line, order);
}

function numericDay(line: string, order: DateOrder): { readonly day: string } | null {
  const [, first, mark, second, year = ''] = NUMERIC.exec(line) ?? [];
  const [a, b] = [Number(first), Number(second)];
  const dayFirst = mark === '.' || a > 12 || a === b || (b <= 12 && order === 'day first');
  if (mark === undefined || (!dayFirst && b <= 12 && order === null)) return null;
  const full = year.length === 2 ? `20${year}` : year;
  return checked(dayFirst ? `${full}-${two(b)}-${two(a)}` : `${full}-${two(a)}-${two(b)}`);
}

function monthOf(name: string | undefined): number | null {
  const folded = name?.normalize('NFC').toLowerCase();
  if (folded === undefined) return null;
  return MONTHS.find((month) => folded.startsWith(month.name))?.month ?? null;
}

const checked = (day: string): { readonly day: string } | null => (dayOf(day) === null ? null : { day });

const two = (number: number): string => String(number).padStart(2, '0');
