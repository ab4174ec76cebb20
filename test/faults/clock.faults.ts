import assert from 'node:assert/strict';
import { nodePorts } from '../../src/cli/nodePorts';
import { dayOf } from '../../src/core/calendar/days';
import { lateComments } from '../../src/core/feedback/window';
import { readDocument } from '../../src/core/frontMatter/read';
import type { Round, TrackedDocument } from '../../src/core/model';
import { DEFAULT_FEEDBACK } from '../../src/core/terms/limits';
import { createLibrary } from '../../src/store/library';
import { dueEvents } from '../../src/store/schedule';
import type { LibraryState } from '../../src/store/state';
import { DOCUMENTS, firstText, stepOf } from '../support/faults/day';
import { ratioOf, runs, seed, tallyOf, timed } from '../support/faults/table';
import { inZone } from '../support/inZone';
import { memoryPorts, type MemoryPorts } from '../support/memoryPorts';
import { chanceOf, type Chance } from '../support/year/chance';

/** Clocks that are wrong, jump, or stand in another place of the world. */

/** With the half and quarter hours, the switch of half an hour, the one at midnight, and a day that was left out. */
const ZONES = [
  'UTC',
  'Europe/Oslo',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];

const YEAR_MS = 365 * 86_400_000;
const NOW = Date.UTC(2026, 10, 2, 8);

/** What `new Date()` is, for the product. */
function atMoment<T>(moment: number, run: () => T): T {
  const Real = globalThis.Date;
  globalThis.Date = class extends Real {
    constructor(given: number | string = moment) {
      super(given);
    }
  } as DateConstructor;
  try {
    return run();
  } finally {
    globalThis.Date = Real;
  }
}

/** A moment up to ten years back or ahead, in any zone, as ISO 8601. */
function anyMoment(chance: Chance): string {
  const minutes = chance.between(-12 * 4, 14 * 4) * 15;
  const local = new Date(NOW + chance.between(-10_000, 10_000) * (YEAR_MS / 1000) + minutes * 60_000);
  const two = (number: number): string => String(number).padStart(2, '0');
  const zone = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${local.toISOString().slice(0, 19)}${zone}`;
}

const newPorts = (): MemoryPorts =>
  memoryPorts(Object.fromEntries(DOCUMENTS.map((name) => [name, firstText(name)])));

/** A day of work; with a clock of its own at every step, if one is given. */
async function work(daySeed: number, clock?: () => string): Promise<MemoryPorts> {
  const ports = newPorts();
  for (let index = 0; index < 60; index++) {
    const step = stepOf(daySeed, index, clock?.());
    await step.run(ports, step.document);
  }
  return ports;
}

function stateOf(ports: MemoryPorts): LibraryState {
  const library = createLibrary(2);
  for (const name of DOCUMENTS) library.setDocument(name, '.rounds', ports.text(name));
  return library.state;
}

/** All that does not follow from the time. */
const shape = ({ rounds, approved }: TrackedDocument): unknown => ({
  approved: approved !== undefined,
  rounds: rounds.map(({ draft, rating, comments }) => ({
    draft,
    rating,
    comments: comments.map(({ id, text, class: kind, status, reply }) => ({ id, text, kind, status, reply })),
  })),
});

describe('clocks', () => {
  it('that jump years back and ahead at every step leave the same record', async () => {
    const tally = tallyOf('clocks that jump');
    const chance = chanceOf(seed);
    let [jumping, steady] = [0, 0];
    for (let run = 0; run < runs; run++) {
      await tally.attempt(async () => {
        let [odd, plain] = [newPorts(), newPorts()];
        jumping += await timed(async () => (odd = await work(run, () => anyMoment(chance))));
        steady += await timed(async () => (plain = await work(run)));
        const [oddState, plainState] = [stateOf(odd), stateOf(plain)];
        for (const name of DOCUMENTS) {
          const [a, b] = [readDocument(odd.text(name)), readDocument(plain.text(name))];
          assert.deepEqual(a.document && shape(a.document), b.document && shape(b.document), name);
          assert.deepEqual(a.problems, [], name);
          const [mine, theirs] = [oddState.documents.get(name), plainState.documents.get(name)];
          assert.deepEqual([mine?.standing, mine?.closed], [theirs?.standing, theirs?.closed], name);
        }
        for (const event of dueEvents(oddState, { now: anyMoment(chance), replyHours: 24 }))
          assert.ok(dayOf(event.day) !== null && dayOf(event.since) !== null, JSON.stringify(event));
      });
    }
    tally.close({ ratio: jumping / steady, reference: 'a steady clock' });
  });

  it('tell the day and the moment of their place, at the hours that are there twice or not at all', async () => {
    const tally = tallyOf('time zones and their switches');
    const HALF_HOUR = 1_800_000;
    // Around every switch of 2026 in these zones, and the day that Samoa left out.
    const switches = [
      [2026, 2, 29, 1],
      [2026, 9, 25, 1],
      [2026, 2, 8, 5],
      [2026, 10, 1, 4],
      [2026, 3, 4, 15],
      [2026, 9, 3, 15],
      [2026, 3, 23, 22],
      [2026, 9, 29, 21],
      [2011, 11, 30, 10],
    ];
    const moments = switches.flatMap(([year = 0, month = 0, day = 0, hour = 0]) =>
      [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((half) => Date.UTC(year, month, day, hour) + half * HALF_HOUR),
    );
    const told = (zone: string, moment: number): string =>
      inZone(zone, () => atMoment(moment, () => nodePorts(undefined).clock.now()));
    for (const zone of ZONES) {
      for (const moment of moments) {
        await tally.attempt(() => {
          const now = told(zone, moment);
          assert.equal(Date.parse(now), moment, `${zone}: ${now}`);
          // Swedish writes days as ISO 8601 does.
          const there = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(moment);
          assert.equal(dayOf(now), there, `${zone}: ${now}`);
        });
      }
    }
    const tellAll = (zoneOf: (zone: string) => string) => (): void =>
      ZONES.forEach((zone) => moments.forEach((moment) => dayOf(told(zoneOf(zone), moment))));
    const ratio = await ratioOf(
      tellAll((zone) => zone),
      tellAll(() => 'UTC'),
    );
    tally.close({ ratio, reference: 'in UTC' });
  });

  it('the feedback window is the same wherever its files are read, and closes with the day as it was written', async () => {
    const tally = tallyOf('the feedback window across switches');
    const offsets = ['Z', '+01:00', '+02:00', '-03:30', '+05:45', '+14:00', '-11:00'];
    for (const opens of [
      '2026-03-27',
      '2026-03-29',
      '2026-10-23',
      '2026-10-25',
      '2026-04-03',
      '2026-12-31',
    ]) {
      const closes = fiveBusinessDaysAfter(opens);
      for (const offset of offsets) {
        for (const zone of ZONES) {
          await tally.attempt(() => {
            const late = lateIn(zone, aroundTheEnd(opens, offset));
            assert.deepEqual(late, ['c3'], `${opens} to ${closes}, ${offset}, read in ${zone}`);
          });
        }
      }
    }
    const readAll = (rounds: readonly Round[], zoneOf: (zone: string) => string) => (): void =>
      ZONES.forEach((zone) => rounds.forEach((round) => lateIn(zoneOf(zone), round)));
    const ratio = await ratioOf(
      readAll(
        offsets.map((offset) => aroundTheEnd('2026-10-23', offset)),
        (zone) => zone,
      ),
      readAll(
        offsets.map(() => aroundTheEnd('2026-07-06', 'Z')),
        () => 'UTC',
      ),
    );
    tally.close({ ratio, reference: 'in UTC, in July' });
  });

  it('one comment dated years back makes no other one late', () => {
    const round = roundOf('2026-11-02', [
      '2016-11-03T10:00:00Z',
      '2026-11-04T10:00:00Z',
      '2026-11-09T10:00:00Z',
      '2026-11-10T10:00:00Z',
    ]);
    assert.deepEqual([...lateComments(round, DEFAULT_FEEDBACK).keys()], ['c4']);
  });
});

const DAY = 86_400_000;
const nextDay = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

/** By counting, as a person does on a calendar. */
function fiveBusinessDaysAfter(day: string): string {
  let [at, left] = [day, 5];
  while (left > 0) {
    at = nextDay(at);
    if (!/^S/.test(new Date(at).toUTCString())) left--;
  }
  return at;
}

/** Its first moment, its last, and the one after that. */
function aroundTheEnd(opens: string, offset: string): Round {
  const closes = fiveBusinessDaysAfter(opens);
  return roundOf(opens, [
    `${opens}T00:00:00${offset}`,
    `${closes}T23:59:59${offset}`,
    `${nextDay(closes)}T00:00:00${offset}`,
  ]);
}

const lateIn = (zone: string, round: Round): string[] =>
  inZone(zone, () => [...lateComments(round, DEFAULT_FEEDBACK).keys()]);

function roundOf(sent: string, times: readonly string[]): Round {
  const comments = times.map((at, i) => `{id: c${i + 1}, at: "${at}", text: Shorter.}`).join(', ');
  const text = `---\nclient: A\nrounds:\n  - sent: ${sent}\n    comments: [${comments}]\n---\n`;
  const [round] = readDocument(text).document?.rounds ?? [];
  assert.ok(round);
  return round;
}
