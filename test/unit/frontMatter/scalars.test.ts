import assert from 'node:assert/strict';
import { renderScalar } from '../../../src/core/yaml/edit/renderScalar';
import { yamlAfter } from './support';

const plain = (text: string | number | boolean | null): string =>
  renderScalar(text, { flow: false, quote: null });
const inBrackets = (text: string): string => renderScalar(text, { flow: true, quote: null });

describe('writing a value', () => {
  it('leaves ordinary text, dates and links without quotes', () => {
    for (const text of [
      'The opening is too slow, get to the story.',
      'Kan vi få tre innlegg også?',
      '2026-11-02T09:14:00+01:00',
      '2026-11-05',
      '8c1f0a2e5b7d',
      'https://example.com/a?b=c#d',
      'a#b',
      "Jane's “best” line",
    ]) {
      assert.equal(plain(text), text);
    }
  });

  it('quotes what YAML 1.1 or 1.2 would take for something else', () => {
    for (const text of [
      'no',
      'Y',
      'off',
      'True',
      'null',
      '~',
      '1:30',
      '0o14',
      '012',
      '0x1F',
      '1e3',
      '12e456789012',
    ]) {
      assert.equal(plain(text), `"${text}"`);
    }
    for (const text of [
      '',
      ' x',
      'x ',
      '- x',
      '# x',
      'x # y',
      'a: b',
      'a:',
      '*x',
      '&x',
      '!x',
      '%x',
      '@x',
      '[x]',
    ]) {
      assert.equal(plain(text), `"${text}"`);
    }
  });

  it('takes single quotes where double ones would need escapes', () => {
    assert.equal(plain('"Stop" - x'), `'"Stop" - x'`);
    assert.equal(plain('\\n: not a break'), `'\\n: not a break'`);
  });

  it('escapes what does not print, and what some parsers take for a line break', () => {
    assert.equal(plain('a\0b\tc\rd\u0085e\u2028f\uFEFF'), '"a\\0b\\tc\\rd\\x85e\\u2028f\\ufeff"');
  });

  it('is more careful inside brackets', () => {
    assert.equal(inBrackets('a, b'), '"a, b"');
    assert.equal(inBrackets('16:20'), '"16:20"');
    assert.equal(inBrackets('two words'), 'two words');
  });

  it('writes numbers, truth values and nothing so that they stay what they are', () => {
    assert.deepEqual([1.5, -0, NaN, -Infinity, true, null].map(plain), [
      '1.5',
      '-0.0',
      '.nan',
      '-.inf',
      'true',
      'null',
    ]);
  });

  it('writes several lines as a block, with what its ends need', () => {
    const written = (value: string): string => yamlAfter('', { op: 'set', path: ['a'], value });
    assert.equal(written('x\ny'), 'a: |-\n  x\n  y\n');
    assert.equal(written('x\n\ny\n'), 'a: |\n  x\n\n  y\n');
    assert.equal(written('  x\ny'), 'a: |2-\n    x\n  y\n');
    assert.equal(written('x\n\n'), 'a: "x\\n\\n"\n');
    assert.equal(written('x\r\ny'), 'a: "x\\r\\ny"\n');
  });

  it('never folds a long line', () => {
    const long = 'word '.repeat(400).trim();
    assert.equal(yamlAfter('', { op: 'set', path: ['a'], value: long }), `a: ${long}\n`);
  });
});
