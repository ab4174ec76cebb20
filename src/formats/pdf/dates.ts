import { dayOf } from '../../core/calendar/days';

const PDF_DATE =
  /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?)?\s*(?:(Z)|([+-])(\d{2})'?(\d{2})?)?/;

/** `D:20261109141200+01'00'` as ISO 8601: what the file says, with the zone where it has one; null for no date. */
export function isoDate(text: string): string | null {
  const found = PDF_DATE.exec(text.trim());
  if (!found) return null;
  const [
    ,
    year = '',
    month = '01',
    date = '01',
    hours,
    minutes,
    seconds = '00',
    utc,
    sign,
    zone,
    zoneMinutes = '00',
  ] = found;
  const day = dayOf(`${year}-${month}-${date}`);
  if (day === null || hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return day;
  const offset = utc !== undefined ? 'Z' : sign === undefined ? '' : `${sign}${zone}:${zoneMinutes}`;
  return `${day}T${hours}:${minutes}:${seconds}${offset}`;
}
