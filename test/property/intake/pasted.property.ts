import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPasted } from '../../../src/core/intake/pasted';

const SEED = 20261122;
const RUNS = 1500;

/** What mails are made of, and what breaks them. */
const line = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ mode: 'sentences', maxCount: 1 }) },
  { weight: 3, arbitrary: fc.lorem({ maxCount: 4 }) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '',
      '',
      '-- ',
      '--',
      'Hi Ola,',
      'Thanks for the draft!',
      'Best regards,',
      'Mvh',
      'Jane Doe',
      'Ystävällisin terveisin',
      'Sent from my iPhone',
      'On Mon, 9 Nov 2026 at 09:14, Ola <ola@example.org> wrote:',
      'Den 9. nov. 2026 skrev Ola:',
      'From: Jane Doe',
      'Sent: Monday',
      'Subject: Re: draft',
      '-----Original Message-----',
      'Here are my comments:',
      'In the second part:',
      '[12:03] Jane: too long',
      '[12:03] Jane: thanks',
      'Jane Doe  12:04 PM',
      '13.11.2026, 12.04 - Jane: too long',
      '13.11.2026, 12.04 - Messages are encrypted',
      'This mail is confidential.',
      '```suggestion',
      '```',
      '“so it was said” is odd',
      '👍',
      '---',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
);
const marked = fc
  .tuple(fc.constantFrom('', '', '', '> ', '>> ', '- ', '  - ', '1. ', '   '), line)
  .map(([mark, words]) => `${mark}${words}`);
const mail = fc
  .tuple(fc.array(marked, { maxLength: 25 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join(end));

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

describe('a pasted text', () => {
  it('loses no word: each is in a comment, in its passage, its writer or date, or in what is said to be left out', () => {
    fc.assert(
      fc.property(mail, (text) => {
        const { comments, problems } = readPasted(text, {});
        const kept = counted([
          ...comments.flatMap((comment) =>
            wordsOf(`${comment.text} ${comment.quote ?? ''} ${comment.from ?? ''}`),
          ),
          ...problems.flatMap(({ span }) => wordsOf(text.slice(span?.start, span?.end))),
        ]);
        for (const [word, count] of counted(wordsOf(text).filter((one) => !isMark(one, text))))
          assert.ok((kept.get(word) ?? 0) >= count, `${count} of “${word}” in ${JSON.stringify(text)}`);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('is read the same whenever it is read, with one key for each comment', () => {
    fc.assert(
      fc.property(mail, (text) => {
        const first = readPasted(text, {});
        assert.deepEqual(readPasted(text, {}), first);
        assert.equal(new Set(first.comments.map(({ key }) => key)).size, first.comments.length);
      }),
      { seed: SEED, numRuns: RUNS / 5 },
    );
  });

  it('says of everything that it left out where it stands, once', () => {
    fc.assert(
      fc.property(mail, (text) => {
        const spans = readPasted(text, {}).problems.map(({ span }) => span ?? { start: -1, end: -1 });
        spans.forEach(({ start, end }, i) => {
          assert.ok(start >= (spans[i - 1]?.end ?? 0) && start < end && end <= text.length);
        });
      }),
      { seed: SEED, numRuns: RUNS / 5 },
    );
  });
});

/** Numbers of lists, and times and dates of chats, are no words of anybody. */
const isMark = (word: string, text: string): boolean =>
  /^\d+$/.test(word) || (['AM', 'PM'].includes(word) && /\d (?:AM|PM)/.test(text)) || word === 'suggestion';
