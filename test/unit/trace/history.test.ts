import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { changedIn, commentHistory, followThrough, reversals, trace } from '../../../src/core/trace';

const FIRST = 'We were terrified of the water. It was a long winter, and nobody slept.';
const SECOND = FIRST.replace('terrified of', 'wary of');
const OTHER = 'The boats came late.';

describe('followThrough', () => {
  const passage = { start: FIRST.indexOf('We were'), end: FIRST.indexOf(' water') };
  it('follows a passage over several drafts', () => {
    const third = `${OTHER}\n\n${SECOND.replace('the water', 'the sea')}`;
    const steps = followThrough([FIRST, SECOND, third], passage);
    assert.deepEqual(
      steps.map((step) => step.fate),
      ['edited', 'untouched'],
    );
    assert.equal(third.slice(steps[1]?.span?.start, steps[1]?.span?.end), 'We were wary of the');
  });
  it('ends where the passage was removed', () => {
    const drafts = [FIRST, FIRST.replace('We were terrified of the water. ', ''), FIRST];
    assert.deepEqual(
      followThrough(drafts, passage).map(({ draft, fate, span }) => ({ draft, fate, span })),
      [{ draft: 1, fate: 'removed', span: null }],
    );
  });
  it('has no steps on the draft itself', () => {
    assert.deepEqual(followThrough([FIRST], passage), []);
  });
});

describe('commentHistory', () => {
  it('starts from the quote', () => {
    const { found, steps } = commentHistory([FIRST, SECOND, FIRST], { id: 'c1', quote: 'terrified of' });
    assert.equal(found?.span.start, FIRST.indexOf('terrified of'));
    assert.deepEqual(
      steps.map(({ draft, fate, span }) => [
        fate,
        [FIRST, SECOND, FIRST][draft]?.slice(span?.start, span?.end),
      ]),
      [
        ['edited', 'wary of'],
        ['edited', 'terrified of'],
      ],
    );
  });
  it('has nothing to tell of an orphan, or of a comment without a quote', () => {
    assert.deepEqual(commentHistory([FIRST, SECOND], { id: 'c1', quote: 'the price of flour' }), {
      found: null,
      steps: [],
    });
    assert.deepEqual(commentHistory([FIRST, SECOND], { id: 'c1', text: 'Nice.' }), {
      found: null,
      steps: [],
    });
  });
  it('tells the drafts that changed the passage, or the one that it was removed in', () => {
    const changed = (...later: readonly string[]): readonly number[] =>
      changedIn(commentHistory([FIRST, ...later], { id: 'c1', quote: 'terrified of' }).steps);
    const third = SECOND.replace('nobody', 'no one');
    assert.deepEqual(changed(SECOND, third, third.replace('wary of', 'careful in')), [1, 3]);
    assert.deepEqual(changed(SECOND, third, `${OTHER}\n\n${OTHER}`), [3]);
    assert.deepEqual(changed(FIRST), []);
  });
});

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
