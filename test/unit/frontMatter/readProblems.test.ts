import assert from 'node:assert/strict';
import { mayBeTracked } from '../../../src/core/frontMatter/mayBeTracked';
import { readDocument } from '../../../src/core/frontMatter/read';
import { messagesOf } from '../../support/messages';
import { lines, underlined } from './support';

const withClient = (...yaml: string[]): string => lines('---', 'client: A', ...yaml, '---', 'Prose.');

/** Each problem as `code: words underlined`. */
function problemsOf(text: string): string[] {
  return readDocument(text).problems.map((problem) => `${problem.code}: ${underlined(text, problem)}`);
}

describe('entries of the wrong shape', () => {
  it('are left out at their place, and the rest still counts', () => {
    const text = withClient(
      'rounds:',
      '  - sent: soon',
      '    rating: 6',
      '    comments:',
      '      - {text: [a]}',
      '      - from: Jane',
      '      - [nested]',
      '      - text: Good.',
      '        at: Thursday',
      '        from: {first: Jane}',
    );
    assert.deepEqual(problemsOf(text), [
      'wrong-shape: soon',
      'wrong-shape: 6',
      'wrong-shape: [a]',
      'wrong-shape: from: Jane',
      'wrong-shape: [nested]',
      'wrong-shape: Thursday',
      'wrong-shape: {first: Jane}',
    ]);
    const [round] = readDocument(text).document?.rounds ?? [];
    assert.deepEqual(
      round?.comments.map(({ id, index, text: words, from, at }) => [id, index, words, from, at]),
      [['1.4', 3, 'Good.', undefined, undefined]],
    );
    assert.deepEqual([round?.sent, round?.rating], [undefined, undefined]);
  });

  it('keep the numbers of the rounds', () => {
    const text = withClient('rounds:', '  - sent yesterday', '  - [x]', '  - sent: 2026-11-07');
    assert.deepEqual(
      readDocument(text).document?.rounds.map(({ number, sent, short }) => [number, sent, short]),
      [
        [1, undefined, false],
        [2, undefined, false],
        [3, '2026-11-07', false],
      ],
    );
    assert.deepEqual(problemsOf(text), ['wrong-shape: sent yesterday', 'wrong-shape: [x]']);
  });

  it('of a class or status fall back', () => {
    const text = withClient('rounds:', '  - comments:', '      - {text: a, class: rewrit, status: finished}');
    const reading = readDocument(text);
    const [comment] = reading.document?.rounds[0]?.comments ?? [];
    assert.deepEqual([comment?.class, comment?.status], ['revision', 'open']);
    assert.deepEqual(problemsOf(text), ['wrong-shape: rewrit', 'wrong-shape: finished']);
    assert.match(
      messagesOf(reading.problems)[0] ?? '',
      /one of correction, revision, rewrite, scope, question, praise/,
    );
  });

  it('of what was decided about a comment are left out', () => {
    const comment = '{text: a, round: later, settled: [c1, [c2]]}';
    const text = withClient('rounds:', '  - late: c1', '    comments:', `      - ${comment}`);
    const [round] = readDocument(text).document?.rounds ?? [];
    assert.deepEqual(
      [round?.late, round?.comments[0]?.round, round?.comments[0]?.settled],
      [[], undefined, ['c1']],
    );
    assert.deepEqual(problemsOf(text).sort(), ['wrong-shape: [c2]', 'wrong-shape: c1', 'wrong-shape: later']);
  });

  it('are lists that are none', () => {
    assert.deepEqual(problemsOf(withClient('rounds: 2')), ['wrong-shape: 2']);
    assert.deepEqual(problemsOf(withClient('rounds:', '  - comments: Too slow.')), [
      'wrong-shape: Too slow.',
    ]);
  });

  it('are days that no calendar has', () => {
    assert.deepEqual(problemsOf(withClient('due: 2026-02-29', 'approved: 2024-02-29')), [
      'wrong-shape: 2026-02-29',
    ]);
    assert.deepEqual(problemsOf(withClient('due: 2026-13-01', 'ended: yes')), [
      'wrong-shape: 2026-13-01',
      'wrong-shape: yes',
    ]);
  });
});

describe('ids', () => {
  it('that are taken give way to the place, and are reported', () => {
    const text = withClient(
      'rounds:',
      '  - comments: [{id: c1, text: a}]',
      '  - comments: [x, {id: c1, text: b}, {id: "2.1", text: c}]',
    );
    const reading = readDocument(text);
    assert.deepEqual(
      reading.document?.rounds.flatMap(({ comments }) => comments.map(({ id, hasId }) => [id, hasId])),
      [
        ['c1', true],
        ['2.1.0', false],
        ['2.2', false],
        ['2.1', true],
      ],
    );
    const [problem] = reading.problems;
    assert.equal(problem?.code, 'duplicate-id');
    assert.equal(problem?.span?.start, text.lastIndexOf('c1'));
  });
});

describe('front matter that cannot be read', () => {
  /** The words from the problem on, to the end of the line. */
  function failureOf(...yaml: string[]): string {
    const text = withClient(...yaml);
    const { document, readable, problems } = readDocument(text);
    assert.deepEqual([document, readable, problems.length], [null, false, 1]);
    assert.equal(problems[0]?.code, 'yaml-syntax');
    return text.slice(problems[0]?.span?.start).split('\n')[0] ?? '';
  }

  it('is reported at the exact place', () => {
    assert.equal(failureOf('title: One: two'), 'One: two');
    assert.equal(failureOf('client: B'), 'client: B');
    assert.equal(failureOf('rounds:', '\t- x'), '\t- x');
    assert.equal(failureOf('note: *nothing'), '*nothing');
    assert.equal(failureOf('note: @home'), '@home');
  });

  it('is reported in words that help', () => {
    assert.deepEqual(messagesOf(readDocument(withClient('title: One: two')).problems), [
      'There is a second colon on this line. Put the text after the first colon in quotes.',
    ]);
  });

  it('is not read at all: nothing may be written to it', () => {
    assert.equal(failureOf('note: "never closed', 'rounds:', '  - 2026-11-02'), '');
  });

  it('has a problem of its own when it has no end', () => {
    const text = '---\nclient: A\nrounds:\n  - 2026-11-02\n\n# Prose\n';
    const reading = readDocument(text);
    assert.deepEqual([reading.document, reading.readable], [null, false]);
    assert.deepEqual(problemsOf(text), ['front-matter-unclosed: ---']);
  });

  it('has a problem of its own when something was typed before it', () => {
    for (const above of ['\n', '\n \n', 'The', 'The hut\n\n']) {
      const text = `${above}---\nclient: A\nrounds:\n  - 2026-11-02\n---\n# Prose\n`;
      const reading = readDocument(text);
      assert.deepEqual([reading.document, reading.readable], [null, false]);
      assert.ok(mayBeTracked(text), 'the glance before reading finds it, too');
      assert.deepEqual(
        reading.problems.map(({ code, span }) => [code, span?.start]),
        [['front-matter-pushed-down', above.length]],
      );
    }
  });

  it('is told of when it has rounds that were sent, and names no client', () => {
    const text = '---\ntitle: A\nrounds:\n  - sent: 2026-11-02\n    draft: 8c1f0a2e5b7d\n---\n# Prose\n';
    assert.deepEqual(problemsOf(text), ['not-tracked: rounds']);
    assert.ok(mayBeTracked(text), 'the glance before reading finds it, too');
    for (const rounds of ['rounds: 3', 'rounds:\n  - warm-up\n  - final', 'rounds:\n  - name: final'])
      assert.deepEqual(problemsOf(`---\n${rounds}\n---\n# Of a tournament\n`), []);
  });

  it('is not looked for far below, nor where it is no group of keys, nor where nothing names a client', () => {
    const record = '---\nclient: A\n---\n';
    for (const text of [`\n\n\n\n${record}`, '\n---\nThe\nclient: we\n---\n', '\n---\ntitle: A\n---\n'])
      assert.deepEqual(problemsOf(text), []);
  });

  it('costs nothing when aliases repeat aliases', () => {
    const levels = 'bcdefghi'.split('').map((name, level) => {
      const above = 'abcdefgh'[level] ?? '';
      return `${name}: &${name} [${Array(9).fill(`*${above}`).join(', ')}]`;
    });
    const text = withClient('a: &a [x, x, x]', ...levels, 'rounds: *i');
    const reading = readDocument(text);
    assert.equal(reading.document?.rounds.length, 9);
    assert.equal(reading.problems.length, 9);
  });

  it('finds the first key that stands twice, in block style and in brackets, wherever it is', () => {
    assert.match(failureOf('note: {a: 1, b: {c: 1, "c": 2}, a: 3}'), /^"c"/);
    assert.match(failureOf('note:', '  a: &x 1', '  b: *x', '  ? a', '  : 2'), /^a/);
    assert.deepEqual(problemsOf(withClient('note: {.nan: 1, .nan: 2, 1: a, "1": b, __proto__: c}')), []);
  });
});
