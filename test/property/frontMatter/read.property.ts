import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editFrontMatter } from '../../../src/core/frontMatter/edit';
import { mayBeTracked } from '../../../src/core/frontMatter/mayBeTracked';
import { readDocument } from '../../../src/core/frontMatter/read';
import type { DocumentReading } from '../../../src/core/model';
import { applyEdits } from '../../../src/core/text';
import { seedValue, writeDocument } from './documents';
import type { Written } from './documents';
import { samePath } from './oracle';
import { asValue, documentValue, expectedReading } from './record';

const SEED = 20261105;

/** Where there is something to read, the glance at a front matter that comes before it must not say that there is nothing. */
function readAfterGlance(text: string): DocumentReading {
  const reading = readDocument(text);
  assert.ok(mayBeTracked(text) || (!reading.document && reading.problems.length === 0));
  return reading;
}

/** The reading without its places, to compare with the values that were written. */
function withoutPlaces({ document }: DocumentReading): unknown {
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) =>
      /^(span|roundsKey|clientSpan|projectSpan)$/.test(key) ? undefined : value,
    ),
  );
}

function assertPlaces(written: Written, { document }: DocumentReading): void {
  for (const round of document?.rounds ?? []) {
    assertPlace(written, ['rounds', round.number - 1], round.span);
    for (const comment of round.comments) {
      assertPlace(written, ['rounds', round.number - 1, 'comments', comment.index], comment.span);
    }
  }
}

function assertPlace(
  { places, offset }: Written,
  path: (string | number)[],
  span: { start: number; end: number },
): void {
  const place = places.find((each) => samePath(each.path, path));
  assert.ok(place);
  assert.deepEqual(span, { start: place.node.start + offset, end: place.node.end + offset }, path.join('.'));
}

describe('reading a front matter', () => {
  it('finds what was written, where it was written, in every style', () => {
    fc.assert(
      fc.property(documentValue, seedValue, fc.boolean(), (document, seed, wild) => {
        const written = writeDocument(asValue(document), seed, wild);
        const reading = readAfterGlance(written.text);
        fc.pre(!written.places.some(({ alias }) => alias !== null));
        assert.deepEqual(reading.problems, []);
        assert.deepEqual(withoutPlaces(reading), expectedReading(document));
        assert.equal(written.text.slice(reading.proseStart), written.prose);
        assertPlaces(written, reading);
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  it('never throws, whatever a writer is in the middle of typing', () => {
    const typed = fc.constantFrom(
      '',
      '\n',
      ':',
      '- ',
      '"',
      "'",
      '[',
      '{',
      '}',
      '#',
      '\t',
      '*a',
      '&a ',
      '|',
      '  ',
      '---\n',
      '\r',
    );
    const cut = fc.record({ at: fc.nat(2000), take: fc.nat(12), put: typed });
    let readable = 0;
    fc.assert(
      fc.property(
        documentValue,
        seedValue,
        fc.array(cut, { minLength: 1, maxLength: 3 }),
        (document, seed, cuts) => {
          const { text } = writeDocument(asValue(document), seed, true);
          const broken = cuts.reduce((now, { at, take, put }) => {
            const start = at % (now.length + 1);
            return now.slice(0, start) + put + now.slice(start + take);
          }, text);
          const reading = readAfterGlance(broken);
          for (const { span } of reading.problems)
            assert.ok(span && span.start >= 0 && span.end <= broken.length);
          const result = editFrontMatter(broken, [{ op: 'set', path: ['approved'], value: '2026-11-09' }]);
          if (!result.ok) return;
          readable += 1;
          const after = readDocument(applyEdits(broken, result.value));
          assert.equal(after.document?.approved, reading.document ? '2026-11-09' : undefined);
        },
      ),
      { seed: SEED + 1, numRuns: 1500 },
    );
    assert.ok(readable > 300, `only ${readable} of the broken texts could still be edited`);
  });
});
