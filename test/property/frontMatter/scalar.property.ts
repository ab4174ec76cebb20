import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { isDate } from '../../../src/core/yaml/dates';
import { renderFlow } from '../../../src/core/yaml/edit/renderValue';
import { renderScalar } from '../../../src/core/yaml/edit/renderScalar';
import { textValue } from './values';

const SEED = 20261107;

/** Near the words and numbers that YAML 1.1 takes for something else. */
const trap = fc
  .array(
    fc.constantFrom(
      '0',
      '1',
      '9',
      '.',
      ':',
      '-',
      '+',
      '_',
      'e',
      'E',
      'x',
      'o',
      'b',
      'a',
      'f',
      'y',
      'n',
      ' ',
      '~',
      '#',
    ),
    {
      maxLength: 8,
    },
  )
  .map((chars) => chars.join(''));
const word = fc
  .constantFrom('yes', 'no', 'on', 'off', 'true', 'false', 'null', 'y', 'n', '.inf', '.nan', '<<', '=')
  .chain((text) =>
    fc.constantFrom(text, text.toUpperCase(), text.charAt(0).toUpperCase() + text.slice(1), `${text}s`),
  );
const text = fc.oneof(textValue, trap, word);

/** What parsers of YAML 1.2 and of YAML 1.1 read. A date is the one thing that 1.1 may read as more than its words. */
function assertReadAlike(yaml: string, expected: string): void {
  for (const version of ['1.2', '1.1'] as const) {
    const value: unknown = parse(yaml, { version });
    if (version === '1.1' && isDate(expected)) assert.ok(value instanceof Date, yaml);
    else assert.equal(value, expected, `${version}: ${yaml}`);
  }
}

describe('writing a text', () => {
  it('is read alike by parsers of YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(null, 'single', 'double'), (value, quote) => {
        if (isDate(value) && quote) return;
        assertReadAlike(renderScalar(value, { flow: false, quote }), value);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it('is read alike inside brackets, too', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (values) => {
        assert.deepEqual(parse(renderFlow(values, null)), values);
      }),
      { seed: SEED + 1, numRuns: 1000 },
    );
  });
});
