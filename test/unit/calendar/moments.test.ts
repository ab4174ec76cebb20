import assert from 'node:assert/strict';
import {
  HOUR,
  beginningOf,
  dayAt,
  isoOf,
  momentOf,
  nowOf,
  orderOf,
} from '../../../src/core/calendar/moments';
import { inZone } from '../../support/inZone';

const OSLO = 60;

describe('a moment', () => {
  const same: readonly [iso: string, utc: string][] = [
    ['2026-11-05T16:20:00+01:00', '2026-11-05T15:20:00Z'],
    ['2026-11-05T16:20', '2026-11-05T15:20:00Z'],
    ['2026-11-05 16:20:30', '2026-11-05T15:20:30Z'],
    ['2026-11-05t16:20:00.250z', '2026-11-05T16:20:00Z'],
    ['2026-11-05 16:20:00 -03', '2026-11-05T19:20:00Z'],
    ['2026-11-05T00:10:00+0530', '2026-11-04T18:40:00Z'],
  ];
  for (const [iso, utc] of same) {
    it(`${iso} is ${utc}`, () => assert.equal(momentOf(iso, OSLO), Date.parse(utc)));
  }

  it('is not what names a whole day, or no day', () => {
    for (const text of ['2026-11-05', '2026-02-30T10:00', 'soon', ''])
      assert.equal(momentOf(text, OSLO), null);
  });

  it('has the day of the clock that shows it', () => {
    const moment = Date.parse('2026-11-05T23:30:00Z');
    assert.equal(dayAt(moment, 0), '2026-11-05');
    assert.equal(dayAt(moment, OSLO), '2026-11-06');
    assert.equal(beginningOf('2026-11-06', OSLO), moment - HOUR / 2);
  });
});

describe('dates in order', () => {
  const IN_ORDER = [
    '2026-11-05T01:00:00+02:00',
    '2026-11-05',
    '2026-11-05T02:00',
    '2026-11-05 03:00:00',
    '2026-11-04T22:30:00-05:00',
  ];

  it('are in the same order in every time zone, also where they name none', () => {
    for (const zone of ['Pacific/Kiritimati', 'UTC', 'America/Los_Angeles'])
      inZone(zone, () => {
        const sorted = [...IN_ORDER].reverse().sort((a, b) => orderOf(a) - orderOf(b));
        assert.deepEqual(sorted, IN_ORDER, zone);
      });
  });

  it('are no other texts', () => {
    for (const text of ['soon', '5 Nov 2026', '2026-02-30', '']) assert.ok(Number.isNaN(orderOf(text)), text);
  });
});

describe('now', () => {
  it('is a moment, a day and a zone', () => {
    assert.deepEqual(nowOf('2026-11-20T00:30:00+01:00'), {
      moment: Date.parse('2026-11-19T23:30:00Z'),
      day: '2026-11-20',
      zone: OSLO,
    });
  });

  it('needs a zone', () => {
    assert.throws(() => nowOf('2026-11-20T00:30:00'), RangeError);
    assert.throws(() => nowOf('2026-11-20'), RangeError);
  });
});

describe('a moment as ISO 8601', () => {
  it('is read back as the same moment, in zones on both sides', () => {
    const moment = Date.UTC(2026, 10, 5, 15, 20);
    assert.equal(isoOf(moment, 60), '2026-11-05T16:20:00+01:00');
    assert.equal(isoOf(moment, -210), '2026-11-05T11:50:00-03:30');
    assert.equal(isoOf(moment, 0), '2026-11-05T15:20:00+00:00');
    for (const zone of [60, -210, 0, 765]) assert.equal(momentOf(isoOf(moment, zone), 0), moment);
  });
});
