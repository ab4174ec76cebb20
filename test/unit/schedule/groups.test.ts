import assert from 'node:assert/strict';
import { nowOf } from '../../../src/core/calendar/moments';
import { grouped, groupOf, nextChange } from '../../../src/core/schedule/groups';
import type { DueEvent } from '../../../src/core/schedule/model';
import { NOW } from './support';

const now = nowOf(NOW);
const due = (day: string, time?: string): DueEvent => ({
  kind: 'reply',
  document: 'a',
  round: 1,
  day,
  moment: time === undefined ? null : Date.parse(`${day}T${time}:00+01:00`),
  since: day,
  allowed: 24,
});

describe('how soon something is due', () => {
  const cases: readonly [DueEvent, ReturnType<typeof groupOf>][] = [
    [due('2026-11-19'), 'overdue'],
    [due('2026-11-20', '09:59'), 'overdue'],
    [due('2026-11-20', '10:00'), 'today'],
    [due('2026-11-20'), 'today'],
    [due('2026-11-21'), 'soon'],
    [due('2026-11-27', '23:00'), 'soon'],
    [due('2026-11-28'), 'later'],
  ];
  for (const [event, group] of cases) {
    const at = event.moment === null ? '' : ` ${new Date(event.moment).toISOString()}`;
    it(`${event.day}${at}: ${group}`, () => assert.equal(groupOf(event, now), group));
  }

  it('keeps the order, and leaves out groups without members', () => {
    const [first, second, third] = [due('2026-11-18'), due('2026-11-19'), due('2026-12-24')];
    assert.deepEqual(grouped([first, second, third], now), [
      ['overdue', [first, second]],
      ['later', [third]],
    ]);
  });
});

describe('the next look at the clock', () => {
  const next = (...events: readonly DueEvent[]): string => new Date(nextChange(events, now)).toISOString();

  it('is at midnight, of the writer’s own clock', () => {
    assert.equal(next(due('2026-11-20'), due('2026-11-30', '12:00')), '2026-11-20T23:00:00.000Z');
  });

  it('is just after the next thing that falls due at a time', () => {
    const events = [due('2026-11-20', '09:00'), due('2026-11-20', '18:00'), due('2026-11-20', '12:00')];
    assert.equal(next(...events), '2026-11-20T11:00:00.001Z');
  });
});
