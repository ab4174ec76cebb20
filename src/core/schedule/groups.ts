import { addDays } from '../calendar/days';
import { beginningOf, type Moment, type Now } from '../calendar/moments';
import type { DueEvent } from './model';

/** How soon: `soon` is within a week from today. */
export const DUE_GROUPS = ['overdue', 'today', 'soon', 'later'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

const SOON_DAYS = 7;

export function groupOf({ day, moment }: Pick<DueEvent, 'day' | 'moment'>, now: Now): DueGroup {
  if (day < now.day || (moment !== null && moment < now.moment)) return 'overdue';
  if (day === now.day) return 'today';
  return day <= addDays(now.day, SOON_DAYS) ? 'soon' : 'later';
}

/** The events of each group that has any, in their order. */
export function grouped(
  events: readonly DueEvent[],
  now: Now,
): readonly (readonly [DueGroup, readonly DueEvent[]])[] {
  return DUE_GROUPS.map(
    (group) => [group, events.filter((event) => groupOf(event, now) === group)] as const,
  ).filter(([, members]) => members.length > 0);
}

/** The next moment after `now` at which a schedule looks otherwise though no file has changed: something passes its time, or the day ends. */
export function nextChange(events: readonly DueEvent[], now: Now): Moment {
  const tomorrow = beginningOf(addDays(now.day, 1), now.zone);
  const passing = events.flatMap(({ moment }) =>
    moment !== null && moment >= now.moment ? [moment + 1] : [],
  );
  return Math.min(tomorrow, ...passing);
}
