import assert from 'node:assert/strict';
import { english } from '../../../src/core/said';
import { lines, refusalOf, underlined } from './support';

describe('what is not written', () => {
  it('a change of a value that an alias repeats', () => {
    const yaml = lines('a: &base', '  x: 1', 'b: *base');
    for (const operation of [
      { op: 'set', path: ['a', 'x'], value: 2 },
      { op: 'set', path: ['a'], value: 2 },
      { op: 'remove', path: ['a'] },
      { op: 'set', path: ['b', 'x'], value: 2 },
      { op: 'append', path: ['b'], value: 2 },
    ] as const) {
      const problem = refusalOf(yaml, operation);
      assert.equal(problem.code, 'shared-node', JSON.stringify(operation));
      assert.match(english(problem.message), /`\*base` on line 3/);
    }
  });

  it('an entry of what is not a list or a group of keys', () => {
    const text = refusalOf('comments: too slow\n', { op: 'append', path: ['comments'], value: 'x' });
    assert.equal(
      english(text.message),
      '`comments` is not a list, so nothing can be added to it. Correct the entry first.',
    );
    const below = refusalOf('rounds:\n  - soon\n', { op: 'set', path: ['rounds', 0, 'rating'], value: 2 });
    assert.equal(
      english(below.message),
      '`rounds › 1` is not a group of keys, so nothing can be written in it. Correct the entry first.',
    );
    assert.equal(underlined('rounds:\n  - soon\n', below), 'soon');
    const gap = refusalOf('rounds: []\n', { op: 'set', path: ['rounds', 2], value: 'x' });
    assert.equal(english(gap.message), '`rounds` has no entry 3. Correct the entry first.');
  });

  it('half a character, which no file can hold', () => {
    for (const value of ['\ud83d', ['ok', { k: '\udc4b!' }]]) {
      assert.equal(refusalOf('a: 1\n', { op: 'set', path: ['b'], value }).code, 'not-editable');
    }
  });

  it('anything, when one of several operations is not possible', () => {
    const yaml = 'a: 1\nb: text\n';
    const problem = refusalOf(
      yaml,
      { op: 'set', path: ['a'], value: 'much longer than before' },
      { op: 'append', path: ['b'], value: 'x' },
    );
    assert.equal(underlined(yaml, problem), 'text');
  });
});
