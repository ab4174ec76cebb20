import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { reversals, trace } from '../../../src/core/trace';

const FIRST = 'We were terrified of the water. It was a long winter, and nobody slept.';
const SECOND = FIRST.replace('terrified of', 'wary of');

describe('reversals', () => {
  it('says which earlier draft had the words', () => {
    const [back, ...more] = reversals([FIRST, SECOND, FIRST]);
    assert.deepEqual(more, []);
    assert.equal(back?.draft, 0);
    assert.equal(FIRST.slice(back?.span.start, back?.span.end), 'terrified');
    assert.equal(back?.change, trace(SECOND, FIRST, { comments: [] }).changes[0]?.id);
  });
  it('a sentence taken out and put back', () => {
    const without = FIRST.replace(' It was a long winter, and nobody slept.', '');
    const [back] = reversals([FIRST, without, FIRST]);
    assert.match(FIRST.slice(back?.span.start, back?.span.end), /It was a long winter, and nobody slept/);
  });
  it('words put in and taken out again', () => {
    assert.equal(reversals([FIRST, FIRST.replace('long winter', 'very long winter'), FIRST]).length, 1);
  });
  it('the latest of several drafts that had them', () => {
    const third = FIRST.replace('terrified of', 'used to');
    assert.equal(reversals([SECOND, FIRST, SECOND, third, SECOND])[0]?.draft, 2);
  });
  it('a new wording is none, and neither is what always stood there', () => {
    assert.deepEqual(reversals([FIRST, SECOND, FIRST.replace('terrified of', 'used to')]), []);
    assert.deepEqual(reversals([FIRST, SECOND, SECOND]), []);
    assert.deepEqual(reversals([FIRST, SECOND]), []);
  });
});
