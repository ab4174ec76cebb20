import assert from 'node:assert/strict';
import { splitFrontMatter } from '../../../src/core/frontMatter/split';

/** The YAML and the prose, or why there is none. */
function parts(text: string): string | { yaml: string; prose: string } {
  const split = splitFrontMatter(text);
  if (split.kind !== 'found') return split.kind;
  return { yaml: text.slice(split.yaml.start, split.yaml.end), prose: text.slice(split.proseStart) };
}

describe('splitting a document', () => {
  it('finds the YAML between the fences and the prose after them', () => {
    assert.deepEqual(parts('---\ntitle: A\n---\nProse.\n'), { yaml: 'title: A\n', prose: 'Prose.\n' });
  });

  it('takes `...` for an end, and blanks after a fence', () => {
    assert.deepEqual(parts('--- \t\ntitle: A\n...  \nProse.'), { yaml: 'title: A\n', prose: 'Prose.' });
  });

  it('knows an empty front matter, and one that ends the file', () => {
    assert.deepEqual(parts('---\n---\nProse.'), { yaml: '', prose: 'Prose.' });
    assert.deepEqual(parts('---\na: 1\n---'), { yaml: 'a: 1\n', prose: '' });
  });

  it('skips a byte order mark and tells the line ending', () => {
    const split = splitFrontMatter('\uFEFF---\r\na: 1\r\n---\r\nProse');
    assert.deepEqual(split, {
      kind: 'found',
      yaml: { start: 6, end: 12 },
      closing: { start: 12, end: 15 },
      proseStart: 17,
      eol: '\r\n',
    });
  });

  it('ends with the first fence: what looks like one inside a value does not', () => {
    assert.deepEqual(parts('---\na: |\n  ---\nb: --- x\n---\n---\n'), {
      yaml: 'a: |\n  ---\nb: --- x\n',
      prose: '---\n',
    });
  });

  it('does not take a lone carriage return for a line break', () => {
    assert.deepEqual(parts('---\na: b\r---\nc: d\n---\n'), { yaml: 'a: b\r---\nc: d\n', prose: '' });
  });

  it('finds none where the first line is something else', () => {
    for (const text of [
      '',
      'Prose.',
      '\n---\na: 1\n---\n',
      ' ---\na: 1\n---\n',
      '----\na: 1\n---\n',
      '---x',
    ]) {
      assert.equal(parts(text), 'none', JSON.stringify(text));
    }
  });

  it('takes an opening fence without an end for a thematic break, unless keys follow', () => {
    assert.equal(parts('---\n\nOnce upon a time.\n'), 'none');
    assert.equal(parts('---'), 'none');
    assert.equal(parts('---\nOnce: upon a time there was.\n'), 'unclosed');
    assert.equal(parts('---\ntitle: A\nrounds:\n  - 2026-11-02\n\nProse.\n'), 'unclosed');
  });

  it('says where a front matter without an end starts', () => {
    const split = splitFrontMatter('\uFEFF---\nclient: A\n\nProse: no key, two words.\n');
    assert.ok(split.kind === 'unclosed');
    assert.deepEqual(split.opening, { start: 1, end: 4 });
  });
});
