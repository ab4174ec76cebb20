import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { placeFeedback } from '../../../src/core/intake/place';
import { readDocx } from '../../../src/formats/docx';
import { comment, del, ins, makeDocx, p, r } from '../../support/docx/makeDocx';

const SEED = 20261123;
const RUNS = 60;

const WORDS =
  'the a of and river mill boat winter morning line draws slept across old quiet løype älv yö plaça never isn’t “late” it’s – … half-way office'.split(
    ' ',
  );

/** What a writer types for what Word shows. */
const TYPED: Readonly<Record<string, string>> = { '’': "'", '“': '"', '”': '"', '–': '--', '…': '...' };

const word = fc.record({
  text: fc.tuple(fc.constantFrom(...WORDS), fc.nat(90)).map(([stem, i]) => (i < 45 ? stem : `${stem}${i}`)),
  /** Emphasis in the Markdown. */
  mark: fc.constantFrom('', '', '', '', '', '*', '**'),
  /** A line may be wrapped behind it in the Markdown. */
  wraps: fc.nat(9).map((n) => n === 0),
  /** What the client did to it. */
  change: fc.nat(19).map((n) => (n === 0 ? 'delete' : n === 1 ? 'insert' : 'none')),
});
const paragraph = fc.record({
  list: fc.nat(4).map((n) => n === 0),
  words: fc.array(word, { minLength: 3, maxLength: 25 }),
});
const article = fc.array(paragraph, { minLength: 2, maxLength: 12 });
type Article = typeof article extends fc.Arbitrary<infer T> ? T : never;

interface Passage {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** A draft as its writer typed it; where each word stands in it. */
function typed(paragraphs: Article): {
  readonly text: string;
  readonly words: readonly (readonly [number, number])[][];
} {
  let text = '';
  const words = paragraphs.map(({ list, words: all }) => {
    text += list ? '- ' : '';
    const places = all.map((each, i): [number, number] => {
      text += each.mark;
      const start = text.length;
      text += [...each.text].map((char) => TYPED[char] ?? char).join('');
      const place: [number, number] = [start, text.length];
      text += each.mark + (i === all.length - 1 ? '.' : each.wraps && !list ? '\n' : ' ');
      return place;
    });
    text += '\n\n';
    return places;
  });
  return { text, words };
}

/** The same as the client's file has it, with a comment on each passage. */
function file(paragraphs: Article, passages: readonly Passage[]): Uint8Array {
  const body = paragraphs.map(({ words }, number) => {
    const pieces = words.map((each, i) => {
      const space = i === words.length - 1 ? '.' : i % 7 === 3 ? '\u00a0' : ' ';
      const run = each.change === 'delete' ? del(each.text) : r(each.text);
      return run + (each.change === 'insert' ? ins(' indeed') : '') + r(space);
    });
    passages.forEach((passage, id) => {
      if (passage.paragraph !== number) return;
      pieces[passage.from] = `<w:commentRangeStart w:id="${id}"/>${pieces[passage.from] ?? ''}`;
      pieces[passage.to] = `${pieces[passage.to] ?? ''}<w:commentRangeEnd w:id="${id}"/>`;
    });
    return p(...pieces);
  });
  const comments = passages.map((_, id) => comment(id, `Comment ${id}`));
  return makeDocx({ body: body.join(''), comments: comments.join('') });
}

const made = article.chain((paragraphs) =>
  fc.record({
    paragraphs: fc.constant(paragraphs),
    passages: fc.array(
      fc.tuple(fc.nat(999), fc.nat(999), fc.nat(8)).map(([a, b, length]): Passage => {
        const number = a % paragraphs.length;
        const count = paragraphs[number]?.words.length ?? 1;
        const from = b % count;
        return { paragraph: number, from, to: Math.min(count - 1, from + length) };
      }),
      { minLength: 1, maxLength: 8 },
    ),
  }),
);

async function feedbackOn(bytes: Uint8Array, draft: string): Promise<ReturnType<typeof placeFeedback>> {
  const read = await readDocx(bytes);
  assert.ok(read.ok);
  return placeFeedback(read.value, { drafts: [{ round: 1, prose: draft }], document: draft });
}

describe('comments from made files', () => {
  it('are placed on their words, under every folding, and never surely elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(made, async ({ paragraphs, passages }) => {
        const { text, words } = typed(paragraphs);
        const { comments } = await feedbackOn(file(paragraphs, passages), text);
        assert.equal(comments.length, passages.length);
        for (const {
          comment: { text: said },
          place,
          sure,
        } of comments) {
          const { paragraph: number, from, to } = passages[Number(said.slice(8))] as Passage;
          const [start] = words[number]?.[from] ?? [0];
          const [, end] = words[number]?.[to] ?? [0, 0];
          if (!sure) continue;
          // A mark or a full stop at the end may go along; a word may not.
          assert.ok(place && place.start >= start - 2 && place.start <= start, `${said} begins`);
          assert.ok(place.end >= end && place.end <= end + 4, `${said} ends`);
        }
        const isSure = comments.filter(({ sure }) => sure).length;
        assert.ok(isSure >= 0.5 * comments.length || comments.length < 4, 'most are sure');
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
  it('are read and placed the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(made, async ({ paragraphs, passages }) => {
        const { text } = typed(paragraphs);
        const bytes = file(paragraphs, passages);
        assert.deepEqual(await feedbackOn(bytes, text), await feedbackOn(bytes, text));
      }),
      { seed: SEED, numRuns: 15 },
    );
  });
  it('make no proposals of what only the trip changed', async () => {
    const untouched = made.map(({ paragraphs, passages }) => ({
      passages,
      paragraphs: paragraphs.map((each) => ({
        ...each,
        words: each.words.map((one) => ({ ...one, change: 'none' as const })),
      })),
    }));
    await fc.assert(
      fc.asyncProperty(untouched, async ({ paragraphs, passages }) => {
        const { changes } = await feedbackOn(file(paragraphs, passages), typed(paragraphs).text);
        assert.deepEqual(changes, []);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
  it('have proposals that change nothing but the words when they are accepted', async () => {
    await fc.assert(
      fc.asyncProperty(made, async ({ paragraphs, passages }) => {
        const { text } = typed(paragraphs);
        const { changes } = await feedbackOn(file(paragraphs, passages), text);
        for (const { place, replacement, old, silent } of changes) {
          assert.equal(silent, false);
          if (!place || replacement === null) continue;
          const words = (of: string): string => of.replace(/[^\p{L}\p{N}]/gu, '');
          assert.equal(words(text.slice(place.start, place.end)), words(old));
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
