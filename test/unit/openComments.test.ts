import assert from 'node:assert/strict';
import { COMMENT_CLASSES, COMMENT_STATUSES } from '../../src/core/model';
import { readDocument } from '../../src/core/frontMatter/read';
import { isOpen, openComments, shownStatus } from '../../src/core/openComments';
import { nextOpen } from '../../src/features/comments/nextOpen';
import { plain } from './comments/plain';

const DOCUMENT = `---
client: Ada
rounds:
  - sent: 2026-11-02
    comments:
      - {text: Lovely!, class: praise}
      - {text: Who is Marta?, class: question}
      - {text: Shorter.}
      - {text: Well said., class: praise, status: done}
---
`;

describe('a comment that is open', () => {
  it('waits for the writer: every class but praise does, until it has another status', () => {
    for (const status of COMMENT_STATUSES)
      for (const one of COMMENT_CLASSES)
        assert.equal(
          isOpen({ class: one, status }),
          status === 'open' && one !== 'praise',
          `${one} ${status}`,
        );
  });

  it('is a question, and not praise, whose line in the file says neither', () => {
    const { document } = readDocument(DOCUMENT);
    assert.ok(document);
    assert.deepEqual(
      openComments(document).map(({ text }) => text),
      ['Who is Marta?', 'Shorter.'],
    );
  });

  it('has its status said; praise that was left alone has none, and keeps one that the writer gave it', () => {
    assert.equal(shownStatus({ class: 'praise', status: 'open' }), null);
    assert.equal(shownStatus({ class: 'praise', status: 'done' }), 'done');
    assert.equal(shownStatus({ class: 'question', status: 'open' }), 'open');
  });

  it('is where the walk through open comments goes; praise is not', () => {
    const threads = [
      plain({ comment: 'praise', class: 'praise', at: { start: 5, end: 9 } }),
      plain({ comment: 'question', class: 'question', at: { start: 20, end: 25 } }),
    ];
    const from = { cursor: 0, visited: null, step: 1 } as const;
    assert.equal(nextOpen(threads, from)?.comment, 'question');
  });
});
