/** Word shows the hour as it is written, whatever the zone: it is the hour that the client saw. Null: no day at all. */
export function wallClock(iso: string | null): Date | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?)?/.exec(iso ?? '');
  if (!found) return null;
  const date = new Date(`${found[1]}T${found[2] ?? '00:00'}${found[3] ?? ':00'}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** As the attributes of Word's elements have it. */
export const written = (date: Date): string => date.toISOString().replace(/\.\d+/, '');
