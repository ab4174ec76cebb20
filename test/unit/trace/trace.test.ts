import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { trace } from '../../../src/core/trace';

/** The fate of a quote and the words it has become. */
function became(oldText: string, newText: string, quote: string): string {
  const [comment] = trace(oldText, newText, { comments: [{ id: 'c1', quote }] }).comments;
  assert.ok(comment);
  return comment.new
    ? `${comment.fate}: ${newText.slice(comment.new.start, comment.new.end)}`
    : String(comment.fate);
}

const OPENING = 'When I started out, I was terrified of disappointing people. It was a long winter.';
const MIDDLE = 'My first client was a bakery in Bergen that wanted a letter every week.';
const ENDING = 'So draw the line early, and say it kindly, before the first draft goes out to anyone at all.';
const DRAFT = [OPENING, MIDDLE, ENDING].join('\n\n');

describe('trace', () => {
  describe('says what became of a passage', () => {
    it('untouched, wherever the text around it went', () => {
      assert.equal(
        became(DRAFT, `A new start.\n\n${DRAFT}`, 'a bakery in Bergen'),
        'untouched: a bakery in Bergen',
      );
    });
    it('edited, with the words that took the place of its own', () => {
      const now = DRAFT.replace('terrified of disappointing', 'afraid to disappoint');
      assert.equal(
        became(DRAFT, now, 'I was terrified of disappointing people'),
        'edited: I was afraid to disappoint people',
      );
    });
    it('moved, with its paragraph', () => {
      const now = [ENDING, OPENING, MIDDLE].join('\n\n');
      assert.equal(became(DRAFT, now, 'draw the line early'), 'moved: draw the line early');
    });
    it('moved and edited', () => {
      const now = [ENDING.replace('early', 'at once'), OPENING, MIDDLE].join('\n\n');
      assert.equal(
        became(DRAFT, now, 'draw the line early, and say it'),
        'moved-edited: draw the line at once, and say it',
      );
    });
    it('removed, with its paragraph', () => {
      assert.equal(became(DRAFT, [OPENING, ENDING].join('\n\n'), 'a bakery in Bergen'), 'removed');
    });
    it('removed, with its sentence', () => {
      assert.equal(
        became(DRAFT, DRAFT.replace(' It was a long winter.', ''), 'It was a long winter.'),
        'removed',
      );
    });
    it('an orphan, when it never stood there', () => {
      assert.equal(became(DRAFT, DRAFT, 'the price of flour doubled overnight'), 'orphan');
    });
  });

  it('gives a comment without a quote no fate', () => {
    const [comment] = trace(DRAFT, DRAFT, { comments: [{ id: 'c1', text: 'Nice.' }] }).comments;
    assert.deepEqual(comment?.fate, null);
    assert.equal(comment?.old, null);
  });

  it('links the change that touches a passage to its comment, and no other', () => {
    const now = DRAFT.replace('terrified', 'afraid').replace('kindly', 'at once');
    const traced = trace(DRAFT, now, { comments: [{ id: 'c1', quote: 'I was terrified of' }] });
    assert.deepEqual(
      traced.changes.map((change) => change.comments),
      [['c1'], []],
    );
    assert.deepEqual(traced.comments[0]?.changes, [traced.changes[0]?.id]);
  });

  it('counts from the start of the files, front matter included', () => {
    const front = '---\nclient: Northwind\n---\n';
    const traced = trace(DRAFT, front + DRAFT.replace('bakery', 'café'), {
      comments: [{ id: 'c1', quote: 'a long winter' }],
      newProseStart: front.length,
    });
    const [comment] = traced.comments;
    assert.ok(comment?.old && comment.new && traced.changes[0]?.new);
    assert.equal(comment.new.start, comment.old.start + front.length);
    assert.equal(
      (front + DRAFT.replace('bakery', 'café')).slice(traced.changes[0].new.start, traced.changes[0].new.end),
      'café',
    );
  });
});
