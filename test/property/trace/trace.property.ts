import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { diffProse } from '../../../src/core/diff';
import { findQuote, quoteOf, trace } from '../../../src/core/trace';
import { alignment } from '../../../src/core/trace/follow/matchIndex';
import { follow } from '../../../src/core/trace/follow/follow';

const SEED = 20260907;
function check<T>(property: fc.IProperty<T>, numRuns: number): void {
  fc.assert(property, { seed: SEED, numRuns });
}

const WORDS =
  'the a of river mill boat winter morning line draws slept terrified across old quiet løype älv yö plaça 水 نهر'.split(
    ' ',
  );
const word = fc.constantFrom(...WORDS);
const sentence = fc.array(word, { minLength: 2, maxLength: 14 }).map((words) => `${words.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));
const prose = fc
  .array(paragraph, { minLength: 1, maxLength: 6 })
  .map((paragraphs) => paragraphs.join('\n\n'));
const MARKED = [
  '*draw*',
  '**the line**',
  '[a link](https://example.org)',
  '`code`',
  '> said',
  '- item',
  '## Head',
  '&amp;',
  '\\*',
];
const markdown = fc
  .array(fc.oneof(word, fc.constantFrom(...MARKED), fc.constantFrom('\n\n', '\n')), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => parts.join(' '));

function spanIn(text: string, a: number, b: number): { start: number; end: number } {
  const [from, to] = [Math.round(a * text.length), Math.round(b * text.length)];
  return { start: Math.min(from, to), end: Math.max(from, to) };
}

/** Prose whose words seldom repeat, as in a text of some length: what is far away then has no likeness to what is here. */
const rareSentence = fc
  .array(fc.tuple(word, fc.nat(400)), { minLength: 4, maxLength: 14 })
  .map((words) => `${words.map(([stem, i]) => stem + i).join(' ')}.`);
const rareProse = fc
  .array(fc.array(rareSentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((paragraphs) => paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'));

describe('the trace, for any texts', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('a passage that lies in unchanged text maps to itself exactly', () => {
    check(
      fc.property(prose, prose, share, (before, now, at) => {
        const { matches } = diffProse(before, now);
        const match = matches[Math.floor(at * (matches.length - 1))];
        if (!match || before.slice(match.old.start, match.old.end).trim() === '') return;
        const passage = match.old;
        const { fate, span } = follow(alignment(before, now, matches), passage);
        assert.equal(fate, match.moved ? 'moved' : 'untouched');
        assert.ok(span);
        assert.equal(now.slice(span.start, span.end).trim(), before.slice(passage.start, passage.end).trim());
        assert.ok(span.start >= match.new.start && span.end <= match.new.end);
      }),
      300,
    );
  });

  it('a text against itself leaves every passage untouched, in its place', () => {
    check(
      fc.property(prose, share, share, (text, a, b) => {
        const quote = quoteOf(text, spanIn(text, a, b));
        if (!quote) return;
        const { changes, comments } = trace(text, text, { comments: [{ id: 'c', ...quote }] });
        assert.deepEqual(changes, []);
        assert.equal(comments[0]?.fate, 'untouched');
        assert.deepEqual(comments[0]?.new, comments[0]?.old);
      }),
      300,
    );
  });

  it('edits in a paragraph far away do not alter a comment’s answer', () => {
    const wall = Array.from(
      { length: 3 },
      (_, i) => `Between them stood wall number ${i}, of stone laid by hand in year ${1700 + i}.`,
    );
    check(
      fc.property(rareSentence, rareProse, rareProse, share, (far, here, hereNow, a) => {
        const before = (end: string): string => [here, ...wall, end].join('\n\n');
        const now = (end: string): string => [hereNow, ...wall, end].join('\n\n');
        const quote = quoteOf(here, spanIn(here, a, 1));
        if (!quote) return;
        const ends = [
          'Forty zebras crossed under lanterns.',
          'Forty zebras crossed under lamps, humming.',
        ] as const;
        const [one, other] = ends.map((end) =>
          trace(before(`${far} ${ends[0]}`), now(`${far} ${end}`), { comments: [{ id: 'c', ...quote }] }),
        );
        const answer = (traced: typeof one): unknown => {
          const [comment] = traced?.comments ?? [];
          const { fate, old, new: found, confidence } = comment ?? {};
          return { fate, old, found, confidence };
        };
        assert.deepEqual(answer(one), answer(other));
      }),
      150,
    );
  });

  it('gives the same answer each time', () => {
    check(
      fc.property(prose, prose, (before, now) => {
        const comments = [{ id: 'c', quote: before.slice(0, 20) }];
        assert.deepEqual(trace(before, now, { comments }), trace(before, now, { comments }));
      }),
      100,
    );
  });

  it('any strings at all: spans lie within the texts, confidence between 0 and 1', () => {
    check(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (before, now, quote) => {
          const { comments } = trace(before, now, {
            comments: [{ id: 'c', quote: quote + before.slice(0, 5) }],
          });
          for (const { old, new: found, confidence } of comments) {
            if (old) assert.ok(old.start >= 0 && old.start <= old.end && old.end <= before.length);
            if (found) assert.ok(found.start >= 0 && found.start <= found.end && found.end <= now.length);
            assert.ok(confidence >= 0 && confidence <= 1);
          }
        },
      ),
      400,
    );
  });
});

describe('quotes, for any Markdown', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('what is logged from a selection is found again where it was, but for the marks at its ends', () => {
    check(
      fc.property(markdown, share, share, (text, a, b) => {
        const span = spanIn(text, a, b);
        const quote = quoteOf(text, span);
        if (!quote) return;
        const found = findQuote(text, quote.quote, quote);
        assert.ok(found, `not found: ${quote.quote}`);
        if (found.unsure) return;
        assert.ok(
          found.span.start >= span.start && found.span.end <= span.end,
          JSON.stringify({ text, span, quote, found }),
        );
      }),
      1000,
    );
  });

  it('words that the text does not have are not found', () => {
    check(
      fc.property(
        prose,
        fc.array(fc.constantFrom('zebra', 'lantern', 'humming', 'forty', 'velvet'), {
          minLength: 1,
          maxLength: 12,
        }),
        (text, words) => {
          assert.equal(findQuote(text, words.join(' ')), null);
        },
      ),
      300,
    );
  });

  it('two hundred badly retyped quotes of ten thousand words take seconds, not minutes', () => {
    const [text = ''] = fc.sample(
      fc.array(rareSentence, { minLength: 1100, maxLength: 1100 }).map((sentences) => sentences.join(' ')),
      { seed: SEED, numRuns: 1 },
    );
    const words = text.split(' ');
    const comments = Array.from({ length: 200 }, (_, i) => ({
      id: `c${i}`,
      quote: words
        .slice(i * 40, i * 40 + 25)
        .filter((_word, at) => at % 4 !== 2)
        .join(' '),
    }));
    const started = process.hrtime.bigint();
    const traced = trace(text, text, { comments });
    assert.ok(Number(process.hrtime.bigint() - started) / 1e9 < 20);
    const found = traced.comments.filter(({ fate }) => fate === 'untouched');
    assert.ok(found.length >= 190, `${found.length} of 200 found`);
  });

  it('a text that only repeats itself takes no longer', () => {
    const started = process.hrtime.bigint();
    findQuote('a'.repeat(300_000), 'a'.repeat(100_000));
    findQuote('ab '.repeat(100_000), 'ab '.repeat(30_000) + 'c');
    assert.ok(Number(process.hrtime.bigint() - started) / 1e9 < 20);
  });
});
