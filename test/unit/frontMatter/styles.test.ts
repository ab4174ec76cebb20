import assert from 'node:assert/strict';
import type { Operation } from '../../../src/core/yaml/edit/operation';
import { lines, yamlAfter } from './support';

const set = (path: Operation['path'], value: string | number | object): Operation => ({
  op: 'set',
  path,
  value: value as string,
});
const add = (path: Operation['path'], value: string | object): Operation => ({
  op: 'append',
  path,
  value: value as string,
});
const remove = (path: Operation['path']): Operation => ({ op: 'remove', path });

describe('replacing a value', () => {
  it('keeps the quotes that were there', () => {
    assert.equal(yamlAfter(`a: 'x' # c\n`, set(['a'], "it's")), `a: 'it''s' # c\n`);
    assert.equal(yamlAfter('a: "x"\n', set(['a'], 'y')), 'a: "y"\n');
  });

  it('drops a tag that other programs could not read before the new value', () => {
    const before = lines('rounds:', '  - !!timestamp 2026-11-02', '  - !<tag:yaml.org,2002:str> Next');
    const after = lines('rounds:', '  - sent: 2026-11-02', '  - !<tag:yaml.org,2002:str> Next');
    assert.equal(yamlAfter(before, set(['rounds', 0], { sent: '2026-11-02' })), after);
    assert.equal(yamlAfter('l: !!null\n', add(['l'], 'x')), 'l:\n  - x\n');
    assert.equal(yamlAfter('a: !!null ~\n', set(['a'], 'x')), 'a: x\n');
    assert.equal(
      yamlAfter('a: !!str x # c\nb: !!int 3\n', set(['a'], 'z'), set(['b'], 4)),
      'a: !!str z # c\nb: !!int 4\n',
    );
  });

  it('fills an empty value in front of its comment', () => {
    assert.equal(yamlAfter('a: # c\nb:\n', set(['a'], 'x'), set(['b'], 1)), 'a: x # c\nb: 1\n');
    assert.equal(
      yamlAfter('l:\n  -\n  - # c\n', set(['l', 0], 'x'), set(['l', 1], 'z')),
      'l:\n  - x\n  - z # c\n',
    );
  });

  it('turns a short comment into a full one, and keeps the note beside it', () => {
    const before = lines('comments:', '  - Too slow. # from the call', '  - Next');
    const after = lines('comments:', '  - id: c1 # from the call', '    text: Too slow.', '  - Next');
    assert.equal(yamlAfter(before, set(['comments', 0], { id: 'c1', text: 'Too slow.' })), after);
  });

  it('puts a list where a word was, and a word where a list was', () => {
    assert.equal(yamlAfter('a: x # c\nb: 1\n', set(['a'], ['z'])), 'a: # c\n  - z\nb: 1\n');
    assert.equal(yamlAfter('a: # c\n  - y # gone with y\nb: 1\n', set(['a'], 'x')), 'a: x # c\nb: 1\n');
  });

  it('exchanges a block text line by line, its comment kept', () => {
    const before = lines('a: | # c', '  one', '  two', '', 'b: 1');
    assert.equal(yamlAfter(before, set(['a'], 'x')), lines('a: x # c', '', 'b: 1'));
    assert.equal(yamlAfter(before, set(['a'], 'x\ny')), lines('a: |- # c', '  x', '  y', '', 'b: 1'));
  });

  it('replaces a text folded over several lines as a whole', () => {
    assert.equal(yamlAfter('a: one\n  two # c\nb: 1\n', set(['a'], 'x')), 'a: x # c\nb: 1\n');
  });

  it('quotes on one line where a block would swallow the comment below', () => {
    assert.equal(yamlAfter('a: x\n    # deep\nb: 1\n', set(['a'], 'x\ny')), 'a: "x\\ny"\n    # deep\nb: 1\n');
  });

  it('keeps an anchor that nothing repeats, and a tag that still fits', () => {
    assert.equal(yamlAfter('a: &x !!str 1 # c\n', set(['a'], '2')), 'a: &x !!str "2" # c\n');
    assert.equal(yamlAfter('a: !!str 1\n', set(['a'], 2)), 'a: 2\n');
  });

  it('may replace an alias, which changes nothing elsewhere', () => {
    assert.equal(yamlAfter('a: &x 1\nb: *x # c\n', set(['b'], 2)), 'a: &x 1\nb: 2 # c\n');
  });

  it('completes a key without a colon', () => {
    assert.equal(
      yamlAfter('? a # c\n? b\n', set(['a'], 1), set(['b'], [1])),
      '? a # c\n: 1\n? b\n:\n  - 1\n',
    );
    assert.equal(
      yamlAfter('a: {b, c: , d}\n', set(['a', 'b'], 1), set(['a', 'c'], 2)),
      'a: {b: 1, c: 2 , d}\n',
    );
  });
});

describe('adding an entry', () => {
  it('follows the indentation around it', () => {
    assert.equal(yamlAfter('l:\n- a\nb: 1\n', add(['l'], 'x')), 'l:\n- a\n- x\nb: 1\n');
    assert.equal(
      yamlAfter('l:\n    -   a\n', add(['l'], { k: 'v', w: 1 })),
      'l:\n    -   a\n    -   k: v\n        w: 1\n',
    );
    const fourWide = lines('m:', '    a:', '        - 1', 'n:', '    b: 2');
    assert.equal(yamlAfter(fourWide, add(['n', 'c'], 'x')), `${fourWide}    c:\n        - x\n`);
  });

  it('goes after the last entry, before blank lines and comments that belong to what follows', () => {
    const before = lines('rounds:', '  - a # last', '', '# about b', 'b: 1');
    assert.equal(
      yamlAfter(before, add(['rounds'], 'x')),
      lines('rounds:', '  - a # last', '  - x', '', '# about b', 'b: 1'),
    );
  });

  it('goes after comments that stand further in: they are about the last entry', () => {
    const before = lines('l:', '  - text: a', '    # ask Jane', '  # the end of the list');
    const after = lines('l:', '  - text: a', '    # ask Jane', '  - x', '  # the end of the list');
    assert.equal(yamlAfter(before, add(['l'], 'x')), after);
  });

  it('goes after the blank lines that a kept block text owns', () => {
    assert.equal(
      yamlAfter('l:\n  - |+\n    a\n\nb: 1\n', add(['l'], 'x')),
      'l:\n  - |+\n    a\n\n  - x\nb: 1\n',
    );
  });

  it('makes the list where there is none, or an empty one', () => {
    assert.equal(yamlAfter('a: 1\n', add(['l'], 'x')), 'a: 1\nl:\n  - x\n');
    assert.equal(yamlAfter('l:\na: 1\n', add(['l'], 'x')), 'l:\n  - x\na: 1\n');
    assert.equal(yamlAfter('l: [] # c\n', add(['l'], 'x')), 'l: # c\n  - x\n');
    assert.equal(yamlAfter('l: ~\n', add(['l'], 'x')), 'l:\n  - x\n');
  });

  it('makes what is missing on the way', () => {
    const after = lines('clients:', '  "Acme, Inc: North":', '    lessons:', '      - Ask first.');
    assert.equal(yamlAfter('', add(['clients', 'Acme, Inc: North', 'lessons'], 'Ask first.')), after);
  });

  it('puts a key next to the one it is told to', () => {
    const before = '- text: a\n  at: b\n';
    const id = (hint: object): Operation => ({ op: 'set', path: [0, 'id'], value: 'c1', ...hint });
    assert.equal(yamlAfter(before, id({ before: 'text' })), '- id: c1\n  text: a\n  at: b\n');
    assert.equal(yamlAfter(before, id({ after: 'text' })), '- text: a\n  id: c1\n  at: b\n');
    assert.equal(yamlAfter(before, id({ after: 'nowhere' })), '- text: a\n  at: b\n  id: c1\n');
  });

  it('stays inside brackets', () => {
    assert.equal(yamlAfter('g: [a, b] # c\n', add(['g'], 'x, y')), 'g: [a, b, "x, y"] # c\n');
    assert.equal(yamlAfter('g: ["a"]\n', add(['g'], 'x')), 'g: ["a", "x"]\n');
    assert.equal(yamlAfter('{"a": {}}\n', set(['a', 'k'], { v: 'x' })), '{"a": {k: {v: x}}}\n');
    assert.equal(yamlAfter('g: [a: 1]\n', set(['g', 0, 'b'], 2)), 'g: [{a: 1, b: 2}]\n');
  });

  it('takes a line of its own inside brackets where the others have one', () => {
    const before = lines('g: [', '  a, # first', '  b # last', ']');
    assert.equal(
      yamlAfter(before, add(['g'], 'x')),
      lines('g: [', '  a, # first', '  b, # last', '  x', ']'),
    );
    assert.equal(yamlAfter('g: [\n  a,\n  ]\n', add(['g'], 'x')), 'g: [\n  a,\n  x,\n  ]\n');
  });

  it('keeps the line endings, and a last line without one', () => {
    assert.equal(
      yamlAfter('l:\r\n- a\r\nb: 1\r\n', add(['l'], 'x\ny')),
      'l:\r\n- a\r\n- |-\r\n  x\r\n  y\r\nb: 1\r\n',
    );
    assert.equal(yamlAfter('a: 1', set(['b'], 2)), 'a: 1\nb: 2');
    assert.equal(yamlAfter('\uFEFFa: 1\n', set(['b'], 2)), '\uFEFFa: 1\nb: 2\n');
  });

  it('respects the marks of a YAML file', () => {
    assert.equal(yamlAfter('%YAML 1.2\n---\n# c\n...\n', set(['a'], 1)), '%YAML 1.2\n---\n# c\na: 1\n...\n');
    assert.equal(yamlAfter('---\na: 1\n...\n', set(['b'], 2)), '---\na: 1\nb: 2\n...\n');
  });

  it('works in lists of lists', () => {
    assert.equal(yamlAfter('- - a\n  - b\n- c\n', add([0], 'x')), '- - a\n  - b\n  - x\n- c\n');
  });
});

describe('removing an entry', () => {
  it('takes its lines, and nothing around them', () => {
    const before = lines('# top', 'a: 1', '', '# about b', 'b:', '  - x # c', '# about d', 'd: 2');
    assert.equal(
      yamlAfter(before, remove(['b'])),
      lines('# top', 'a: 1', '', '# about b', '# about d', 'd: 2'),
    );
  });

  it('moves up what follows the first key of a list item', () => {
    assert.equal(yamlAfter('- id: c1\n  # words\n  text: a\n', remove([0, 'id'])), '- # words\n  text: a\n');
  });

  it('leaves an empty list or mapping as one', () => {
    assert.equal(yamlAfter('l: # c\n  - a\nb: 1\n', remove(['l', 0])), 'l: [] # c\nb: 1\n');
    assert.equal(yamlAfter('m: {a: 1}\n', remove(['m', 'a'])), 'm: {}\n');
  });

  it('takes the comma along', () => {
    assert.equal(yamlAfter('g: [a, b, c]\n', remove(['g', 0])), 'g: [b, c]\n');
    assert.equal(yamlAfter('g: [a, b, c]\n', remove(['g', 2])), 'g: [a, b]\n');
    assert.equal(yamlAfter('g: [\n  a, # 1\n  b # 2\n]\n', remove(['g', 0])), 'g: [\n  b # 2\n]\n');
  });

  it('leaves a last line without a line break without one', () => {
    assert.equal(yamlAfter('a: 1\nb: 2', remove(['b'])), 'a: 1');
  });

  it('is content with what is not there', () => {
    assert.equal(yamlAfter('a: 1\n', remove(['b', 0, 'c']), remove(['a', 'x'])), 'a: 1\n');
  });
});

describe('adding in front of an item', () => {
  const before = lines(
    'rounds:',
    '  # the first',
    '  - sent: 2026-11-02',
    '  - sent: 2026-11-04 # late',
    'b: 1',
  );
  const round = { sent: '2026-11-01', draft: 'mill-1' };
  const inFrontOf = (at: number): Operation => ({ op: 'append', path: ['rounds'], value: round, at });

  it('writes a group of keys on lines of its own, the first too', () => {
    assert.equal(
      yamlAfter(before, inFrontOf(0)),
      before.replace('  - sent: 2026-11-02', '  - sent: 2026-11-01\n    draft: mill-1\n  - sent: 2026-11-02'),
    );
    assert.equal(
      yamlAfter(before, inFrontOf(1)),
      before.replace('2026-11-02', '2026-11-02\n  - sent: 2026-11-01\n    draft: mill-1'),
    );
    assert.equal(yamlAfter(before, inFrontOf(2)), yamlAfter(before, add(['rounds'], round)));
  });

  it('takes several in their order, each where it belongs', () => {
    assert.equal(
      yamlAfter(
        'l: [b, d]\n',
        { op: 'append', path: ['l'], value: 'a', at: 0 },
        { op: 'append', path: ['l'], value: 'c', at: 2 },
        add(['l'], 'e'),
      ),
      'l: [a, b, c, d, e]\n',
    );
  });
});
