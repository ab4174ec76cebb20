/** `2026-10-05T09:30:00+02:00` */
const DATE_AND_TIME =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|z|[+-]\d{2}:?\d{2})?$/;

/** A date as the file has it, without seconds: the same for readers of every language, and on every machine. */
export function shownDate(iso: string): string {
  const [, day, time, zone] = DATE_AND_TIME.exec(iso.trim()) ?? [];
  if (day === undefined || time === undefined) return iso;
  return zone === undefined
    ? `${day} ${time}`
    : `${day} ${time} (${zone.toUpperCase() === 'Z' ? 'UTC' : zone})`;
}

/** The day alone. */
export const shownDay = (iso: string): string => iso.trim().slice(0, '2026-10-05'.length);
