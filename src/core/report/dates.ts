import { dayOf } from '../calendar/days';

/** `2026-10-05T09:30:00+02:00` */
const TIME = /^\d{4}-\d{2}-\d{2}[Tt ]\s*(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|z|[+-]\d{2}:?\d{2})?$/;

/**
 * A date as a reader of `language` (BCP 47) writes it, without seconds. Day and clock are those that the file has, with the zone
 * that it names, and never moved to the zone of the machine. What is no date stays as it is.
 */
export function shownDate(iso: string, language: string): string {
  const text = iso.trim();
  const [, hours, minutes, zone] = TIME.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return shownDay(text, language);
  const day = dayOf(text);
  if (day === null) return text;
  const shown = format(`${day}T${hours}:${minutes}`, language, { timeStyle: 'short', hourCycle: 'h23' });
  return zone === undefined ? shown : `${shown} (${zone.toUpperCase() === 'Z' ? 'UTC' : zone})`;
}

/** The day alone. */
export function shownDay(iso: string, language: string): string {
  const day = dayOf(iso.trim());
  return day === null ? iso : format(`${day}T00:00`, language, {});
}

/** Without the narrow spaces that some versions of the rules have and others have not: the same files give the same report. */
function format(local: string, language: string, time: Intl.DateTimeFormatOptions): string {
  return formatter(language, time)
    .format(Date.parse(`${local}:00Z`))
    .replace(/[\u202f\u2009]/g, ' ');
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** One for each language: to make it takes a hundred times as long as to write a date with it. */
function formatter(language: string, time: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${time.timeStyle ?? ''}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC', ...time });
  formatters.set(key, made);
  return made;
}
