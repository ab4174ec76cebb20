import assert from 'node:assert/strict';
import type { PicturedDocument } from '../../../src/core/picture/model';
import { reasonsToTalk } from '../../../src/core/picture/talk';
import { pictured, round } from './support';

const RULES = { documentsPast: 3, fallingRatings: 3 };

/** `over`: past its rounds, nothing agreed. `given`, `paid`: past them and agreed. `within`: approved in time. `open`: within them still. */
type Outcome = 'over' | 'given' | 'paid' | 'within' | 'open';

function documents(...outcomes: readonly Outcome[]): PicturedDocument[] {
  return outcomes.map((outcome, i) => {
    const sent = `2026-10-0${i + 1}`;
    const extra = outcome === 'given' || outcome === 'paid' ? [`extra: ${outcome}`] : [];
    const isPast = outcome !== 'within' && outcome !== 'open';
    return pictured(`${9 - i}`, [round(sent, ...extra)], {
      past: isPast ? [1] : [],
      lines: outcome === 'within' ? ['approved: 2026-10-20'] : [],
    });
  });
}

describe('time for a talk: documents past their rounds', () => {
  const cases: readonly [outcomes: readonly Outcome[], inARow: number | null][] = [
    [['over', 'over', 'over'], 3],
    [['over', 'over'], null],
    [['within', 'over', 'given', 'over'], 3],
    [['over', 'over', 'over', 'over'], 4],
    [['over', 'within', 'over', 'over'], null],
    [['over', 'over', 'over', 'within'], null],
    // What is open still has not passed anything, and has not kept within it either.
    [['over', 'open', 'over', 'over', 'open'], 3],
    // What was paid for is business.
    [['over', 'over', 'paid'], null],
  ];
  for (const [outcomes, inARow] of cases) {
    it(`${outcomes.join(', ')}: ${inARow ?? 'no'}`, () => {
      const reasons = inARow === null ? [] : [{ kind: 'past', documents: inARow }];
      assert.deepEqual(reasonsToTalk({ documents: documents(...outcomes) }, RULES), reasons);
    });
  }

  it('follows the writer’s own rule, and is silent where there is none', () => {
    const two = { documents: documents('over', 'over') };
    assert.deepEqual(reasonsToTalk(two, { ...RULES, documentsPast: 2 }), [{ kind: 'past', documents: 2 }]);
    assert.deepEqual(
      reasonsToTalk({ documents: documents('over', 'over', 'over') }, { ...RULES, documentsPast: 0 }),
      [],
    );
  });
});

describe('time for a talk: falling satisfaction', () => {
  const rated = (ratings: readonly number[]): { documents: PicturedDocument[] } => ({
    documents: [
      pictured(
        'a',
        ratings.map((rating, i) => round(`2026-10-0${i + 1}`, `rating: ${rating}`)),
      ),
    ],
  });
  const cases: readonly [ratings: readonly number[], latest: readonly number[] | null][] = [
    [
      [3, 2, 1],
      [3, 2, 1],
    ],
    [
      [4, 4, 3, 2],
      [4, 3, 2],
    ],
    [
      [5, 4, 3, 1],
      [5, 4, 3, 1],
    ],
    [[3, 2], null],
    [[3, 2, 2], null],
    [[4, 3, 2, 3], null],
    [[], null],
  ];
  for (const [ratings, latest] of cases) {
    it(`${ratings.join(', ')}: ${latest?.join(', ') ?? 'no'}`, () => {
      const reasons = latest === null ? [] : [{ kind: 'falling', ratings: latest }];
      assert.deepEqual(reasonsToTalk(rated(ratings), RULES), reasons);
    });
  }

  it('follows the writer’s own rule, and is silent where there is none', () => {
    assert.deepEqual(reasonsToTalk(rated([3, 2]), { ...RULES, fallingRatings: 2 }), [
      { kind: 'falling', ratings: [3, 2] },
    ]);
    for (const fallingRatings of [0, 1])
      assert.deepEqual(reasonsToTalk(rated([3, 2, 1]), { ...RULES, fallingRatings }), []);
  });
});
