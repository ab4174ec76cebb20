/** A day, or a day and a time with or without a zone (ISO 8601, and YAML's own habit of a blank for the `T`). */
const DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]|[ \t]+)([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?[ \t]*(?:[Zz]|[-+]\d{2}(?::?\d{2})?)?)?$/;

/** Days that every month has, and times as programs write them: asked first, because thousands of dates are read at once. */
const SURE =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[-+]\d\d:\d\d)?)?$/;

/** Whether the text is a date that a calendar has. */
export function isDate(text: string): boolean {
  if (SURE.test(text)) return true;
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
