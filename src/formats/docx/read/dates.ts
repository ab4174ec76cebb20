import { isDate } from '../../../core/yaml/dates';
import type { XmlElement } from './xml';

/** Word's dates look like UTC and are the clock on the wall of whoever wrote: the Z is dropped. Null for no date. */
function wallClock(date: string | undefined): string | null {
  const text = (date ?? '').trim().replace(/Z$/i, '');
  return isDate(text) ? text : null;
}

/** A moment in UTC, which newer versions note beside the other. */
export function utcMoment(date: string | undefined): string | null {
  const text = (date ?? '').trim();
  if (!isDate(text)) return null;
  return /[zZ]$|[-+]\d{2}:?\d{2}$/.test(text) || !text.includes('T') ? text : `${text}Z`;
}

/** When the writer of a comment or change made it. */
export function dateOf(element: XmlElement): string | null {
  return utcMoment(element.attribute('w16du:dateUtc')) ?? wallClock(element.attribute('w:date'));
}

/** Who made it; null where the name was taken out. */
export function authorOf(element: XmlElement): string | null {
  const name = element.attribute('w:author')?.trim() ?? '';
  return name === '' ? null : name;
}
