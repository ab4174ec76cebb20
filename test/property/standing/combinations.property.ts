import assert from 'node:assert/strict';
import {
  actualOf,
  expectedOf,
  FEEDBACK,
  nameOf,
  stateOf,
  type Case,
  type Feedback,
} from '../../support/standings';

describe('the standing, in every combination of two rounds', () => {
  const letters = Object.keys(FEEDBACK) as Feedback[];
  const extras = [undefined, 'paid'] as const;
  const single = letters.flatMap((feedback) =>
    extras.map((extra) => ({ feedback, ...(extra && { extra }) })),
  );
  const limits: readonly (readonly [number | null, number | null])[] = [
    [0, null],
    [1, null],
    [2, null],
    [null, 1],
    [null, 2],
    [2, 1],
    [1, 2],
  ];

  for (const [included, total] of limits) {
    it(`of ${included ?? 'any number'}, ${total ?? 'any number'} over all documents`, () => {
      for (const first of single)
        for (const second of single) {
          const one: Case = { rounds: [first, second], included, total };
          assert.deepEqual(actualOf(one), expectedOf(one), nameOf(one));
        }
    });
  }

  it('is the same when the document is approved, ended, and reopened again: only the work is over', () => {
    for (const first of single)
      for (const closed of ['approved', 'ended'] as const) {
        const open: Case = { rounds: [first, { feedback: 'r' }], included: 1, total: null };
        const shut: Case = { ...open, closed };
        assert.deepEqual(actualOf(shut), actualOf(open), nameOf(shut));
        assert.deepEqual([stateOf(open).closed, stateOf(shut).closed], [false, true]);
      }
  });
});
