import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../src/core/said';
import { readPdf } from '../../../src/formats/pdf';
import { MadePdf, QUAD_ORDERS, type Box, type QuadOrder } from '../../support/pdf';

const SEED = 20261122;
/** Each makes a file and reads it: some hundredths of a second. */
const RUNS = 60;

const WORDS =
  'hours money client goat village write again slowly never Tuesday price 1972 rounds l’amor ending'.split(
    ' ',
  );
/** Lines of about the same length, no two words alike in one: what is marked can be found again in the text. */
const lines = fc.array(fc.shuffledSubarray(WORDS, { minLength: 7, maxLength: 9 }), {
  minLength: 2,
  maxLength: 8,
});
const marked = fc.record({
  lines,
  /** Where the mark begins and ends, as shares of all words. */
  from: fc.double({ min: 0, max: 0.98, noNaN: true }),
  length: fc.double({ min: 0.01, max: 0.6, noNaN: true }),
  order: fc.constantFrom(...(Object.keys(QUAD_ORDERS) as QuadOrder[])),
  rotation: fc.constantFrom(0, 0, 90, 180, 270),
  kind: fc.constantFrom('Highlight', 'Underline', 'Squiggly', 'StrikeOut'),
});

describe('a mark in a PDF', () => {
  it('is on the words that it was drawn over, in whatever order its corners and lines are written', async () => {
    await fc.assert(
      fc.asyncProperty(marked, fc.boolean(), async (mark, backwards) => {
        const pdf = await MadePdf.start();
        const text = mark.lines.map((words) => words.join(' '));
        const page = pdf.page(text, { rotation: mark.rotation });
        const all = mark.lines.flatMap((words, line) => words.map((word) => ({ word, line })));
        const first = Math.floor(mark.from * all.length);
        const chosen = all.slice(
          first,
          Math.max(first + 1, Math.ceil((mark.from + mark.length) * all.length)),
        );
        const boxes: Box[] = [];
        for (const line of new Set(chosen.map((one) => one.line)))
          boxes.push(
            pdf.box(
              page,
              chosen
                .filter((one) => one.line === line)
                .map(({ word }) => word)
                .join(' '),
              720 - 16 * line,
            ),
          );
        if (backwards) boxes.reverse();
        pdf.annotate(page, { kind: mark.kind, boxes, order: mark.order, contents: 'Why?' });
        const result = await readPdf(await pdf.bytes());
        assert.ok(result.ok);
        const { comments, changes, text: shown } = result.value;
        const words = chosen.map(({ word }) => word).join(' ');
        assert.equal(comments[0]?.quote, words);
        if (mark.kind === 'StrikeOut') {
          const { start, end } = changes[0]?.old ?? { start: 0, end: 0 };
          assert.equal((shown ?? '').slice(start, end).replace('\n', ' '), words);
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('does no harm when a file is damaged anywhere', async () => {
    const pdf = await MadePdf.start();
    const page = pdf.page(['When I started out, I was terrified.']);
    pdf.annotate(page, { kind: 'Highlight', boxes: [pdf.box(page, 'terrified')], contents: 'Too strong.' });
    const bytes = await pdf.document.save({ useObjectStreams: false });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        async (changes) => {
          const damaged = bytes.slice();
          for (const [at, byte] of changes) damaged[at] = byte;
          const result = await readPdf(damaged);
          if (!result.ok) return assert.notEqual(english(result.problem.message), '');
          const { text, comments } = result.value;
          for (const { span } of comments) if (span) assert.ok(span.end <= (text ?? '').length);
        },
      ),
      { seed: SEED, numRuns: 3 * RUNS },
    );
  });
});
