import assert from 'node:assert/strict';
import { english } from '../../../src/core/said';
import { readTerms } from '../../../src/core/terms/read';
import { recordLesson, recordMistake } from '../../../src/core/terms/recordNotes';
import { newTerms } from '../../../src/core/terms/starter';
import { applyEdits } from '../../../src/core/text';
import { lines } from '../frontMatter/support';

type Recording = ReturnType<typeof recordMistake>;

function written(text: string, recorded: Recording): string {
  if (!recorded.ok) assert.fail(english(recorded.problem.message));
  return applyEdits(text, recorded.value);
}
const refused = (recorded: Recording): string | false => !recorded.ok && recorded.problem.code;

const TERMS = lines(
  '# What was agreed.',
  'clients:',
  '  Northwind:   # since 2019',
  '    approver: "Jane Doe"',
  '    mistakes:',
  '      - at: 2026-10-01',
  '        what: Sent draft 1 a day late.',
  '  Alpha: {}',
  '# the end',
);
const LATE = { at: '2026-11-20', what: ' Misread the brief: it was for buyers. ' };

describe('a mistake that is logged', () => {
  it('stands after the earlier ones, and nothing else changes', () =>
    assert.equal(
      written(TERMS, recordMistake(TERMS, 'Northwind', LATE)),
      TERMS.replace(
        'a day late.\n',
        lines(
          'a day late.',
          '      - at: 2026-11-20',
          '        what: "Misread the brief: it was for buyers."',
        ),
      ),
    ));

  it('is read again as it was said, of a client without any, of one without terms, and in a file that is started for it', () => {
    for (const [text, client] of [
      [TERMS, 'Alpha'],
      [TERMS, 'Gamma & Sons'],
      [newTerms([]), 'Gamma'],
      ['', 'Gamma'],
    ] as const) {
      const { terms, problems } = readTerms(written(text, recordMistake(text, client, LATE)));
      assert.deepEqual(problems, []);
      assert.deepEqual(terms.clients.get(client)?.mistakes, [{ at: LATE.at, what: LATE.what.trim() }]);
    }
  });

  it('needs words and a client, and a file that can be read', () => {
    assert.equal(refused(recordMistake(TERMS, 'Northwind', { what: ' ' })), 'empty-value');
    assert.equal(refused(recordMistake(TERMS, ' ', LATE)), 'empty-value');
    assert.equal(refused(recordMistake('clients: [', 'Northwind', LATE)), 'yaml-syntax');
    assert.ok(refused(recordMistake('clients: {A: {mistakes: {a: b}}}', 'A', LATE)));
  });
});

describe('mistakes as they are read', () => {
  const read = (list: string): ReturnType<typeof readTerms> =>
    readTerms(`clients:\n  A:\n    mistakes: ${list}\n`);

  it('may be of one line without a day', () =>
    assert.deepEqual(read('[Late., {what: Later., at: 2026-10-02}]').terms.clients.get('A')?.mistakes, [
      { what: 'Late.' },
      { what: 'Later.', at: '2026-10-02' },
    ]));

  it('are left out, and noted, where they do not say what went wrong; a day that is none costs only itself', () => {
    const { terms, problems } = read('[{at: 2026-10-01}, [x], {what: Late., at: soon}]');
    assert.deepEqual(terms.clients.get('A')?.mistakes, [{ what: 'Late.' }]);
    assert.equal(problems.length, 3);
  });
});

describe('a lesson that is noted', () => {
  it('joins the others; one that stood alone becomes the first of a list', () => {
    for (const before of ['[Ask first.]', 'Ask first.', '\n    - Ask first.']) {
      const text = `clients:\n  A:\n    lessons: ${before}\n`;
      const { terms, problems } = readTerms(
        written(text, recordLesson(text, 'A', 'No work without a date.')),
      );
      assert.deepEqual(problems, []);
      assert.deepEqual(terms.clients.get('A')?.lessons, ['Ask first.', 'No work without a date.']);
    }
  });

  it('needs words', () => assert.equal(refused(recordLesson(TERMS, 'Alpha', '')), 'empty-value'));
});
