import assert from 'node:assert/strict';
import { mergeLines } from '../../../src/core/merge/lines';

const text = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
const BASE = text('one', 'two', 'three', 'four', 'five');

const merged = (mine: string, theirs: string, base = BASE) => mergeLines({ base, mine, theirs });

describe('merging lines', () => {
  it('takes what either side changed', () => {
    assert.deepEqual(merged(BASE.replace('one', 'ONE'), BASE.replace('five\n', 'five\nsix\n')), {
      text: text('ONE', 'two', 'three', 'four', 'five', 'six'),
      conflicts: 0,
    });
    assert.equal(
      merged(BASE.replace('two\n', ''), BASE.replace('four', 'FOUR')).text,
      text('one', 'three', 'FOUR', 'five'),
    );
  });

  it('takes once what both changed alike', () => {
    const both = BASE.replace('three', 'THREE');
    assert.deepEqual(merged(both, both), { text: both, conflicts: 0 });
  });

  it('marks what both changed, without the lines that are alike', () => {
    const mine = BASE.replace('three\n', 'drei\ntre\n');
    const theirs = BASE.replace('three\n', 'drei\nkolme\n');
    assert.deepEqual(merged(mine, theirs), {
      text: text(
        'one',
        'two',
        'drei',
        '<<<<<<< ours',
        'tre',
        '=======',
        'kolme',
        '>>>>>>> theirs',
        'four',
        'five',
      ),
      conflicts: 1,
    });
  });

  it('marks changes that touch: nobody knows which comes first', () => {
    assert.equal(merged(`${BASE}mine\n`, `${BASE}theirs\n`).conflicts, 1);
    assert.equal(merged(BASE.replace('two', 'TWO'), BASE.replace('three', 'THREE')).conflicts, 1);
    assert.equal(merged(BASE.replace('two', 'TWO'), BASE.replace('four', 'FOUR')).conflicts, 0);
  });

  it('writes what both began with where it is asked for', () => {
    const texts = { base: 'a\n', mine: 'b\n', theirs: 'c\n' };
    assert.equal(
      mergeLines(texts, true).text,
      text('<<<<<<< ours', 'b', '||||||| base', 'a', '=======', 'c', '>>>>>>> theirs'),
    );
  });

  it('ends a last line that has no end, where a mark comes below it', () => {
    assert.equal(merged('b', 'c', 'a').text, text('<<<<<<< ours', 'b', '=======', 'c', '>>>>>>> theirs'));
    assert.equal(merged('a\nb', 'a', 'a').text, 'a\nb');
  });

  it('marks Windows lines with Windows lines', () => {
    assert.equal(merged('b\r\n', 'c\r\n', 'a\r\n').text.replaceAll('\r\n', '').includes('\n'), false);
  });
});
