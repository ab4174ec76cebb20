import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fromSource, toSource } from '../../../src/core/prose/mappedText';
import { readerText } from '../../../src/core/prose/reader';

function read(markdown: string): string {
  return readerText(markdown).text;
}

describe('readerText', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['emphasis', 'so *very* __good__ and ***both***', 'so very good and both'],
    ['emphasis inside a word', 'un*frigging*believable', 'unfriggingbelievable'],
    ['strike-through', 'the ~~old~~ new', 'the old new'],
    [
      'no emphasis: a product, a name, a footnote star',
      '2 * 3 * 4, snake_case_name, *',
      '2 * 3 * 4, snake_case_name, *',
    ],
    ['code', 'run `npm *start*` now', 'run npm *start* now'],
    [
      'a link',
      'see [the *first* draft](https://example.org/a_(b) "A title") today',
      'see the first draft today',
    ],
    ['a link by reference', 'see [this page][home]\n\n[home]: https://example.org', 'see this page\n\n'],
    ['brackets that are no link', 'he said [sic] and [this][that]', 'he said [sic] and [this][that]'],
    ['an image', 'before ![a cat](cat.png) after', 'before  after'],
    ['an image in a link', '[![logo](a.png)](https://example.org) Welcome', ' Welcome'],
    ['a footnote', 'so they say[^1].\n\n[^1]: In *private*.', 'so they say.\n\nIn private.'],
    ['an address', 'write to <https://example.org>', 'write to https://example.org'],
    ['tags', 'one<br>two <b>three</b> <!-- four -->five', 'one\ntwo three five'],
    ['what only looks like a tag', 'a List<String> of names', 'a List<String> of names'],
    ['entities', 'salt &amp; pepper&nbsp;&#8212; &aring;', 'salt & pepper\u00a0— å'],
    ['escapes', 'not \\*this\\*, C:\\path', 'not *this*, C:\\path'],
    ['a heading', '## The start ##\ntext', 'The start\ntext'],
    ['an underlined heading', 'The start\n=========\ntext', 'The start\n\ntext'],
    ['lists and tasks', '- one\n* two\n3. three\n- [x] done', 'one\ntwo\nthree\ndone'],
    ['a quote over two lines', '> It *rained\n> all* day', 'It rained\nall day'],
    ['a rule', 'one\n\n---\n\ntwo', 'one\n\n\n\ntwo'],
    ['a code block', '```js\nlet *a* = 1\n```\nthen', '\nlet *a* = 1\n\nthen'],
    ['a table', '| a | *b* |\n|---|:-:|\n| 1 | 2 |', '  a   b  \n\n  1   2  '],
    ['a comment over lines', 'one\n\n<!-- two\nthree -->\n\nfour', 'one\n\n\n\n\nfour'],
    ['nothing', '', ''],
  ];
  for (const [what, markdown, seen] of cases) it(`shows ${what}`, () => assert.equal(read(markdown), seen));

  it('keeps line ends as they are', () => {
    assert.equal(read('- one\r\n- two\r\n'), 'one\r\ntwo\r\n');
  });

  it('knows where each word stands in the source, and back', () => {
    const source = '> A [bold **claim**](https://example.org) &amp; proof';
    const reader = readerText(source);
    const at = reader.text.indexOf('bold claim & proof');
    const span = toSource(reader, { start: at, end: at + 'bold claim & proof'.length });
    assert.equal(source.slice(span.start, span.end), 'bold **claim**](https://example.org) &amp; proof');
    assert.deepEqual(fromSource(reader, span), { start: at, end: at + 'bold claim & proof'.length });
  });

  it('takes time in proportion to the text, whatever it holds', () => {
    const hostile = [
      '['.repeat(20_000),
      '*a '.repeat(20_000),
      '`'.repeat(999) + ' `` '.repeat(5000),
      ']('.repeat(9000),
      '<a '.repeat(9000),
    ];
    const started = process.hrtime.bigint();
    for (const text of hostile) assert.ok(read(text).length <= text.length);
    assert.ok(Number(process.hrtime.bigint() - started) / 1e6 < 2000);
  });
});
