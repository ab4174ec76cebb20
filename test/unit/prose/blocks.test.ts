import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { splitBlocks } from '../../../src/core/prose/blocks';

const blocks = (text: string): [string, string][] =>
  splitBlocks(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('splitBlocks', () => {
  it('tells headings, lists, quotes, tables and code from paragraphs', () => {
    const text =
      '# Title\nText that\ngoes on.\n\n- one\n  more\n- two\n> said\n> she\n| a | b |\n| 1 | 2 |\n```js\nx\n\ny\n```\nEnd';
    assert.deepEqual(blocks(text), [
      ['heading', '# Title'],
      ['paragraph', 'Text that\ngoes on.'],
      ['list item', '- one\n  more'],
      ['list item', '- two'],
      ['quote', '> said\n> she'],
      ['table row', '| a | b |'],
      ['table row', '| 1 | 2 |'],
      ['code', '```js\nx\n\ny\n```'],
      ['paragraph', 'End'],
    ]);
  });
  it('takes an underlined line for a heading', () =>
    assert.deepEqual(blocks('Title\n=====\nText'), [
      ['heading', 'Title\n====='],
      ['paragraph', 'Text'],
    ]));
  it('does not let an open fence swallow the rest', () =>
    assert.deepEqual(blocks('```\nText\n\nMore').length, 3));
  it('knows every line ending', () =>
    assert.deepEqual(blocks('a\r\n\r\nb\r\rc\n\n'), [
      ['paragraph', 'a'],
      ['paragraph', 'b'],
      ['paragraph', 'c'],
    ]));
  it('takes long lines for paragraphs of their own', () => {
    const line = 'word '.repeat(50).trim();
    assert.deepEqual(blocks(`${line}\n${line}`), [
      ['paragraph', line],
      ['paragraph', line],
    ]);
  });
  it('finds nothing in white space', () => assert.deepEqual(blocks(' \n\t\n'), []));
});
