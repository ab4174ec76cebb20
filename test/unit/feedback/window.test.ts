import assert from 'node:assert/strict';
import { SATURDAY_AND_SUNDAY } from '../../../src/core/calendar/days';
import { feedbackWindow, isAfter, lateComments, type FeedbackDays } from '../../../src/core/feedback/window';
import type { Round } from '../../../src/core/model';
import { termsFor } from '../../../src/core/terms/limits';
import { readTerms } from '../../../src/core/terms/read';
import { readRound } from './comments';

const FIVE: FeedbackDays = { days: 5, off: SATURDAY_AND_SUNDAY };

describe('the feedback window', () => {
  // 5 November 2026 is a Thursday.
  const first = '{id: c1, text: Slow., at: 2026-11-05T23:50:00+01:00}';

  it('opens with the first comment on the draft, and closes after the business days', () =>
    assert.deepEqual(feedbackWindow(readRound([first]), FIVE), {
      opens: '2026-11-05',
      closes: '2026-11-12',
    }));

  it('opens with the earliest, in whatever order they were written down', () => {
    const round = readRound([first, '{text: Warm., at: 2026-11-04}']);
    assert.equal(feedbackWindow(round, FIVE)?.opens, '2026-11-04');
  });

  it('is not known where no comment has a date, and is not opened by one that was noted as late', () => {
    assert.equal(feedbackWindow(readRound(['Slow.', '{text: Warm.}']), FIVE), null);
    assert.equal(
      feedbackWindow(readRound(['Slow.', '{id: c2, text: No., at: 2026-12-01}'], 'c2'), FIVE),
      null,
    );
  });

  const closes = (terms: string): string | undefined => {
    const { terms: read } = readTerms(`clients:\n  Northwind:\n${terms}`);
    return feedbackWindow(readRound([first]), termsFor({ client: 'Northwind' }, read, 2).feedback)?.closes;
  };
  const cases: readonly [string, string, string][] = [
    ['the default of five days', '    approver: Jane\n', '2026-11-12'],
    ['the client’s days', '    feedback_days: 2\n', '2026-11-09'],
    ['the client’s holidays', '    holidays: [2026-11-06, 2026-11-12]\n', '2026-11-16'],
    ['the client’s weekend', '    weekend: [friday, saturday]\n', '2026-11-12'],
    ['no weekend at all', '    weekend: []\n', '2026-11-10'],
    ['no days: the same day only', '    feedback_days: 0\n', '2026-11-05'],
  ];
  for (const [name, terms, day] of cases) it(`${name}: until ${day}`, () => assert.equal(closes(terms), day));

  it('lasts to the end of its last day, by the day that was written', () => {
    const window = feedbackWindow(readRound([first]), FIVE);
    assert.equal(isAfter(window, '2026-11-12T23:59:00-08:00'), false);
    assert.equal(isAfter(window, '2026-11-13T00:01:00+01:00'), true);
    assert.equal(isAfter(window, 'soon'), false);
    assert.equal(isAfter(null, '2026-11-13'), false);
  });
});

describe('late comments', () => {
  const first = '{id: c1, text: Slow., at: 2026-11-05}';
  const late = (round: Round): unknown => [...lateComments(round, FIVE)];

  it('came after the window; the writer has not chosen yet', () => {
    const round = readRound([
      first,
      '{id: c2, text: And., at: 2026-11-12}',
      '{id: c3, text: No., at: 2026-11-13}',
    ]);
    assert.deepEqual(late(round), [['c3', 'undecided']]);
  });

  it('are counted here, or left for the next round, once the writer has chosen', () => {
    const comments = [
      '{id: c2, text: A., at: 2026-11-20}',
      '{id: c3, text: B., at: 2026-11-20, round: next}',
    ];
    assert.deepEqual(late(readRound([first, ...comments], 'c2, c3')), [
      ['c2', 'this'],
      ['c3', 'next'],
    ]);
  });

  it('stay late when the terms are changed afterwards', () =>
    assert.deepEqual(late(readRound([first, '{id: c2, text: A., at: 2026-11-06}'], 'c2')), [['c2', 'this']]));

  it('what has no date is not late', () => assert.deepEqual(late(readRound([first, 'Warmer.'])), []));
});
