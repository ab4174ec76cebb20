import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { placeFeedback } from '../../../src/core/intake/place';
import { comment, del, ins, mark, on, p, r } from '../../support/docx/makeDocx';
import { placed, places } from '../../support/docx/place';
import { readMade } from '../../support/docx/read';
import { messagesOf } from '../../support/messages';

const DRAFT = `# The hut

It's late when we "arrive" at the *hut* -- the key is under [the stone](https://example.org), as ever.

- Bring bread.
- Bring a lamp.

The warden left a note. Nobody knows when.
`;
/** The same after a trip through Word. */
const SENT = [
  p(r('The hut')),
  p(r('It’s late when we “arrive” at the hut – the key is under the stone, as ever.')),
  p(r('Bring bread.')),
  p(r('Bring a lamp.')),
  p(r('The warden left a note. Nobody knows when.')),
];
const file = (paragraph: number, ...content: readonly string[]): string =>
  SENT.map((each, i) => (i === paragraph ? p(...content) : each)).join('');
const why = comment(0, 'Why?');

describe('comments from a file', () => {
  it('hang on their words, whatever Word made of quotes, dashes and marks', async () => {
    const body = file(
      1,
      r('It’s late when we '),
      on(0, r('“arrive” at the hut – the key')),
      r(' is under the stone, as ever.'),
    );
    assert.deepEqual(places(await placed({ file: { body, comments: why }, drafts: [DRAFT] }), DRAFT), [
      ['"arrive" at the hut -- the key', '"arrive" at the *hut* -- the key', true],
    ]);
  });
  it('tell same words apart by where they stand', async () => {
    const body = file(3, on(0, r('Bring')), r(' a lamp.'));
    const feedback = await placed({ file: { body, comments: why }, drafts: [DRAFT] });
    const [only] = feedback.comments;
    assert.deepEqual(only?.place, { start: DRAFT.lastIndexOf('Bring'), end: DRAFT.lastIndexOf('Bring') + 5 });
    assert.deepEqual(
      [only?.quote, only?.prefix, only?.suffix],
      ['Bring', 'stone, as ever. Bring bread.', 'a lamp. The warden left a'],
    );
  });
  it('are in the document as it is now, behind its front matter', async () => {
    const front = '---\nclient: A\n---\n';
    const document = DRAFT.replace('# The hut', '# The hut, again').replace('- Bring bread.\n', '');
    const body = file(3, on(0, r('Bring a lamp')), r('.'));
    const feedback = await placed({ file: { body, comments: why }, drafts: [DRAFT], document, front });
    assert.deepEqual(places(feedback, front + document), [['Bring a lamp', 'Bring a lamp', true]]);
  });
  it('keep their quote when the passage is gone since', async () => {
    const document = DRAFT.replace('The warden left a note. ', '');
    const body = file(4, on(0, r('The warden left a note.')), r(' Nobody knows when.'));
    assert.deepEqual(
      places(await placed({ file: { body, comments: why }, drafts: [DRAFT], document }), document),
      [['The warden left a note.', null, false]],
    );
  });
  it('on words that the client changed hang on the words of the draft', async () => {
    const body = file(
      4,
      r('The '),
      on(0, del('warden'), ins('caretaker'), r(' left')),
      r(' a note. Nobody knows when.'),
    );
    assert.deepEqual(places(await placed({ file: { body, comments: why }, drafts: [DRAFT] }), DRAFT), [
      ['warden left', 'warden left', true],
    ]);
  });
  it('on words that the client put in are near them, and not sure', async () => {
    const body = file(4, r('The warden left a note.'), on(0, ins(' In pencil.')), r(' Nobody knows when.'));
    assert.deepEqual(places(await placed({ file: { body, comments: why }, drafts: [DRAFT] }), DRAFT), [
      ['In pencil.', 'note.', false],
    ]);
  });
  it('at a point are about the word there', async () => {
    const body = file(4, r('The ward'), mark(0), r('en left a note. Nobody knows when.'));
    assert.deepEqual(places(await placed({ file: { body, comments: why }, drafts: [DRAFT] }), DRAFT), [
      ['warden', 'warden', true],
    ]);
  });
  it('about the whole have no place and are sure', async () => {
    const feedback = await placed({ file: { body: SENT.join(''), comments: why }, drafts: [DRAFT] });
    assert.deepEqual(places(feedback, DRAFT), [[null, null, true]]);
  });
  it('at a point before all words are about the whole, too', async () => {
    const body = p(on(0), r('The hut')) + SENT.slice(1).join('');
    const feedback = await placed({ file: { body, comments: why }, drafts: [DRAFT] });
    assert.deepEqual(places(feedback, DRAFT), [[null, null, true]]);
  });
  it('on a text that is not in the draft are not claimed', async () => {
    const body = SENT.join('') + p(on(0, r('Contact our sales team at any time of the day.')));
    assert.deepEqual(places(await placed({ file: { body, comments: why }, drafts: [DRAFT] }), DRAFT), [
      ['Contact our sales team at any time of the day.', null, false],
    ]);
  });
  it('are placed without drafts too, in the document as it is', async () => {
    const body = file(2, on(0, r('Bring bread')), r('.'));
    const feedback = await placed({ file: { body, comments: why }, document: DRAFT });
    assert.equal(feedback.round, null);
    assert.deepEqual(places(feedback, DRAFT), [['Bring bread', 'Bring bread', true]]);
  });
  it('are found by their words alone where the file has no text', async () => {
    const read = await readMade({ body: file(2, on(0, r('bring a LAMP'))), comments: why });
    const [only] = read.comments;
    assert.ok(only);
    const feedback = placeFeedback(
      {
        ...read,
        text: null,
        comments: [
          { ...only, span: null },
          { ...only, span: null, quote: 'Bring' },
        ],
        changes: [],
      },
      { drafts: [{ round: 3, prose: DRAFT }], document: DRAFT },
    );
    assert.equal(feedback.round, null);
    assert.deepEqual(places(feedback, DRAFT), [
      ['Bring a lamp', 'Bring a lamp', true],
      ['Bring', 'Bring', false],
    ]);
  });
});

describe('the draft that a file answers', () => {
  const older = DRAFT.replace('The warden left a note. ', '').replace('late', 'early');
  it('is the one that its text fits best', async () => {
    const body = SENT.join('');
    assert.equal((await placed({ file: { body }, drafts: [older, DRAFT] })).round, 2);
    assert.equal((await placed({ file: { body }, drafts: [DRAFT, older] })).round, 1);
  });
  it('is the newest of those that fit alike', async () => {
    assert.equal((await placed({ file: { body: SENT.join('') }, drafts: [DRAFT, older, DRAFT] })).round, 3);
  });
  it('has the changes that the writer sent as a redline, which are no proposals', async () => {
    const body = file(
      4,
      r('The '),
      del('guard', { author: 'Ann' }),
      ins('warden', { author: 'Ann' }),
      r(' left a '),
      del('note'),
      ins('letter'),
      r('. Nobody knows when.'),
    );
    const feedback = await placed({ file: { body }, drafts: [DRAFT] });
    assert.deepEqual(
      feedback.changes.map(({ from, old, new: now, silent }) => [from, old, now, silent]),
      [['Ingrid', 'note', 'letter', false]],
    );
  });
  it('is the text as it is now where that fits best: that is told, and the draft to log it on is the last', async () => {
    const body = SENT.join('');
    const feedback = await placed({ file: { body }, drafts: [older], document: DRAFT });
    assert.equal(feedback.round, 1);
    assert.deepEqual(
      feedback.problems.map(({ code }) => code),
      ['nothing-sent'],
    );
    assert.deepEqual(feedback.changes, []);
  });
  it('may be none of them: that is told, and no change is made of what differs', async () => {
    const feedback = await placed({
      file: { body: p(r('A letter about something else altogether.')) },
      drafts: [DRAFT],
    });
    assert.deepEqual(feedback.changes, []);
    assert.match(messagesOf(feedback.problems)[0] ?? '', /may belong to another document/);
  });
});
