import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createDiffSeries, createDiffSession, diffProse } from '../../../src/core/diff';
import { readerText, type KnownReading } from '../../../src/core/prose/reader';
import { madeWord } from '../../support/madeWords';

const SEED = 20261123;

/** Words that recur, words that do not, marks, links with long targets: what is said about one may depend on what is beside it. */
const word = fc.oneof(
  {
    weight: 12,
    arbitrary: madeWord(90, 30),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '*quiet*',
      '**old**',
      '[here](http://river.example/of/the/long/winter)',
      '日本語',
      '-',
      '1.',
    ),
  },
);
const sentence = fc.array(word, { minLength: 2, maxLength: 14 }).map((words) => `${words.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '));
const draft = fc.array(paragraph, { minLength: 3, maxLength: 30 });

const number = fc.nat(99_999);
const edit = fc.record({
  kind: fc.constantFrom('type', 'type', 'type', 'cut', 'cut', 'move', 'rewrite', 'swap'),
  at: number,
  to: number,
  text: fc.constantFrom('x', ' ', '\n\n', '\n', 'boat ', '. The', '](', ')', '*', '# '),
  by: paragraph,
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, { kind, at, to, text: typed, by }: Edit): string {
  const place = at % (text.length + 1);
  if (kind === 'type') return text.slice(0, place) + typed + text.slice(place);
  if (kind === 'cut') return text.slice(0, place) + text.slice(place + (to % 60));
  const paragraphs = text.split('\n\n');
  const i = at % paragraphs.length;
  const [taken = ''] = paragraphs.splice(i, 1);
  const sentences = taken.split('. ');
  if (kind === 'move') paragraphs.splice(to % (paragraphs.length + 1), 0, taken);
  else paragraphs.splice(i, 0, kind === 'rewrite' ? by : [...sentences.slice(1), sentences[0]].join('. '));
  return paragraphs.join('\n\n');
}

describe('a diff session on a draft of many paragraphs', function () {
  this.timeout(120_000);

  it('says after every edit what a diff from scratch says', () => {
    fc.assert(
      fc.property(draft, fc.array(edit, { minLength: 5, maxLength: 25 }), (original, edits) => {
        const old = original.join('\n\n');
        const session = createDiffSession(old);
        let current = old;
        for (const change of edits) {
          current = edited(current, change);
          assert.deepEqual(session.update(current), diffProse(old, current));
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});

describe('drafts of one text', function () {
  this.timeout(60_000);

  /** A draft after the other, each made of the one before by a few edits. */
  const drafts = fc
    .tuple(draft, fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 }))
    .map(([first, revisions]) => {
      const all = [first.join('\n\n')];
      for (const edits of revisions) all.push(edits.reduce(edited, all.at(-1) ?? ''));
      return all;
    });

  it('compared in a series say what each two of them say alone', () => {
    fc.assert(
      fc.property(drafts, (all) => {
        const compare = createDiffSeries();
        for (const [i, text] of all.slice(1).entries())
          assert.deepEqual(compare(all[i] ?? '', text), diffProse(all[i] ?? '', text));
        // One that is not there is passed over.
        const [first = '', last = ''] = [all[0], all.at(-1)];
        assert.deepEqual(compare(first, last), diffProse(first, last));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('are seen by a reader as each of them is alone', () => {
    fc.assert(
      fc.property(drafts, (all) => {
        const known: KnownReading = new Map();
        for (const text of all) assert.deepEqual(readerText(text, known), readerText(text));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('are so with code, comments, tables and links that go on over empty lines, or are defined elsewhere', () => {
    const part = fc.constantFrom(
      '```',
      '```js',
      '~~~',
      '<!-- a',
      'b -->',
      '[mill]: /mill',
      'The [mill] and [*it*][mill].',
      '*so*',
      '',
      '- one',
      '  two',
      '> said',
      '| a | b |',
      '| - | - |',
      '# Title',
      'Title',
      '====',
      '---',
      '[^1]: Note.',
      ' ',
    );
    const border = fc.constantFrom('\n\n', '\n\n', '\n', '\n\n\n', '\r\n\r\n', '\n \n');
    const text = fc
      .array(fc.tuple(part, border), { maxLength: 12 })
      .map((parts) => parts.map((two) => two.join('')).join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (all) => {
        const known: KnownReading = new Map();
        for (const one of all) assert.deepEqual(readerText(one, known), readerText(one));
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
