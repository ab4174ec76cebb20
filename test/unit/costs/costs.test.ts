import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/frontMatter/read';
import { extraRoundPrice, hourlyRate, incomeOf } from '../../../src/core/costs/money';
import { costPicture, type CostPicture } from '../../../src/core/costs/picture';
import { roundMinutes, timeSpent } from '../../../src/core/costs/time';
import { median } from '../../../src/core/statistics';
import type { TrackedDocument } from '../../../src/core/model';

/** A document with these keys and one round for each of the lines. */
function documentOf(keys: string, ...rounds: readonly string[]): TrackedDocument {
  const text = `---\nclient: Northwind\n${keys}\nrounds:\n${rounds.map((round) => `  - {${round}}\n`).join('')}---\n`;
  const { document } = readDocument(text);
  assert.ok(document);
  return document;
}

describe('the time that was spent', () => {
  it('is what the files note, before the first draft and on rounds', () => {
    const one = documentOf('minutes: 200', 'minutes: 40, comments: [Shorter.]', 'minutes: 20');
    const other = documentOf('minutes: 100');
    assert.deepEqual(timeSpent([one, other]), { minutes: 360, untimedRounds: 0, untimedDrafts: 0 });
    assert.deepEqual(roundMinutes([one, other]), [40, 20]);
  });

  it('is unknown where nothing is noted, not nought', () => {
    const { minutes } = timeSpent([documentOf('title: A')]);
    assert.equal(minutes, null);
    assert.deepEqual(timeSpent([documentOf('minutes: 0', 'minutes: 0')]), {
      minutes: null,
      untimedRounds: 0,
      untimedDrafts: 1,
    });
    assert.deepEqual(roundMinutes([documentOf('title: A', 'minutes: 0', 'minutes: 30')]), [30]);
  });

  it('tells of rounds that were answered without a note of the time; the one worked on is not one yet', () => {
    const rounds = ['comments: [Shorter.]', 'comments: [Warmer.]'];
    assert.equal(timeSpent([documentOf('minutes: 60', ...rounds)]).untimedRounds, 1);
    assert.equal(timeSpent([documentOf('approved: 2026-11-02', ...rounds)]).untimedRounds, 2);
  });

  it('tells of documents that were sent without a note of the time until then', () => {
    const untimed = documentOf('title: A', 'minutes: 30, comments: [Shorter.]');
    assert.equal(timeSpent([untimed, documentOf('minutes: 60', 'minutes: 30')]).untimedDrafts, 1);
    assert.equal(timeSpent([documentOf('title: Not sent yet')]).untimedDrafts, 0);
  });

  it('of a usual round is the median', () => {
    assert.equal(median([]), null);
    assert.equal(median([90, 30, 40]), 40);
    assert.equal(median([90, 30, 40, 50]), 45);
  });
});

describe('the price of an extra round', () => {
  const cases: readonly [string, Parameters<typeof extraRoundPrice>, number | null][] = [
    ['a flat one', [{ fee: 900, extraRound: { kind: 'flat', amount: 120 } }, null], 120],
    ['a share of the fee', [{ fee: 900, extraRound: { kind: 'percent', percent: 10 } }, null], 90],
    ['a share of no known fee', [{ fee: undefined, extraRound: { kind: 'percent', percent: 10 } }, 60], null],
    ['by the hour', [{ fee: undefined, extraRound: { kind: 'hourly', rate: 60 } }, 90], 90],
    ['by the hour, of no known length', [{ fee: 900, extraRound: { kind: 'hourly', rate: 60 } }, null], null],
    ['none agreed', [{ fee: 900, extraRound: undefined }, 60], null],
  ];
  for (const [name, args, price] of cases) {
    it(`${name}: ${price ?? 'unknown'}`, () => assert.equal(extraRoundPrice(...args), price));
  }
});

describe('what a project brings in by the hour', () => {
  const flat = { fee: 900, extraRound: { kind: 'flat', amount: 100 } } as const;

  it('is its fee and the paid extra rounds, for the time noted', () => {
    const document = documentOf('minutes: 540', 'minutes: 60, extra: paid');
    assert.equal(incomeOf([document], flat), 1000);
    assert.equal(hourlyRate(1000, 600), 100);
  });

  it('is unknown where any part is', () => {
    const paid = documentOf('minutes: 540', 'extra: paid');
    assert.equal(incomeOf([paid], { fee: 900, extraRound: undefined }), null);
    assert.equal(incomeOf([paid], { fee: 900, extraRound: { kind: 'hourly', rate: 60 } }), null);
    assert.equal(incomeOf([], { fee: undefined, extraRound: flat.extraRound }), null);
    assert.equal(hourlyRate(null, 60), null);
    assert.equal(hourlyRate(900, null), null);
    assert.equal(hourlyRate(900, 0), null);
  });
});

describe('the picture before a writer says yes', () => {
  const fees = { fee: 900, extraRound: { kind: 'flat', amount: 120 } } as const;
  const today = '2026-11-10';
  const picture = (document: TrackedDocument, others: readonly TrackedDocument[] = []): CostPicture =>
    costPicture({ document, ofClient: [document, ...others], ofProject: [document], fees, today });

  it('has the rate so far, and with one more round that is given or paid', () => {
    const document = documentOf('due: 2026-11-16\nminutes: 480', 'minutes: 60, comments: [Shorter.]');
    assert.deepEqual(picture(document), {
      minutesPerRound: 60,
      timedRounds: 1,
      untimedRounds: 0,
      untimedDrafts: 0,
      price: 120,
      rate: { now: 100, given: 90, paid: 102 },
      daysToDue: 6,
    });
  });

  it('takes the usual length of a round from all that was written for the client', () => {
    const other = documentOf('title: Other', 'minutes: 30', 'minutes: 180');
    assert.equal(picture(documentOf('minutes: 480', 'minutes: 60'), [other]).minutesPerRound, 60);
  });

  it('says unknown rather than guess: no time noted, no date due, no project', () => {
    const document = documentOf('title: A', 'comments: [Shorter.]');
    const { minutesPerRound, rate, daysToDue } = picture(document);
    const unknown = { now: null, given: null, paid: null };
    assert.deepEqual([minutesPerRound, rate, daysToDue], [null, unknown, null]);
    const timed = documentOf('minutes: 60', 'minutes: 30');
    const alone = { fee: undefined, extraRound: fees.extraRound };
    const { rate: none } = costPicture({
      document: timed,
      ofClient: [timed],
      ofProject: [],
      fees: alone,
      today,
    });
    assert.deepEqual(none, unknown);
  });

  it('a due date that has passed is a negative number of days', () =>
    assert.equal(picture(documentOf('due: 2026-11-08')).daysToDue, -2));
});
