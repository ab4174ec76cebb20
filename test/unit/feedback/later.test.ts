import assert from 'node:assert/strict';
import { passagesLater } from '../../../src/core/feedback/later';
import { commentOf } from './comments';

const OPENING = 'My grandfather kept the keys of the cellar on a nail behind the door, where nobody looked.';
const ENDING = 'In spring he sold the boat, and the money went into new casks and a roof for the press.';

const draft = (...paragraphs: readonly string[]): string => `\n${paragraphs.join('\n\n')}\n`;
const FIRST = draft(OPENING, 'The grapes hung until the first frost. Nobody came to help.', ENDING);
const SECOND = draft(
  OPENING,
  ENDING,
  'The grapes hung there until the first night of frost. Nobody came to help.',
);
const WITHOUT = draft(OPENING, ENDING);

const comment = commentOf({ text: 'Shorter.', quote: 'The grapes hung until the first frost.' });

/** The passage of a comment on the first of these drafts, in the last. */
function laterIn(...drafts: readonly (string | null)[]): unknown {
  const wanted = [{ comment, from: 1, round: drafts.length }];
  return passagesLater(wanted, (round) => drafts[round - 1] ?? null)
    .get(drafts.length)
    ?.get(comment.id);
}

describe('the passage of a comment in a later draft', () => {
  it('is quoted in the words of that draft, also where it was edited or moved', () => {
    assert.deepEqual(laterIn(FIRST, FIRST), { quote: 'The grapes hung until the first frost.' });
    assert.deepEqual(laterIn(FIRST, SECOND), {
      quote: 'The grapes hung there until the first night of frost.',
    });
    assert.deepEqual(laterIn(FIRST, SECOND, SECOND.replace('grapes', 'dark grapes')), {
      quote: 'The dark grapes hung there until the first night of frost.',
    });
  });

  it('is null where it is not there any more', () => assert.equal(laterIn(FIRST, WITHOUT), null));

  it('is unknown where a draft is missing, or has no such words', () => {
    assert.equal(laterIn(FIRST, null, SECOND), undefined);
    assert.equal(laterIn(WITHOUT, SECOND), undefined);
  });

  it('is unknown where nobody asked', () => assert.equal(passagesLater([], () => FIRST).size, 0));
});
