import { readTerms } from '../../../src/core/terms/read';
import { growsWithLength } from '../../support/scanned';

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
      growsWithLength(terms, readTerms, 50);
    });
});
