import { dayOf, type Day } from './days';

/** A moment, in milliseconds since the beginning of 1970 in UTC. */
export type Moment = number;

/** The moment that a schedule is made for, and what the writer's calendar and clock show then. */
export interface Now {
  readonly moment: Moment;
  readonly day: Day;
  /** How far the writer's clock is ahead of UTC, in minutes. */
  readonly zone: number;
}

const TIME_AND_ZONE =
  /^\d{4}-\d{2}-\d{2}(?:[Tt]|[ \t]+)(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?[ \t]*(?:([Zz])|([-+])(\d{2})(?::?(\d{2}))?)?$/;

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/**
 * The moment of an ISO 8601 date and time; one that names no zone is meant in `zone`, minutes ahead of UTC.
 * Null for a bare date, which is a day and no moment, and for anything else.
 */
export function momentOf(iso: string, zone: number): Moment | null {
  const match = TIME_AND_ZONE.exec(iso);
  const day = dayOf(iso.slice(0, DAY_LENGTH));
  if (!match || day === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  const clock = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * 1000;
  return Date.parse(day) + clock - (zoneIn(match) ?? zone) * MINUTE;
}

const DAY_LENGTH = '2026-11-05'.length;

/**
 * What puts ISO 8601 dates in order, the same on every machine: a time that names no zone is taken as one of UTC, and a day by its
 * beginning there. NaN for anything else.
 */
export const orderOf = (iso: string): number => momentOf(iso, 0) ?? Date.parse(dayOf(iso) ?? '');

function zoneIn([, , , , utc, sign, hours, minutes]: RegExpExecArray): number | null {
  if (utc !== undefined) return 0;
  if (sign === undefined) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

/** The day that a clock `zone` minutes ahead of UTC shows at a moment. */
export function dayAt(moment: Moment, zone: number): Day {
  return new Date(moment + zone * MINUTE).toISOString().slice(0, DAY_LENGTH);
}

/**
 * Now, from an ISO 8601 date and time with its zone.
 * @throws for any other text: a clock that gives one is a bug
 */
export function nowOf(iso: string): Now {
  const match = TIME_AND_ZONE.exec(iso);
  const zone = match && zoneIn(match);
  const moment = zone === null ? null : momentOf(iso, zone);
  if (zone === null || moment === null) throw new RangeError(`no moment: ${iso}`);
  return { moment, zone, day: dayAt(moment, zone) };
}

/** A moment as ISO 8601 in a zone, to the minute: `2026-11-05T16:20:00+01:00`. */
export function isoOf(moment: Moment, zone: number): string {
  const clock = new Date(moment + zone * MINUTE).toISOString().slice(0, '2026-11-05T16:20'.length);
  const two = (number: number): string => String(number).padStart(2, '0');
  const ahead = Math.abs(zone);
  return `${clock}:00${zone < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/** The moment at which a day begins for a clock `zone` minutes ahead of UTC. */
export function beginningOf(day: Day, zone: number): Moment {
  return Date.parse(day) - zone * MINUTE;
}
