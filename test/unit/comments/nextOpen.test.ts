import assert from 'node:assert/strict';
import { nextOpen, type Visited } from '../../../src/features/comments/nextOpen';
import { plain } from './plain';

const at = (start: number): { start: number; end: number } => ({ start, end: start + 5 });
const THREADS = [
  plain({ comment: 'far', at: at(90) }),
  plain({ comment: 'done', at: at(50), status: 'done' }),
  plain({ comment: 'near', at: at(20) }),
  plain({ comment: 'top1', at: at(0), index: 0 }),
  plain({ comment: 'top2', at: at(0), index: 1 }),
];

function walk(step: 1 | -1, from: number, steps: number, threads = THREADS): (string | undefined)[] {
  let cursor = from;
  let visited: Visited | null = null;
  return Array.from({ length: steps }, () => {
    const next = nextOpen(threads, { cursor, visited, step });
    if (next) {
      cursor = next.at.start;
      visited = { comment: next.comment, at: cursor };
    }
    return next?.comment;
  });
}

describe('the walk through the open comments', () => {
  it('goes down from the cursor, visits all that stand at one place, and goes round', () => {
    assert.deepEqual(walk(1, 10, 5), ['near', 'far', 'top1', 'top2', 'near']);
  });

  it('goes up likewise', () => {
    assert.deepEqual(walk(-1, 60, 5), ['near', 'top2', 'top1', 'far', 'near']);
  });

  it('starts anew from where the cursor was put since', () => {
    const visited = { comment: 'near', at: 20 };
    assert.equal(nextOpen(THREADS, { cursor: 95, visited, step: -1 })?.comment, 'far');
    assert.equal(nextOpen(THREADS, { cursor: 95, visited, step: 1 })?.comment, 'top1');
  });

  it('has nowhere to go when none is open', () => {
    const none = THREADS.map((thread) => ({ ...thread, status: 'done' as const }));
    assert.deepEqual(walk(1, 10, 2, none), [undefined, undefined]);
    assert.deepEqual(walk(-1, 10, 1, []), [undefined]);
  });

  it('stays on the only one', () => {
    assert.deepEqual(walk(1, 0, 3, [plain({ comment: 'c1', at: at(7) })]), ['c1', 'c1', 'c1']);
    assert.deepEqual(walk(-1, 0, 2, [plain({ comment: 'c1', at: at(7) })]), ['c1', 'c1']);
  });
});
