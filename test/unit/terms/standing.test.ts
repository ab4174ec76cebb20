import assert from 'node:assert/strict';
import type { CommentClass, Round, TrackedDocument } from '../../../src/core/model';
import {
  countedRounds,
  inOrderOfTime,
  roundsPast,
  shareOfTotal,
  standingOf,
  type CountedRound,
} from '../../../src/core/terms/standing';
import { inZone } from '../../support/inZone';

const NOWHERE = { start: 0, end: 0 };

/** A document whose rounds hold comments of these classes. */
function documentWith(...rounds: readonly (readonly CommentClass[])[]): TrackedDocument {
  return {
    client: 'Northwind',
    clientSpan: NOWHERE,
    roundsKey: NOWHERE,
    rounds: rounds.map((classes, index): Round => ({
      number: index + 1,
      short: false,
      late: [],
      span: NOWHERE,
      sent: `2026-11-0${index + 1}`,
      comments: classes.map((one, at) => ({
        id: `${index + 1}.${at + 1}`,
        hasId: false,
        short: false,
        index: at,
        text: 'Please.',
        class: one,
        status: 'open',
        span: NOWHERE,
      })),
    })),
  };
}

const used = (...rounds: readonly (readonly CommentClass[])[]): number =>
  countedRounds(documentWith(...rounds), 'doc').length;

describe('what uses up a round', () => {
  it('a revision or a rewrite does, however many there are', () => {
    assert.equal(used(['revision']), 1);
    assert.equal(used(['rewrite']), 1);
    assert.equal(used(['revision', 'revision', 'rewrite']), 1);
  });

  it('corrections, new scope, questions and praise never do', () => {
    assert.equal(used(['correction', 'scope', 'question', 'praise']), 0);
    assert.equal(used(['correction', 'revision']), 1);
  });

  it('sending a draft does not: the first draft is no round', () => {
    assert.equal(used([]), 0);
    assert.equal(used(['revision'], []), 1);
  });
});

const rounds = (agreed: readonly boolean[], document = 'a.md'): CountedRound[] =>
  agreed.map((one, index) => ({ document, number: index + 1, began: `2026-11-0${index + 1}`, agreed: one }));

describe('standing against a limit', () => {
  const cases: readonly [agreed: readonly boolean[], included: number | null, level: string][] = [
    [[], 2, 'within'],
    [[false], 2, 'within'],
    [[false, false], 2, 'last'],
    [[false, false, false], 2, 'over'],
    [[false, false, true], 2, 'agreed'],
    [[false, false, true, false], 2, 'over'],
    [[false, false, true, true], 2, 'agreed'],
    [[false], 1, 'last'],
    [[], 0, 'within'],
    [[false], 0, 'over'],
    [[true], 0, 'agreed'],
    [[false, false, false], null, 'within'],
  ];
  for (const [agreed, included, level] of cases) {
    it(`${agreed.length} rounds (${agreed.filter(Boolean).length} agreed) of ${included ?? 'no limit'}: ${level}`, () => {
      assert.deepEqual(standingOf(rounds(agreed), included), { level, used: agreed.length, included });
    });
  }

  it('names the rounds past it', () => {
    const numbers = roundsPast(rounds([false, false, true, false]), 2).map((round) => round.number);
    assert.deepEqual(numbers, [3, 4]);
    assert.deepEqual(roundsPast(rounds([false, false]), 2), []);
    assert.deepEqual(roundsPast(rounds([false, false]), null), []);
  });
});

describe('a limit over all documents of a project', () => {
  const at = (document: string, number: number, began: string, agreed = false): CountedRound => ({
    document,
    number,
    began,
    agreed,
  });
  const project = inOrderOfTime([
    at('a.md', 1, '2026-11-01'),
    at('a.md', 2, '2026-11-09'),
    at('b.md', 1, '2026-11-04T10:00:00+01:00'),
  ]);

  it('counts rounds in the order in which their feedback came', () => {
    assert.deepEqual(
      project.map((round) => `${round.document} ${round.number}`),
      ['a.md 1', 'b.md 1', 'a.md 2'],
    );
  });

  it('puts what has no date last, in the order of the documents', () => {
    const undated = [
      at('b.md', 1, ''),
      at('a.md', 2, 'soon'),
      at('a.md', 1, ''),
      at('c.md', 1, '2026-01-01'),
    ];
    assert.deepEqual(
      inOrderOfTime(undated).map((round) => `${round.document} ${round.number}`),
      ['c.md 1', 'a.md 1', 'a.md 2', 'b.md 1'],
    );
  });

  it('keeps the rounds of one document in their own order, whatever their dates say', () => {
    const wrong = [
      at('a.md', 1, '2026-11-20'),
      at('a.md', 2, '2026-11-02'),
      at('b.md', 1, ''),
      at('b.md', 2, '2026-11-03'),
    ];
    assert.deepEqual(
      inOrderOfTime(wrong).map((round) => `${round.document} ${round.number}`),
      ['b.md 1', 'b.md 2', 'a.md 1', 'a.md 2'],
    );
  });

  it('is in the same order on every machine, also where a time names no zone', () => {
    const dates = [at('a.md', 1, '2026-11-02'), at('b.md', 1, '2026-11-02 03:00:00')];
    for (const zone of ['Asia/Tokyo', 'UTC', 'America/New_York'])
      inZone(zone, () => assert.equal(inOrderOfTime(dates)[0]?.document, 'a.md', zone));
  });

  it('falls on the document whose round it is, and on no other', () => {
    assert.equal(shareOfTotal(project, 3, 'a.md'), 'last');
    assert.equal(shareOfTotal(project, 3, 'b.md'), 'within');
    assert.equal(shareOfTotal(project, 2, 'a.md'), 'over');
    assert.equal(shareOfTotal(project, 2, 'b.md'), 'within');
    assert.equal(shareOfTotal(project, null, 'a.md'), 'within');
  });

  it('is agreed where every round past it is', () => {
    const agreed = project.map((round) => ({ ...round, agreed: round.number === 2 }));
    assert.equal(shareOfTotal(agreed, 2, 'a.md'), 'agreed');
  });
});
