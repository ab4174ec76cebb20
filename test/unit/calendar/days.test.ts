import assert from 'node:assert/strict';
import {
  addBusinessDays,
  addDays,
  dayOf,
  daysBetween,
  SATURDAY_AND_SUNDAY,
} from '../../../src/core/calendar/days';

describe('days of the calendar', () => {
  it('are those that were written, whatever the time zone', () => {
    assert.equal(dayOf('2026-11-05'), '2026-11-05');
    assert.equal(dayOf('2026-11-05T23:59:00+13:00'), '2026-11-05');
    assert.equal(dayOf('2026-11-05T00:10:00-11:00'), '2026-11-05');
    assert.equal(dayOf('2024-02-29'), '2024-02-29');
    for (const none of ['2026-02-30', '2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-10-00'])
      assert.equal(dayOf(none), null, none);
    assert.equal(dayOf('next week'), null);
  });

  it('go over the ends of months, and the changes of the clock', () => {
    assert.equal(addDays('2026-02-27', 3), '2026-03-02');
    assert.equal(addDays('2026-03-28', 2), '2026-03-30');
    assert.equal(daysBetween('2026-10-24', '2026-10-26'), 2);
    assert.equal(daysBetween('2026-11-05', '2026-11-01'), -4);
  });

  it('of business leave out the weekend', () => {
    // 5 November 2026 is a Thursday.
    assert.equal(addBusinessDays('2026-11-05', 0, SATURDAY_AND_SUNDAY), '2026-11-05');
    assert.equal(addBusinessDays('2026-11-05', 1, SATURDAY_AND_SUNDAY), '2026-11-06');
    assert.equal(addBusinessDays('2026-11-05', 5, SATURDAY_AND_SUNDAY), '2026-11-12');
    assert.equal(addBusinessDays('2026-11-07', 1, SATURDAY_AND_SUNDAY), '2026-11-09');
  });

  it('of business leave out the holidays, and the weekend of another country', () => {
    const off = { weekend: new Set([5, 6]), holidays: new Set(['2026-11-08']) };
    assert.equal(addBusinessDays('2026-11-05', 1, off), '2026-11-09');
    const always = { weekend: new Set([0, 1, 2, 3, 4, 5, 6]), holidays: new Set<string>() };
    assert.equal(addBusinessDays('2026-11-05', 3, always), '2026-11-08');
    assert.equal(addBusinessDays('2026-11-05', 1e9, always), '2036-11-02');
  });
});
