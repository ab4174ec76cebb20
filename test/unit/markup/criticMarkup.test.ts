import assert from 'node:assert/strict';
import { readCriticMarkup } from '../../../src/core/markup/criticMarkup';
import type { Span } from '../../../src/core/text';
import { messagesOf } from '../../support/messages';

/** What a document says, in short: comments as `[passage] text`, changes as `kind: old > new`. */
function said(markdown: string): string[] {
  const { text, comments, changes } = readCriticMarkup(markdown);
  const words = (span: Span | null): string => (span ? (text ?? '').slice(span.start, span.end) : '');
  return [
    ...changes.map(({ kind, old, new: put }) => `${kind}: ${words(old)} > ${words(put)}`),
    ...comments.map(({ quote, span, text: note, from, at, replies }) => {
      assert.equal(quote, span && words(span).replace(/\s+/g, ' '), 'a quote is the words at its place');
      const who = [from, at].filter((one) => one !== null).join(' ');
      const answers = replies.map((reply) => ` / ${reply.from ?? ''} ${reply.text}`).join('');
      return `[${words(span)}] ${who && `${who}: `}${note}${answers}`;
    }),
  ];
}

const problems = (markdown: string): string[] => messagesOf(readCriticMarkup(markdown).problems);

describe('CriticMarkup in a document that came back', () => {
  it('shows the text with everything in, and none of Markdown’s marks', () => {
    const { text } = readCriticMarkup(
      '# Draw **the** {++red ++}line\n\nI {--really --}said {~~no~>yes~~}.{>>ok<<}\n',
    );
    assert.equal(text, 'Draw the red line\n\nI really said noyes.\n');
  });

  for (const [name, markdown, expected] of [
    ['puts in', 'one {++two ++}three', ['insert:  > two ']],
    ['takes out', 'one {--two --}three', ['delete: two  > ']],
    ['replaces', 'one {~~two~>2~~} three', ['replace: two > 2']],
    ['replaces whole paragraphs', '{~~one\n\ntwo~>three~~}', ['replace: one\n\ntwo > three']],
    ['sees through Markdown’s marks', '{++**two** *three*++}', ['insert:  > two three']],
    ['knows a change of marks alone', 'one {++**++}two{++**++}', ['format:  > ', 'format:  > ']],
    ['has nothing of an empty mark', 'one {++++}two', []],
    ['hangs a note on the words before it', '{==one two==}{>>Why?<<} three', ['[one two] Why?']],
    ['hangs a note on the words after it', '{>>Why?<<}{==one two==} three', ['[one two] Why?']],
    [
      'hangs a note on a change',
      'one {~~two~>2~~}{>>house style<<}',
      ['replace: two > 2', '[two2] house style'],
    ],
    ['has a highlight alone', 'one {==two==}', ['[two] Highlighted, without a note.']],
    ['hangs a note on the sentence that it ends', 'One. Two three.{>>Why?<<} Four.', ['[Two three.] Why?']],
    [
      'hangs a note on the sentence that it stands in',
      'One two{>>Why?<<} three. Four.',
      ['[One two three.] Why?'],
    ],
    ['hangs a note in its own paragraph on nothing', 'One.\n\n{>>Too long.<<}\n\nTwo.', ['[] Too long.']],
    [
      'takes notes in a row for a talk',
      '{==one==}{>>@Jane: Why?<<}{>>@Ola: Because.<<}',
      ['[one] Jane: Why? / Ola Because.'],
    ],
    [
      'knows a name with a date',
      '{==one==}{>>Jane Doe (2026-11-09): Why?<<}',
      ['[one] Jane Doe 2026-11-09: Why?'],
    ],
    [
      'knows a name that another note has for sure',
      '{==a==}{>>@Jane: b<<} c.{>>Jane: d<<}',
      ['[a] Jane: b', '[a c.] Jane: d'],
    ],
    ['does not take a label for a name', '{==one==}{>>Typo: oen<<}', ['[one] Typo: oen']],
    [
      'knows the data of Commentator',
      '{==one==}{>>{"author":"Jane","time":1794233520}@@Why?<<}',
      ['[one] Jane 2026-11-09T14:12:00.000Z: Why?'],
    ],
    ['leaves code alone', 'one `{++two++}`\n\n```\n{--three--}\n```\n', []],
    ['leaves the front matter alone', '---\ntitle: "{++one++}"\n---\ntwo {++three++}', ['insert:  > three']],
    [
      'takes a suggestion block for the paragraph above',
      'One.\n\nTwo.\n\n```suggestion\nThree.\n```\n',
      ['replace: Two. > Three.'],
    ],
  ] as const) {
    it(name, () => {
      assert.deepEqual(said(markdown), expected);
    });
  }

  it('guesses the class of a note by its words', () => {
    const { comments } = readCriticMarkup('{==recieve==}{>>Typo<<} {==gold==}{>>Love this!<<}');
    assert.deepEqual(
      comments.map((comment) => comment.class),
      ['correction', 'praise'],
    );
  });

  it('leaves a mark that is not whole as text, and says where it is', () => {
    assert.deepEqual(problems('one\n\ntwo {++three'), [
      'The mark {++ in line 3 is not closed, so it is read as text.',
    ]);
    assert.deepEqual(problems('---\na: b\n---\n{++one {--two--} three++}'), [
      'The mark {++ in line 4 has another one inside, so it is read as text.',
    ]);
    assert.deepEqual(problems('{~~one~~}'), [
      'The mark {~~ in line 1 has no ~> between the old words and the new, so it is read as text.',
    ]);
    assert.equal(readCriticMarkup('one {++two').text, 'one {++two');
    assert.deepEqual(said('{++one {++two++}'), ['insert:  > two']);
  });

  it('lets a suggestion reach no further than the block before it', () => {
    assert.deepEqual(said('One.\n```suggestion\nTwo.\n```\n```suggestion\nThree.\n```\n'), [
      'replace: One. > Two.',
      'insert:  > Three.',
    ]);
  });

  it('knows code that ends with as many backticks as it began with', () => {
    assert.deepEqual(said('`one `` {++two++}` {++three++}'), ['insert:  > three']);
  });

  it('hangs a note on nothing where its sentence is longer than sentences are', () => {
    assert.deepEqual(said(`${'one, '.repeat(2000)}two{>>Why?<<}.`), ['[] Why?']);
  });
});
