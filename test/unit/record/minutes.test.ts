import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/frontMatter/read';
import { minutesOf, totalMinutes, withMinutes } from '../../../src/core/record/minutes';
import { recordMinutes } from '../../../src/core/record/recordMinutes';
import { applyEdits } from '../../../src/core/text';

const doc = (...lines: readonly string[]): string =>
  ['---', 'client: Northwind', ...lines, '---', 'Text.', ''].join('\n');
const after = (text: string, ...worked: readonly [number, number][]): string => {
  const recorded = recordMinutes(text, new Map(worked));
  return recorded.ok ? applyEdits(text, recorded.value) : recorded.problem.code;
};

describe('worked minutes in the record', () => {
  const ROUND = ['rounds:', '  - sent: 2026-11-01 # by mail', '    draft: abcdef'];

  it('before the first draft are the document’s', () => {
    assert.equal(after(doc(), [0, 25]), doc('minutes: 25'));
    assert.equal(after(doc('minutes: 5 # guessed'), [0, 25]), doc('minutes: 30 # guessed'));
    assert.equal(after(doc(...ROUND), [0, 25]), doc('minutes: 25', ...ROUND));
  });

  it('afterwards are the round’s, before its comments', () => {
    assert.equal(after(doc(...ROUND), [1, 25]), doc(...ROUND, '    minutes: 25'));
    assert.equal(
      after(doc(...ROUND, '    comments:', '      - Shorter.'), [1, 25]),
      doc(...ROUND, '    minutes: 25', '    comments:', '      - Shorter.'),
    );
    assert.equal(
      after(doc('rounds:', '  - 2026-11-01'), [1, 5]),
      doc('rounds:', '  - sent: 2026-11-01', '    minutes: 5'),
    );
  });

  it('of a round that is no longer there go to the last one', () => {
    assert.equal(after(doc(...ROUND), [1, 5], [2, 3]), doc(...ROUND, '    minutes: 8'));
    assert.equal(after(doc(), [0, 5], [2, 3]), doc('minutes: 8'));
  });

  it('are written into no document that is not tracked or cannot be read', () => {
    assert.equal(after('Text.\n', [0, 5]), 'not-tracked');
    assert.equal(after('---\nclient: [\n---\n', [0, 5]), 'yaml-syntax');
  });

  it('can be looked at', () => {
    const { document } = readDocument(doc('minutes: 40', ...ROUND, '    minutes: 2.5'));
    assert.ok(document);
    assert.deepEqual(
      [0, 1, 2].map((round) => minutesOf(document, round)),
      [40, 2.5, 0],
    );
    assert.equal(totalMinutes(document), 42.5);
    const more = withMinutes(
      document,
      new Map([
        [1, 10],
        [9, 1],
      ]),
    );
    assert.deepEqual(
      [0, 1].map((round) => minutesOf(more, round)),
      [40, 13.5],
    );
  });
});
