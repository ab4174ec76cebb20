import assert from 'node:assert/strict';
import { isWithin, monthOf } from '../../../src/core/calendar/months';

describe('months', () => {
  it('have their first and last day, whatever their length', () => {
    assert.deepEqual(monthOf('2026-11-20'), { from: '2026-11-01', to: '2026-11-30' });
    assert.deepEqual(monthOf('2028-02-29'), { from: '2028-02-01', to: '2028-02-29' });
    assert.deepEqual(monthOf('2026-01-31', -1), { from: '2025-12-01', to: '2025-12-31' });
    assert.deepEqual(monthOf('2026-03-31', -1), { from: '2026-02-01', to: '2026-02-28' });
    assert.deepEqual(monthOf('2026-12-31', 1), { from: '2027-01-01', to: '2027-01-31' });
  });

  it('hold both their ends', () => {
    const november = monthOf('2026-11-20');
    assert.deepEqual(
      ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((day) => isWithin(day, november)),
      [false, true, true, false],
    );
  });
});
