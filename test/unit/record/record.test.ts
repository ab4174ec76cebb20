import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/frontMatter/read';
import {
  recordAgreement,
  recordApproval,
  recordFeedback,
  recordRating,
  recordReopening,
  recordSending,
  recordStatus,
  recordTracking,
  type Recorded,
} from '../../../src/core/record/record';
import { applyEdits } from '../../../src/core/text';

const AT = '2026-11-20T10:00:00+01:00';

/** The text after an action, or the code of the problem that stopped it. */
const after = (text: string, record: (text: string) => Recorded): string => {
  const recorded = record(text);
  return recorded.ok ? applyEdits(text, recorded.value) : recorded.problem.code;
};
const doc = (...lines: readonly string[]): string =>
  ['---', 'client: Northwind', ...lines, '---', 'Text.', ''].join('\n');

describe('what each action writes', () => {
  it('tracking: the client, and the project', () => {
    const record = (text: string): Recorded => recordTracking(text, { client: 'Northwind', project: 'News' });
    assert.equal(after('Text.\n', record), '---\nclient: Northwind\nproject: News\n---\nText.\n');
    assert.equal(
      after('---\ntitle: A\n---\nText.\n', record),
      '---\ntitle: A\nclient: Northwind\nproject: News\n---\nText.\n',
    );
    assert.equal(after(doc(), record), 'already-tracked');
    // Another front matter above it would make prose of this one.
    for (const eol of ['\n', '\r\n'])
      assert.equal(after(['+++', 'title = "A"', '+++', 'Text.', ''].join(eol), record), 'not-editable');
    assert.match(after('+++\nText.\n', record), /^---\nclient/);
    assert.equal(
      after('Text.', (text) => recordTracking(text, { client: '  ' })),
      'empty-value',
    );
  });

  it('sending: a new entry, whatever the list looks like', () => {
    const record = (text: string): Recorded => recordSending(text, { at: AT, draft: '0123456789ab' });
    const entry = [`  - sent: ${AT}`, '    draft: 0123456789ab'];
    assert.equal(after(doc(), record), doc('rounds:', ...entry));
    assert.equal(after(doc('rounds: []'), record), doc('rounds:', ...entry));
    assert.equal(
      after(doc('rounds:', '  - 2026-11-01 # by mail'), record),
      doc('rounds:', '  - 2026-11-01 # by mail', ...entry),
    );
  });

  it('logging on a round that is a bare date: the date becomes its `sent`', () => {
    const record = (text: string): Recorded =>
      recordFeedback(text, [{ text: 'Shorter.', at: AT, class: 'revision' }]);
    assert.equal(
      after(doc('rounds:', '  - 2026-11-01'), record),
      doc(
        'rounds:',
        '  - sent: 2026-11-01',
        '    comments:',
        '      - id: c1',
        `        at: ${AT}`,
        '        text: Shorter.',
        '        class: revision',
        '        status: open',
      ),
    );
  });

  it('an id is one past the highest in use, and never that of a comment that is gone', () => {
    const record = (text: string): Recorded =>
      recordFeedback(text, [{ text: 'More.', at: AT, class: 'praise' }]);
    const logged = after(
      doc('rounds:', '  - comments:', '      - {id: c7, text: One}', '      - {id: mine, text: Two}'),
      record,
    );
    assert.deepEqual(
      readDocument(logged).document?.rounds[0]?.comments.map(({ id }) => id),
      ['c7', 'mine', 'c8'],
    );
  });

  it('a status: on the comment itself, which gets an id if it has none', () => {
    const record = (text: string): Recorded =>
      recordStatus(text, '1.1', { status: 'parked', reply: 'Next week.' });
    assert.equal(
      after(doc('rounds:', '  - comments:', '      - text: Shorter. # by phone'), record),
      doc(
        'rounds:',
        '  - comments:',
        '      - id: c1',
        '        text: Shorter. # by phone',
        '        status: parked',
        '        reply: Next week.',
      ),
    );
    assert.equal(after(doc('rounds: []'), record), 'no-such-comment');
  });

  it('a rating, an agreement: on the round', () => {
    const rounds = ['rounds:', '  - sent: 2026-11-01'];
    assert.equal(
      after(doc(...rounds), (text) => recordRating(text, 1, 4)),
      doc(...rounds, '    rating: 4'),
    );
    assert.equal(
      after(doc(...rounds), (text) => recordAgreement(text, 1, 'paid')),
      doc(...rounds, '    extra: paid'),
    );
    assert.equal(
      after(doc(...rounds), (text) => recordRating(text, 2, 4)),
      'no-such-round',
    );
    assert.equal(
      after(doc(...rounds), (text) => recordRating(text, 1, 6)),
      'empty-value',
    );
  });

  it('an approval, and taking it back', () => {
    const approved = doc('approved: 2026-11-20');
    assert.equal(
      after(doc(), (text) => recordApproval(text, '2026-11-20')),
      approved,
    );
    assert.equal(
      after(approved, (text) => recordApproval(text, '2026-11-21')),
      'closed',
    );
    assert.equal(after(approved, recordReopening), doc());
    assert.equal(after(doc('ended: 2026-11-20'), recordReopening), doc());
    assert.equal(after(doc(), recordReopening), 'not-closed');
  });

  it('what was pasted: with the line ends of the file, and without halves of characters', () => {
    const record = (text: string): Recorded =>
      recordFeedback(text, [{ text: 'One.\r\nTwo \ud800.', at: AT, class: 'revision' }]);
    const logged = after(doc('rounds:', '  - sent: 2026-11-01'), record);
    assert.equal(readDocument(logged).document?.rounds[0]?.comments[0]?.text, 'One.\nTwo \ufffd.');
  });

  it('nothing to a document that cannot be read, or is not tracked', () => {
    const broken = '---\nclient: Northwind\nrounds: [\n---\nText.\n';
    const all: readonly ((text: string) => Recorded)[] = [
      (text) => recordSending(text, { at: AT, draft: 'abcdef' }),
      (text) => recordFeedback(text, [{ text: 'x', at: AT, class: 'revision' }]),
      (text) => recordStatus(text, 'c1', { status: 'done' }),
      (text) => recordApproval(text, AT),
      recordReopening,
    ];
    for (const record of all) {
      assert.equal(after(broken, record), 'yaml-syntax');
      assert.equal(after('Text.\n', record), 'not-tracked');
      assert.equal(after('---\nclient: A\nrounds:\nText without an end.\n', record), 'front-matter-unclosed');
    }
    assert.equal(
      after(broken, (text) => recordTracking(text, { client: 'A' })),
      'yaml-syntax',
    );
  });
});
