import assert from 'node:assert/strict';
import { outline } from '../../../src/core/redline/outline';
import { growsWithLength } from '../../support/scanned';

const pieces = (text: string): readonly { readonly text: string; readonly style: object }[] =>
  outline(text).flatMap((leaf) => leaf.pieces);

describe('the bounds of one paragraph', () => {
  for (const part of ['![a](', '[a](b', '[a]((('])
    it(`${part}, over and over, is read once`, () => {
      growsWithLength((size) => part.repeat(size), outline, 400);
    });

  it('two thousand signs of emphasis count, further ones are text', () => {
    const styled = pieces('*a* '.repeat(3000)).filter(({ style }) => Object.keys(style).length > 0);
    assert.equal(styled.length, 1000);
    assert.match(pieces('*a* '.repeat(3000)).at(-1)?.text ?? '', /\*a\*$/);
  });

  it('two thousand links count, what looks like further ones is text', () => {
    const all = pieces('[a](b) '.repeat(2500))
      .map(({ text }) => text)
      .join('');
    assert.equal(all, 'a '.repeat(2000) + '[a](b) '.repeat(500).trimEnd());
  });

  it('counts anew in each paragraph', () => {
    const text = `${'*a* '.repeat(900)}\n\n`.repeat(3);
    const styled = pieces(text).filter(({ style }) => Object.keys(style).length > 0);
    assert.equal(styled.length, 2700);
  });

  it('a link may lead to a place with brackets in it, but not with 33 in each other', () => {
    const linked = (depth: number): boolean =>
      pieces(`[a](b${'('.repeat(depth)}${')'.repeat(depth)})`).every(({ text }) => text === 'a');
    assert.deepEqual([0, 1, 32, 33].map(linked), [true, true, true, false]);
  });

  it('a place in angle brackets may hold any number of them', () => {
    assert.deepEqual(
      pieces(`[a](<b${'('.repeat(50)}>)`).map(({ text }) => text),
      ['a'],
    );
  });
});
