import assert from 'node:assert/strict';
import { pairThreads } from '../../../src/features/comments/pairing';
import { plain } from './plain';

const standing = (...ids: string[]): { plain: ReturnType<typeof plain> }[] =>
  ids.map((comment, index) => ({ plain: plain({ comment, index, text: `Text ${index}` }) }));
const wanted = (...ids: string[]): ReturnType<typeof plain>[] => standing(...ids).map((one) => one.plain);

const paired = (existing: string[], now: string[]): (string | undefined)[] =>
  pairThreads(standing(...existing), wanted(...now)).map((found) => found?.plain.comment);

describe('threads that stand already', () => {
  it('are kept for the comments with their ids', () => {
    assert.deepEqual(paired(['c1', 'c2'], ['c1', 'c2', 'c3']), ['c1', 'c2', undefined]);
  });

  it('are kept for a comment that was given an id', () => {
    assert.deepEqual(paired(['1.1', 'c2'], ['c3', 'c2']), ['1.1', 'c2']);
  });

  it('are not kept for another comment in the same place', () => {
    const [other] = wanted('c9');
    assert.ok(other);
    assert.deepEqual(pairThreads(standing('c1'), [{ ...other, text: 'Something else' }]), [undefined]);
  });

  it('are each kept once', () => {
    const [first] = standing('c1');
    assert.ok(first);
    const twice = [first.plain, { ...first.plain, comment: 'c2' }];
    assert.deepEqual(pairThreads([first], twice), [first, undefined]);
  });
});
