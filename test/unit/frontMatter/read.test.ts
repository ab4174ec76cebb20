import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/frontMatter/read';
import type { Round } from '../../../src/core/model';
import { EXAMPLE } from './example';
import { lines, underlined } from './support';

const withRounds = (...yaml: string[]): string => lines('---', 'client: A', ...yaml, '---', 'Prose.');

function roundsOf(...yaml: string[]): readonly Round[] {
  return readDocument(withRounds(...yaml)).document?.rounds ?? [];
}

/** Each problem as `code: words underlined`. */
function problemsOf(...yaml: string[]): string[] {
  const text = withRounds(...yaml);
  return readDocument(text).problems.map((problem) => `${problem.code}: ${underlined(text, problem)}`);
}

describe('reading the example of the format', () => {
  const reading = readDocument(EXAMPLE);
  const { document } = reading;

  it('finds the document, its rounds and its comments', () => {
    assert.ok(document && reading.readable);
    assert.deepEqual(reading.problems, []);
    assert.equal(document.client, 'Northwind Coaching');
    assert.equal(document.project, 'Spring newsletter');
    assert.equal(document.approved, '2026-11-09');
    assert.deepEqual(
      document.rounds.map(({ number, sent, draft, rating }) => [number, sent, draft, rating]),
      [
        [1, '2026-11-02T09:14:00+01:00', '8c1f0a2e5b7d', 2],
        [2, '2026-11-07T18:02:00+01:00', '11ab90cd44e2', undefined],
      ],
    );
    assert.deepEqual(
      document.rounds[0]?.comments.map((comment) => [comment.id, comment.class, comment.status, comment.at]),
      [
        ['c1', 'revision', 'done', '2026-11-05T16:20:00+01:00'],
        ['c2', 'scope', 'open', '2026-11-05'],
      ],
    );
  });

  it('says where everything stands', () => {
    assert.ok(document);
    const textAt = ({ start, end }: { start: number; end: number }): string => EXAMPLE.slice(start, end);
    assert.equal(textAt(document.roundsKey), 'rounds');
    assert.match(
      textAt(document.rounds[1]?.span ?? { start: 0, end: 0 }),
      /^sent: 2026-11-07.*\n {4}draft: 11ab90cd44e2$/,
    );
    assert.match(
      textAt(document.rounds[0]?.comments[1]?.span ?? { start: 0, end: 0 }),
      /^id: c2\n[^]*status: open$/,
    );
    assert.match(EXAMPLE.slice(reading.proseStart), /^\n# Draw the line/);
  });
});

describe('reading short forms', () => {
  it('takes a string for a comment, and a comment with only a text', () => {
    const [round] = roundsOf(
      'rounds:',
      '  - comments:',
      '      - Too slow.',
      '      - text: Too long.',
      '      - 7',
    );
    assert.deepEqual(
      round?.comments.map(({ id, hasId, short, text, class: kind, status }) => [
        id,
        hasId,
        short,
        text,
        kind,
        status,
      ]),
      [
        ['1.1', false, true, 'Too slow.', 'revision', 'open'],
        ['1.2', false, false, 'Too long.', 'revision', 'open'],
        ['1.3', false, true, '7', 'revision', 'open'],
      ],
    );
  });

  it('takes a bare date for a draft sent, and an empty entry for a round without anything', () => {
    const rounds = roundsOf('rounds:', '  - 2026-11-02', '  -', '  - sent: 2026-11-07');
    assert.deepEqual(
      rounds.map(({ number, short, sent }) => [number, short, sent]),
      [
        [1, true, '2026-11-02'],
        [2, true, undefined],
        [3, false, '2026-11-07'],
      ],
    );
  });

  it('keeps the words of the file for what looks like a number', () => {
    const [round] = roundsOf(
      'rounds:',
      '  - draft: 12e456789012',
      '    comments: [{id: 007, text: 1.10, from: no}]',
    );
    assert.equal(round?.draft, '12e456789012');
    assert.deepEqual(
      round?.comments.map(({ id, text, from }) => [id, text, from]),
      [['007', '1.10', 'no']],
    );
  });

  it('takes empty lists and keys for nothing', () => {
    assert.deepEqual(roundsOf('rounds:'), []);
    assert.deepEqual(roundsOf('rounds: []', 'due:'), []);
    assert.deepEqual(roundsOf('rounds:', '  - comments: ~')[0]?.comments, []);
    assert.deepEqual(problemsOf('rounds:', 'due:', 'approved: ~'), []);
  });

  it('reads what an alias repeats', () => {
    const [first, second] = roundsOf('rounds:', '  - &one {sent: 2026-11-02, comments: [x]}', '  - *one');
    assert.deepEqual([second?.sent, second?.comments[0]?.text], [first?.sent, first?.comments[0]?.text]);
    assert.equal(second?.comments[0]?.id, '2.1');
  });

  it('reads all the optional keys', () => {
    const text = withRounds(
      'language: nb',
      'due: 2026-12-01',
      'included_rounds: 3',
      'minutes: "90"',
      'ended: 2026-12-24',
      'rounds:',
      '  - {minutes: 12.5, extra: paid, late: [c3, c4]}',
    );
    const document = readDocument(text).document;
    assert.deepEqual(
      [document?.language, document?.due, document?.includedRounds, document?.minutes, document?.ended],
      ['nb', '2026-12-01', 3, 90, '2026-12-24'],
    );
    const round = document?.rounds[0];
    assert.deepEqual([round?.minutes, round?.extra, round?.late], [12.5, 'paid', ['c3', 'c4']]);
  });
});

describe('what is not tracked', () => {
  const untracked = { document: null, readable: true, problems: [] };
  const without = (text: string): object => {
    const { document, readable, problems } = readDocument(text);
    return { document, readable, problems };
  };

  it('is a document without a client', () => {
    assert.deepEqual(without('Prose.'), untracked);
    assert.deepEqual(without('---\ntitle: A\n---\n'), untracked);
    assert.deepEqual(without('---\ntitle: My client and I\nnested: {client: x}\n---\n'), untracked);
    assert.deepEqual(without('---\n- client: list\n---\n'), untracked);
    assert.deepEqual(without('---\n\nA rule, and a client: not a key here.\n'), untracked);
  });

  it('finds a key that is spelt with escapes', () => {
    assert.equal(readDocument('---\n"cl\\x69ent": A\n---\n').document?.client, 'A');
  });

  it("does not report the YAML of other people's documents", () => {
    const { readable, problems } = readDocument('---\ntitle: A: b, for a client\n---\n');
    assert.deepEqual([readable, problems], [false, []]);
  });

  it('is one whose client is no name, which is said', () => {
    const text = '---\nclient: [A, B]\n---\n';
    const { document, problems } = readDocument(text);
    assert.equal(document, null);
    assert.deepEqual(
      problems.map((problem) => [problem.code, underlined(text, problem)]),
      [['wrong-shape', '[A, B]']],
    );
  });
});
