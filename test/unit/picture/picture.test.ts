import assert from 'node:assert/strict';
import type { ClientFact, PicturedProject } from '../../../src/core/picture/model';
import { clientPicture } from '../../../src/core/picture/picture';
import { input, pictured, round } from './support';

function fact<K extends ClientFact['kind']>(facts: readonly ClientFact[], kind: K): unknown {
  return facts.find((one) => one.kind === kind);
}

describe('the picture of a client', () => {
  it('is empty where the record says nothing', () => {
    assert.deepEqual(clientPicture(input([pictured('a', [])])), []);
  });

  it('has satisfaction in the order of time, over all documents', () => {
    const facts = clientPicture(
      input([
        pictured('a', [round('2026-11-02', 'rating: 3'), round('2026-11-10', 'rating: 1')]),
        pictured('b', [round('2026-11-06', 'rating: 2'), round('2026-11-12')]),
      ]),
    );
    assert.deepEqual(fact(facts, 'satisfaction'), { kind: 'satisfaction', ratings: [3, 2, 1] });
  });

  it('leaves out a rating of nobody knows when', () => {
    const facts = clientPicture(input([pictured('a', ['  - rating: 2', round('2026-11-02', 'rating: 4')])]));
    assert.deepEqual(fact(facts, 'satisfaction'), { kind: 'satisfaction', ratings: [4] });
  });

  it('has the rounds of each document that was sent, and how many passed the limit', () => {
    const facts = clientPicture(
      input([
        pictured('late', [round('2026-11-10')], { used: 1 }),
        pictured('early', [round('2026-10-01'), round('2026-10-05')], { used: 3, past: [3] }),
        pictured('unsent', []),
      ]),
    );
    assert.deepEqual(fact(facts, 'rounds'), { kind: 'rounds', perDocument: [3, 1] });
    assert.deepEqual(fact(facts, 'passed'), { kind: 'passed', passed: 1, of: 2 });
  });

  it('has late feedback: its first comment came after its business days were over', () => {
    const facts = clientPicture(
      input([
        pictured('a', [
          // Due on Monday the 9th; the first of two comments counts.
          round('2026-11-02', 'comments: [{text: B, at: 2026-11-12}, {text: A, at: 2026-11-09T18:00}]'),
          round('2026-11-02', 'comments: [{text: A, at: 2026-11-12}]'),
          round('2026-11-02', 'comments: [Whenever this came.]'),
          round('2026-11-02'),
        ]),
      ]),
    );
    assert.deepEqual(fact(facts, 'late'), { kind: 'late', late: 1, of: 2, mostDays: 3 });
  });

  it('has the unasked share only where it is known', () => {
    const documents = [pictured('a', [round('2026-11-02')])];
    const unasked = { unasked: 3, changes: 12, compared: 2 };
    assert.deepEqual(fact(clientPicture(input(documents, { unasked })), 'unasked'), {
      kind: 'unasked',
      ...unasked,
    });
    assert.equal(fact(clientPicture(input(documents)), 'unasked'), undefined);
    const none = { unasked: 0, changes: 0, compared: 0 };
    assert.equal(fact(clientPicture(input(documents, { unasked: none })), 'unasked'), undefined);
  });

  it('has the days since the last contact', () => {
    const facts = clientPicture(
      input([pictured('a', [round('2026-11-02')], { lines: ['approved: 2026-11-13'] })]),
    );
    assert.deepEqual(fact(facts, 'contact'), { kind: 'contact', day: '2026-11-13', days: 7 });
  });
});

describe('the effective rate', () => {
  const approved = ['minutes: 300', 'approved: 2026-11-13'];
  const timed = pictured('a', [round('2026-11-02', 'minutes: 60', 'comments: [A]')], { lines: approved });
  const project = (documents = [timed], fees: Partial<PicturedProject['fees']> = {}): PicturedProject => ({
    documents,
    fees: { fee: 600, extraRound: undefined, ...fees },
  });
  const rate = (...projects: readonly PicturedProject[]): unknown =>
    fact(clientPicture(input([timed], { projects, currency: 'EUR' })), 'rate');

  it('is the fee by the time of the first draft and the rounds', () => {
    assert.deepEqual(rate(project()), {
      kind: 'rate',
      perHour: 100,
      income: 600,
      minutes: 360,
      projects: 1,
      currency: 'EUR',
    });
  });

  it('takes in extra rounds that were paid', () => {
    const paid = pictured('a', [round('2026-11-02', 'minutes: 60', 'extra: paid')], { lines: approved });
    const fees = { extraRound: { kind: 'flat', amount: 120 } } as const;
    assert.deepEqual(rate(project([paid], fees)), {
      kind: 'rate',
      perHour: 120,
      income: 720,
      minutes: 360,
      projects: 1,
      currency: 'EUR',
    });
    // Paid, and nobody knows how much.
    assert.equal(rate(project([paid])), undefined);
  });

  it('says nothing of a project without a fee, or with time left out', () => {
    const untimedDraft = pictured('a', [round('2026-11-02', 'minutes: 60')]);
    const untimedRound = pictured('a', [round('2026-11-02', 'comments: [A]')], { lines: approved });
    assert.equal(rate(project([timed], { fee: undefined })), undefined);
    assert.equal(rate(project([timed, untimedDraft])), undefined);
    assert.equal(rate(project([untimedRound])), undefined);
    assert.equal(rate(project([])), undefined);
  });

  it('sums up the projects that it is known of', () => {
    const unknown = project([timed], { fee: undefined });
    assert.deepEqual(rate(project(), unknown, project([timed], { fee: 300 })), {
      kind: 'rate',
      perHour: 75,
      income: 900,
      minutes: 720,
      projects: 2,
      currency: 'EUR',
    });
  });
});
