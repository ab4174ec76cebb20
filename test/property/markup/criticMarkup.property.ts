import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCriticMarkup } from '../../../src/core/markup/criticMarkup';
import { readerText } from '../../../src/core/prose/reader';
import type { Span } from '../../../src/core/text';

const SEED = 20261122;
const RUNS = 1000;

const words = fc.array(fc.constantFrom('one', 'two', 'three', 'ål', 'l’amor', '🐐', '4.5'), {
  minLength: 1,
  maxLength: 4,
});
const prose = words.map((list) => list.join(' '));
/** A paragraph's part, as `[source, rejected, accepted]`; the words around marks stand apart from them. */
const part = fc.oneof(
  prose.map((text) => [text, text, text] as const),
  prose.map((text) => [`**${text}**`, `**${text}**`, `**${text}**`] as const),
  prose.map((text) => [`{++${text}++}`, '', text] as const),
  prose.map((text) => [`{--${text}--}`, text, ''] as const),
  fc.tuple(prose, prose).map(([old, put]) => [`{~~${old}~>${put}~~}`, old, put] as const),
  prose.map((text) => [`{==${text}==}`, text, text] as const),
  prose.map((text) => [`{>>${text}<<}`, '', ''] as const),
  fc.tuple(prose, prose).map(([text, note]) => [`{==${text}==}{>>${note}<<}`, text, text] as const),
);
const paragraph = fc.array(part, { minLength: 1, maxLength: 6 });
const documents = fc.array(paragraph, { minLength: 1, maxLength: 4 });

type Parts = readonly (readonly (readonly [string, string, string])[])[];
/** The document of one column of the parts: 0 the source, 1 everything rejected, 2 everything accepted. */
const column = (document: Parts, which: 0 | 1 | 2): string =>
  document.map((parts) => parts.map((one) => one[which]).join(' ; ')).join('\n\n');

/** Without the stretches, which do not overlap. */
function without(text: string, spans: readonly (Span | null)[]): string {
  const ordered = spans.flatMap((span) => span ?? []).sort((a, b) => b.start - a.start);
  return ordered.reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

describe('a document with CriticMarkup', () => {
  it('without what was put in is what rejecting gives, without what was taken out what accepting gives', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { text, changes, problems } = readCriticMarkup(column(document, 0));
        assert.deepEqual(problems, []);
        const seen = (which: 1 | 2): string => readerText(column(document, which)).text;
        assert.equal(
          without(
            text ?? '',
            changes.map((change) => change.new),
          ),
          seen(1),
        );
        assert.equal(
          without(
            text ?? '',
            changes.map((change) => change.old),
          ),
          seen(2),
        );
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('has every note and every highlight as a comment or an answer, with its words', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const source = column(document, 0);
        const { comments } = readCriticMarkup(source);
        const notes = [...source.matchAll(/\{>>(.*?)<<\}/g)].map(([, note]) => note ?? '');
        const found = comments.flatMap(({ text, replies }) => [text, ...replies.map((reply) => reply.text)]);
        for (const note of notes) assert.ok(found.includes(note), note);
        const highlights = [...source.matchAll(/\{==(.*?)==\}/g)].length;
        assert.ok(comments.length >= highlights);
      }),
      { seed: SEED, numRuns: RUNS / 2 },
    );
  });

  it('is read whatever is in it', () => {
    const piece = fc.constantFrom(
      '{++',
      '++}',
      '{--',
      '--}',
      '{~~',
      '~>',
      '~~}',
      '{==',
      '==}',
      '{>>',
      '<<}',
      '`',
      '\n',
      '\n\n',
      '```suggestion\n',
      '```\n',
      '> ',
      '- ',
      'a',
      ' ',
      '\\',
      '---\n',
      '*',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text, comments, changes } = readCriticMarkup(pieces.join(''));
        const spans = [
          ...comments.map(({ span }) => span),
          ...changes.flatMap((change) => [change.old, change.new]),
        ];
        for (const span of spans)
          if (span) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= (text ?? '').length);
      }),
      { seed: SEED, numRuns: 3 * RUNS },
    );
  });

  // Each took seconds when every mark looked through the rest of the text.
  for (const [name, part, times] of [
    ['marks that nobody closed', '{++', 20_000],
    ['replacements that nobody closed', '{~~a~>', 10_000],
    ['marks after quotation marks', 'From: “{++', 10_000],
    ['backticks that nobody closed', '{++` b `` ', 5_000],
  ] as const)
    it(`is read with thousands of ${name}, and says of each where it is`, () => {
      const { changes, problems } = readCriticMarkup(part.repeat(times));
      assert.deepEqual([changes.length, problems.length > 0], [0, true]);
    });
});
