import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/frontMatter/read';
import { fitOf } from '../../../src/core/intake/fit';
import type { PlacedChange } from '../../../src/core/intake/model';
import {
  classOfChange,
  markOfChange,
  openChanges,
  placeAfter,
  smallestEdit,
} from '../../../src/core/intake/openChanges';
import { applyEdits } from '../../../src/core/text';
import { feedback } from '../../support/feedback';

const change = (old: string, put: string, rest: Partial<PlacedChange> = {}): PlacedChange => ({
  key: 'k',
  kind: old === '' ? 'insert' : put === '' ? 'delete' : 'replace',
  silent: false,
  from: 'Jane',
  at: null,
  old,
  new: put,
  place: null,
  replacement: null,
  ...rest,
});

describe('a client’s change of the text', () => {
  it('is a correction where it mends a word, or what stands between words', () => {
    for (const [old, put] of [
      ['recieve', 'receive'],
      ['its a start', 'it’s a start'],
      ['', ','],
      ['north wind', 'North Wind'],
      ['  ', ' '],
    ] as const)
      assert.equal(classOfChange(change(old, put)), 'correction', `${old} > ${put}`);
  });

  it('is a revision where it says something else', () => {
    for (const [old, put] of [
      ['slow', 'fast'],
      ['', 'very'],
      ['a sentence too many.', ''],
      ['the owner walked', 'she walked along'],
    ] as const)
      assert.equal(classOfChange(change(old, put)), 'revision', `${old} > ${put}`);
    assert.equal(classOfChange(change('same', 'same', { kind: 'move' })), 'revision');
  });

  it('is asked about until it is logged; looks alone are not', () => {
    const [one, two] = [change('slow', 'fast'), change('a', 'b')];
    const looks = change('bold', 'bold', { kind: 'format' });
    const file = feedback([], { changes: [one, two, looks] });
    assert.deepEqual(openChanges(file, null), [one, two]);
    const { document } = readDocument(
      `---\nclient: A\nrounds:\n  - comments:\n      - {text: Faster., imported: "${markOfChange(one)}"}\n---\n`,
    );
    assert.deepEqual(openChanges(file, document), [two]);
  });

  it('keeps its place while the text around it changes, and loses it when the text in it does', () => {
    const before = 'one two three four';
    const two = { start: 4, end: 7 };
    assert.deepEqual(placeAfter(two, before, 'one two THREE four'), two);
    assert.deepEqual(placeAfter(two, before, 'zero one two three four'), { start: 9, end: 12 });
    assert.equal(placeAfter(two, before, 'one twenty three four'), null);
    assert.equal(placeAfter(two, before, 'ONE two THREE four'), null);
  });

  it('is put in by the smallest edit, and never by half a character', () => {
    const text = 'The owner walked alone.';
    const edit = smallestEdit(text, { start: 4, end: 22 }, 'owner walked slowly');
    assert.deepEqual(edit, { span: { start: 17, end: 22 }, text: 'slowly' });
    assert.equal(applyEdits(text, [edit]), 'The owner walked slowly.');
    // The two faces share their first half.
    assert.deepEqual(smallestEdit('a😀b', { start: 0, end: 4 }, 'a😁b'), {
      span: { start: 1, end: 3 },
      text: '😁',
    });
  });
});

describe('which document a file is about', () => {
  const file = {
    source: 'docx' as const,
    text: 'A late harvest\nThe grapes hung until the first frost, and nobody could say why.',
    comments: [],
    changes: [],
    problems: [],
  };
  it('is guessed from the words that follow each other in both', () => {
    const same = fitOf(
      file,
      '# A late harvest\n\nThe *grapes* hung until the first frost, and nobody knew why.\n',
    );
    const other = fitOf(file, '# The hut\n\nNobody could say when the first guests came.\n');
    assert.ok(same > 0.7, String(same));
    assert.ok(other < 0.3, String(other));
    assert.equal(fitOf({ ...file, text: null }, 'Any words.'), 0);
  });
});
