import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/core/calendar/days';
import { nowOf } from '../../../src/core/calendar/moments';
import {
  COMMENT_CLASSES,
  COMMENT_STATUSES,
  type Comment,
  type Round,
  type TrackedDocument,
} from '../../../src/core/model';
import { grouped, nextChange } from '../../../src/core/schedule/groups';
import type { ScheduledClient } from '../../../src/core/schedule/model';
import { schedule } from '../../../src/core/schedule/schedule';

const SEED = 20261122;
const RUNS = 500;

const NOWHERE = { start: 0, end: 0 };
const FIRST_DAY = '2026-10-20';
const ZONES = ['Z', '+01:00', '-08:00', '+05:45'] as const;

const two = (number: number): string => String(number).padStart(2, '0');
const day = fc.nat(60).map((days) => addDays(FIRST_DAY, days));
const clock = fc
  .tuple(fc.nat(23), fc.nat(59), fc.constantFrom(...ZONES))
  .map(([hour, minute, zone]) => `T${two(hour)}:${two(minute)}:00${zone}`);
/** Days, moments, and what is no date. */
const date = fc.oneof(
  day,
  fc.tuple(day, clock).map((parts) => parts.join('')),
  fc.constantFrom('soon', '2026-02-30'),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
/** Keys without a value are left out, as a reading leaves them out. */
const stated = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

const comment = fc
  .record({
    at: maybe(date),
    class: fc.constantFrom(...COMMENT_CLASSES),
    status: fc.constantFrom('open', ...COMMENT_STATUSES),
    reply: fc.option(fc.constant('I look at it.'), { nil: undefined, freq: 5 }),
  })
  .map((values): Comment => {
    const rest = { id: 'c', hasId: true, index: 0, short: false, text: 'Shorter.', span: NOWHERE };
    return stated({ ...rest, ...values }) as Comment;
  });
const round = fc
  .record({
    sent: maybe(date),
    comments: fc.array(comment, { maxLength: 4 }),
    rating: maybe(fc.integer({ min: 1, max: 5 })),
  })
  .map((values): Round => stated({ number: 1, short: false, late: [], span: NOWHERE, ...values }) as Round);
const document = fc
  .record({
    due: maybe(date),
    approved: fc.option(date, { nil: undefined, freq: 4 }),
    rounds: fc.array(round, { maxLength: 3 }),
  })
  .map(({ rounds, ...values }): TrackedDocument => {
    const numbered = rounds.map((one, i) => ({ ...one, number: i + 1 }));
    return stated({
      client: 'A',
      clientSpan: NOWHERE,
      roundsKey: NOWHERE,
      rounds: numbered,
      ...values,
    }) as TrackedDocument;
  });
const client = fc.record({
  documents: fc.array(document, { maxLength: 5 }),
  days: fc.nat(10),
  weekend: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
  holidays: fc.array(day, { maxLength: 5 }),
  checkInDays: fc.option(fc.nat(40), { nil: null }),
});
const clients = fc.array(client, { maxLength: 4 }).map((list) =>
  list.map(({ documents, weekend, holidays, days, checkInDays }, i): ScheduledClient => ({
    checkInDays,
    documents: documents.map((one, j) => ({
      key: `${i}-${j}`,
      document: one,
      feedback: { days, off: { weekend: new Set(weekend), holidays: new Set(holidays) } },
    })),
  })),
);
const now = fc.tuple(day, clock).map((parts) => parts.join(''));
const replyHours = fc.option(fc.nat(72), { nil: null });

function always(
  check: (clients: readonly ScheduledClient[], options: { now: string; replyHours: number | null }) => void,
): void {
  fc.assert(
    fc.property(clients, now, replyHours, (list, at, hours) => check(list, { now: at, replyHours: hours })),
    { seed: SEED, numRuns: RUNS },
  );
}

describe('a schedule', () => {
  it('names only documents that there are, and nothing but a check-in for those that are closed', () =>
    always((list, options) => {
      const known = new Map(list.flatMap(({ documents }) => documents.map((one) => [one.key, one.document])));
      for (const event of schedule(list, options)) {
        const named = known.get(event.document);
        assert.ok(named, event.document);
        assert.ok(event.kind === 'checkIn' || named.approved === undefined);
        assert.ok(event.round === null || event.round === named.rounds.length);
      }
    }));

  it('is in the order of time', () =>
    always((list, options) => {
      const events = schedule(list, options);
      for (const [i, event] of events.entries()) {
        const before = events[i - 1];
        assert.ok(!before || before.day <= event.day);
        if (before?.day === event.day) assert.ok((before.moment ?? 0) <= (event.moment ?? Infinity));
      }
    }));

  it('asks of a document one thing of each kind at most, and never both sides for a word', () =>
    always((list, options) => {
      const seen = new Set<string>();
      for (const { kind, document: key } of schedule(list, options)) {
        assert.ok(!seen.has(`${kind} ${key}`));
        seen.add(`${kind} ${key}`);
        if (kind === 'reply') assert.ok(!seen.has(`feedback ${key}`));
        if (kind === 'feedback') assert.ok(!seen.has(`reply ${key}`));
      }
    }));

  it('depends on what was read and the time, not on the order of reading', () =>
    always((list, options) => {
      const turned = [...list].reverse().map((one) => ({ ...one, documents: [...one.documents].reverse() }));
      assert.deepEqual(schedule(structuredClone(turned), options), schedule(list, options));
    }));

  it('looks the same until its next change', () =>
    always((list, options) => {
      const at = nowOf(options.now);
      const events = schedule(list, options);
      const last = nextChange(events, at) - 1;
      assert.ok(last >= at.moment);
      const zone = options.now.slice('2026-11-20T10:00:00'.length);
      const later = `${new Date(last + at.zone * 60_000).toISOString().slice(0, '2026-11-20T10:00:00'.length)}${zone}`;
      const then = schedule(list, { ...options, now: later });
      assert.deepEqual(grouped(then, nowOf(later)), grouped(events, at));
    }));
});
