import assert from 'node:assert/strict';
import { roundChanges } from '../../../src/core/history/changes';

const OLD = `The quiet river runs past the mill.

Nobody has counted the stones. The miller says there are a thousand.

In winter the wheel stands still.
`;

describe('what a round changed', () => {
  it('is counted in words in and out, and in changes as a reader would count them', () => {
    const now = OLD.replace('quiet river', 'loud and cold river').replace('In winter the', 'The');
    assert.deepEqual(roundChanges(OLD, now, []), {
      inserted: 4,
      deleted: 4,
      unaskedWords: 8,
      changes: 2,
      unasked: 2,
    });
  });

  it('knows which changes a comment asked for', () => {
    const now = OLD.replace('quiet river', 'loud river').replace('a thousand', 'many');
    const comments = [{ id: 'c1', quote: 'there are a thousand' }];
    const { changes, unasked, unaskedWords, inserted, deleted } = roundChanges(OLD, now, comments);
    assert.deepEqual([changes, unasked, unaskedWords], [2, 1, 2]);
    assert.deepEqual([inserted, deleted], [2, 3]);
  });

  it('counts a move as a change without words, and other white space not at all', () => {
    const [first = '', second = '', third = ''] = OLD.trimEnd().split('\n\n');
    const moved = roundChanges(OLD, `${[second, third, first].join('\n\n')}\n`, []);
    assert.deepEqual([moved.changes, moved.inserted, moved.deleted], [1, 0, 0]);
    const rewrapped = roundChanges(OLD, OLD.replace('. The miller', '.\nThe miller'), []);
    assert.equal(rewrapped.changes, 0);
  });

  it('is nothing between two texts that are the same', () => {
    assert.deepEqual(roundChanges(OLD, OLD, [{ id: 'c1', quote: 'quiet river' }]), {
      inserted: 0,
      deleted: 0,
      unaskedWords: 0,
      changes: 0,
      unasked: 0,
    });
  });
});
