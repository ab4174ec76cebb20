import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/frontMatter/read';
import { loggedAs } from '../../../src/core/intake/logged';
import type { PlacedFeedback } from '../../../src/core/intake/model';
import { roundOfFeedback, standings } from '../../../src/core/intake/news';
import { namesIn, remarksOf } from '../../../src/core/intake/remarks';
import { recordClass, recordFeedback, recordPassage, recordStatus } from '../../../src/core/record/record';
import type { Recorded } from '../../../src/core/record/record';
import { applyEdits } from '../../../src/core/text';
import { AT, feedback, JANE, placedComment } from '../../support/feedback';

const NOW = '2026-11-20T10:00:00Z';
const EMPTY = '---\nclient: Northwind\nrounds:\n  - sent: 2026-11-01\n---\nText.\n';

const written = (text: string, record: (text: string) => Recorded): string => {
  const recorded = record(text);
  assert.ok(recorded.ok);
  return applyEdits(text, recorded.value);
};

/** What each remark of a file is to a document. */
const against = (text: string, file: PlacedFeedback): string[] => {
  const { document } = readDocument(text);
  const round = roundOfFeedback(file, document);
  return standings(remarksOf(file), { document, source: file.source, round }).map((standing) =>
    standing.kind === 'new' ? 'new' : `${standing.kind} ${standing.id}`,
  );
};

/** The document after everything new of a file was logged. */
const imported = (text: string, file: PlacedFeedback): string => {
  const found = against(text, file);
  const remarks = remarksOf(file).filter((_, index) => !found[index]?.startsWith('known'));
  const comments = remarks.map((remark) => loggedAs(remark, { source: file.source, now: NOW }));
  return written(text, (before) =>
    recordFeedback(before, comments, roundOfFeedback(file, readDocument(before).document)),
  );
};

const opening = placedComment({ text: 'Too slow.', quote: 'It was a dark night.' });
const title = placedComment({ text: 'A better title?' });

describe('what of a file is new', () => {
  it('everything, the first time; nothing, the second', () => {
    const file = feedback([opening, title]);
    assert.deepEqual(against(EMPTY, file), ['new', 'new']);
    assert.deepEqual(against(imported(EMPTY, file), file), ['known c1', 'known c2']);
  });

  it('not what the writer has edited, settled or put elsewhere since', () => {
    const file = feedback([opening, title]);
    let text = imported(EMPTY, file).replace('text: Too slow.', 'text: She finds the opening slow.');
    text = written(text, (before) => recordStatus(before, 'c1', { status: 'done', reply: 'Cut.' }));
    text = written(text, (before) => recordClass(before, 'c1', 'rewrite'));
    text = written(text, (before) => recordPassage(before, 'c1', { quote: 'Text.' }));
    assert.deepEqual(against(text, file), ['known c1', 'known c2']);
  });

  it('what came since, among what was there', () => {
    const text = imported(EMPTY, feedback([opening]));
    assert.deepEqual(against(text, feedback([title, opening])), ['new', 'known c1']);
  });

  it('each of two equal remarks on different passages', () => {
    const typo = (quote: string) => placedComment({ text: 'Typo.', quote });
    const [first, second] = [typo('recieve'), typo('seperate')];
    const one = imported(EMPTY, feedback([first]));
    assert.deepEqual(against(one, feedback([first, second])), ['known c1', 'new']);
    assert.deepEqual(against(one, feedback([second, first])), ['new', 'known c1']);
    const both = imported(one, feedback([first, second]));
    assert.deepEqual(against(both, feedback([second, first])), ['known c2', 'known c1']);
    // Word for word the same twice, on the same passage: two people of one account, or a slip of the hand. Two they stay.
    const twice = feedback([first, typo('recieve')]);
    assert.deepEqual(against(imported(EMPTY, twice), twice), ['known c1', 'known c2']);
  });

  it('not what was typed in by hand, or came another way', () => {
    const byHand = EMPTY.replace(
      '---\nText',
      `    comments:\n      - {text: "too slow.", quote: dark night}\n      - {text: Warmer., from: ${JANE}, at: "${AT}", quote: the end}\n---\nText`,
    );
    const reworded = placedComment({ text: 'Could it be warmer?', quote: 'the end' });
    assert.deepEqual(against(byHand, feedback([opening, reworded])), ['known 1.1', 'known 1.2']);
    const pasted = feedback(
      [placedComment({ text: 'Too slow.', from: null, at: null, quote: 'It was a dark night.' })],
      {
        source: 'pasted',
      },
    );
    assert.deepEqual(against(imported(EMPTY, pasted), feedback([opening])), ['known c1']);
  });

  it('the same words of somebody else, on another passage, or on another draft', () => {
    const text = imported(EMPTY, feedback([opening])).replace('    comments:', '    comments: # of draft 1');
    for (const other of [
      placedComment({ text: 'Too slow.', from: 'Ola', quote: 'It was a dark night.' }),
      placedComment({ text: 'Too slow.', at: '2026-11-06T09:00:00Z', quote: 'The end.' }),
    ])
      assert.deepEqual(against(text, feedback([other])), ['new']);
    const second = text
      .replace(/---\nText/, '  - sent: 2026-11-10\n---\nText')
      .replace(/ +imported: .*\n/, '');
    const again = placedComment({
      text: 'Too slow.',
      at: '2026-11-12T09:00:00Z',
      quote: 'It was a dark night.',
    });
    assert.deepEqual(against(second, feedback([again], { round: 2 })), ['new']);
  });

  it('not our own comments and replies that come back in a redline, whatever round they are of', () => {
    const text = `---
client: Northwind
rounds:
  - sent: 2026-11-01
    comments:
      - { id: c1, from: Jane, at: 2026-11-05T16:20:30+01:00, text: Too slow., reply: Cut the first three. }
      - { id: c2, from: Jane, at: 2026-11-05, text: A better title? }
  - sent: 2026-11-07
---
Text.
`;
    const at = '2026-11-05T16:20:00.000';
    const midnight = '2026-11-05T00:00:00.000';
    const replies = [{ from: 'Ann', at: null, text: 'Cut the first three.' }];
    const slow = placedComment({ text: 'Too slow.', from: 'Jane', at, replies });
    const title = placedComment({ text: 'A better title?', from: 'Jane', at: midnight });
    assert.deepEqual(against(text, feedback([slow, title], { round: 2 })), [
      'known c1',
      'known c1',
      'known c2',
    ]);
    const later = placedComment({ text: 'Too slow.', from: 'Jane', at: '2026-11-08T09:00:00' });
    const untimed = placedComment({ text: 'A better title?', from: 'Jane', at });
    assert.deepEqual(against(text, feedback([later, untimed], { round: 2 })), ['new', 'new']);
  });

  it('what the client has put in other words, and says so', () => {
    const text = imported(EMPTY, feedback([opening, title]));
    const changed = placedComment({ text: 'Too slow, and too dark.', quote: 'It was a dark night.' });
    assert.deepEqual(against(text, feedback([changed, title])), ['reworded c1', 'known c2']);
  });
});

describe('a conversation in a file', () => {
  const said = (from: string, text: string, at: string) => ({ from, text, at });
  const thread = placedComment({
    text: 'Is this true?',
    quote: 'dark night',
    replies: [
      said('Me', 'Yes, see page 4.', '2026-11-06T08:00:00Z'),
      said('Me', 'And page 9.', '2026-11-06T08:01:00Z'),
      said('Ola', 'Then say so in the text.', '2026-11-06T09:00:00Z'),
    ],
  });
  const remarks = remarksOf(feedback([thread]), (name) => name === 'Me');

  it('keeps the writer’s words as replies, and further words of others as comments of their own on the same passage', () => {
    const comments = remarks.map((remark) => loggedAs(remark, { source: 'docx', now: NOW }));
    assert.deepEqual(
      comments.map(({ from, at, text, quote, reply }) => ({ from, at, text, quote, reply })),
      [
        {
          from: JANE,
          at: AT,
          text: 'Is this true?',
          quote: 'dark night',
          reply: 'Yes, see page 4.\n\nAnd page 9.',
        },
        {
          from: 'Ola',
          at: '2026-11-06T09:00:00Z',
          text: 'Then say so in the text.',
          quote: 'dark night',
          reply: undefined,
        },
      ],
    );
    assert.deepEqual(
      remarks.map(({ follows }) => follows),
      [null, 0],
    );
  });

  it('brings news when it goes on', () => {
    const shorter = placedComment({ ...thread.comment, replies: thread.comment.replies.slice(0, 2) });
    const before = feedback([shorter]);
    const text = imported(EMPTY, before);
    assert.deepEqual(against(text, feedback([thread])).at(-1), 'new');
    assert.equal(against(text, feedback([thread])).filter((one) => one === 'new').length, 1);
  });

  it('names everyone once', () =>
    assert.deepEqual(namesIn(feedback([thread, opening])), [JANE, 'Me', 'Ola']));

  it('is done where the file says it is settled', () => {
    const [settled] = remarksOf(feedback([placedComment({ text: 'Fine now.', resolved: true })]));
    assert.equal(settled && loggedAs(settled, { source: 'docx', now: NOW }).status, 'done');
  });
});

describe('the round of feedback', () => {
  const two = readDocument(EMPTY.replace('---\nText', '  - sent: 2026-11-10\n---\nText')).document;
  it('is that of the draft it answers, else of the last one', () => {
    assert.equal(roundOfFeedback({ round: 1 }, two), 1);
    assert.equal(roundOfFeedback({ round: null }, two), 2);
    assert.equal(roundOfFeedback({ round: 7 }, two), 2);
    assert.equal(roundOfFeedback({ round: null }, null), 0);
  });

  it('is where it is logged', () => {
    const text = EMPTY.replace('---\nText', '  - sent: 2026-11-10\n---\nText');
    const { document } = readDocument(imported(text, feedback([opening])));
    assert.deepEqual(
      document?.rounds.map(({ comments }) => comments.length),
      [1, 0],
    );
    const [comment] = document?.rounds[0]?.comments ?? [];
    assert.equal(comment?.source, 'docx');
    assert.match(comment?.imported ?? '', /^[0-9a-f]{16}$/);
  });
});
