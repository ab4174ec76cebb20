import assert from 'node:assert/strict';
import { readTerms } from '../../../src/core/terms/read';
import { growthOf } from '../../support/scanned';

/** Grows with the length, and a little faster at most. */
const MOST_GROWTH = 12;

describe('terms of many clients', () => {
  for (const [what, entry] of [
    ['a list in one line', '    goals: [one]\n'],
    ['a quoted goal', '    goals: ["one"]\n'],
    ['a list', '    goals:\n      - one\n'],
    ['nothing more', '    fees: 3\n'],
  ] as const)
    it(`with ${what} each are read once`, () => {
      const terms = (count: number): string =>
        `clients:\n${Array.from({ length: count }, (_, i) => `  Client ${i}:\n${entry}`).join('')}`;
      const growth = growthOf(terms, readTerms, 50);
      assert.ok(growth > 4 && growth < MOST_GROWTH, `${growth}`);
    });
});
