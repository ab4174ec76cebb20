import assert from 'node:assert/strict';
import fc from 'fast-check';
import { criticMarkupOf } from '../../../src/core/markup/criticMarkupOut';
import { trace } from '../../../src/core/trace';
import { drafts } from '../../support/markdownDrafts';
import { readCritic } from '../../support/readCritic';

const SEED = 20261124;
const RUNS = 200;

const marks = fc.array(
  fc.constantFrom('{++', '++}', '--}', '{--', '~~}', '~>', ' ', 'mill', 'cats.', '~', '+', '}'),
  {
    minLength: 1,
    maxLength: 12,
  },
);

describe('of any two drafts the CriticMarkup', () => {
  const roundTrip = (before: string, after: string): void => {
    const written = criticMarkupOf(before, after, trace(before, after, { comments: [] }).changes);
    assert.equal(readCritic(written, 'accepted'), after);
    assert.equal(readCritic(written, 'rejected'), before);
  };

  it('gives both drafts back, to the letter', () => {
    fc.assert(
      fc.property(drafts, ([before, after]) => roundTrip(before, after)),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('does so with signs in them that look like its own', () => {
    fc.assert(
      fc.property(marks, marks, (one, other) => roundTrip(`${one.join('')} end`, `${other.join('')} end`)),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
