import assert from 'node:assert/strict';
import type { Incoming } from '../../../src/core/intake/model';
import { english } from '../../../src/core/said';
import { readPdf } from '../../../src/formats/pdf';
import { messagesOf } from '../../support/messages';
import { MadePdf, QUAD_ORDERS, type QuadOrder } from '../../support/pdf';

const LINES = [
  'Draw the line',
  '',
  'When I started out, I was terrified of disappointing people, and so I',
  'said yes to everything that they asked of me, whatever the hour was of',
  'the day.',
  '',
  'Then I learned to count my hours. It was not a pleasant thing to under-',
  'stand, but it was a useful one.',
];

const TEXT = [
  'Draw the line',
  'When I started out, I was terrified of disappointing people, and so I said yes to everything that they asked of me, whatever the hour was of the day.',
  'Then I learned to count my hours. It was not a pleasant thing to understand, but it was a useful one.',
].join('\n');

async function read(pdf: MadePdf | Uint8Array): Promise<Incoming> {
  const result = await readPdf(pdf instanceof MadePdf ? await pdf.bytes() : pdf);
  assert.ok(result.ok, result.ok ? '' : english(result.problem.message));
  return result.value;
}

const words = (incoming: Incoming, span: { start: number; end: number } | null): string | null =>
  span && (incoming.text ?? '').slice(span.start, span.end);

describe('feedback in a PDF', function () {
  this.timeout(10_000);

  it('has the text by paragraphs, with words joined that were parted at the ends of lines', async () => {
    const pdf = await MadePdf.start();
    pdf.page(LINES);
    assert.equal((await read(pdf)).text, TEXT);
  });

  it('has a highlight as a comment on its words', async () => {
    const pdf = await MadePdf.start();
    const page = pdf.page(LINES);
    pdf.annotate(page, {
      kind: 'Highlight',
      boxes: [pdf.box(page, 'terrified of disappointing people')],
      contents: 'Too strong?',
      from: 'Jane Doe',
      at: "D:20261109141200+01'00'",
    });
    const incoming = await read(pdf);
    const [comment] = incoming.comments;
    assert.ok(comment);
    assert.equal(comment.text, 'Too strong?');
    assert.equal(comment.from, 'Jane Doe');
    assert.equal(comment.at, '2026-11-09T14:12:00+01:00');
    assert.equal(comment.quote, 'terrified of disappointing people');
    assert.equal(words(incoming, comment.span), 'terrified of disappointing people');
    assert.deepEqual(incoming.problems, []);
  });

  for (const order of Object.keys(QUAD_ORDERS) as QuadOrder[]) {
    it(`reads a mark over several lines, its corners written as by ${order}`, async () => {
      const pdf = await MadePdf.start();
      const page = pdf.page(LINES);
      pdf.annotate(page, {
        kind: 'Underline',
        order,
        boxes: [pdf.box(page, 'and so I'), pdf.box(page, 'said yes to everything')],
        contents: 'Really?',
      });
      const incoming = await read(pdf);
      assert.equal(incoming.comments[0]?.quote, 'and so I said yes to everything');
      assert.equal(words(incoming, incoming.comments[0]?.span ?? null), 'and so I said yes to everything');
    });
  }

  for (const rotation of [90, 180, 270]) {
    it(`reads a page shown turned by ${rotation} degrees`, async () => {
      const pdf = await MadePdf.start();
      const page = pdf.page(LINES, { rotation });
      pdf.annotate(page, { kind: 'Highlight', boxes: [pdf.box(page, 'count my hours')], contents: 'Good.' });
      assert.equal((await read(pdf)).comments[0]?.quote, 'count my hours');
    });
  }

  it('proposes to delete what is crossed out', async () => {
    const pdf = await MadePdf.start();
    const page = pdf.page(LINES);
    pdf.annotate(page, {
      kind: 'StrikeOut',
      boxes: [pdf.box(page, ', whatever the hour was of'), pdf.box(page, 'the day')],
      from: 'Jane',
    });
    const incoming = await read(pdf);
    const [change] = incoming.changes;
    assert.ok(change);
    assert.equal(change.kind, 'delete');
    assert.equal(words(incoming, change.old), ', whatever the hour was of the day');
    assert.equal(change.new, null);
    assert.equal(incoming.comments.length, 0);
  });

  it('proposes to put in what a caret says, and to replace what is crossed out with it', async () => {
    const pdf = await MadePdf.start();
    const page = pdf.page(LINES);
    const [, bottom, right] = pdf.box(page, 'count');
    pdf.annotate(page, {
      kind: 'Caret',
      rectangle: [right - 3, bottom - 2, right + 3, bottom + 6],
      contents: 'all',
    });
    const useful = pdf.box(page, 'useful');
    const caret = pdf.annotate(page, {
      kind: 'Caret',
      rectangle: [useful[2] - 3, useful[1], useful[2] + 3, useful[1] + 8],
      contents: 'valuable',
    });
    pdf.annotate(page, { kind: 'StrikeOut', boxes: [useful], answers: caret, grouped: true });
    const incoming = await read(pdf);
    const said = incoming.changes.map((change) => [
      change.kind,
      words(incoming, change.old),
      words(incoming, change.new),
    ]);
    assert.deepEqual(said, [
      ['insert', null, ' all'],
      ['replace', 'useful', 'valuable'],
    ]);
    assert.ok(incoming.text?.includes('count all my hours'));
    assert.ok(incoming.text?.includes('a usefulvaluable one'));
  });

  it('puts answers below what they answer, and knows what is settled', async () => {
    const pdf = await MadePdf.start();
    const page = pdf.page(LINES);
    const ref = pdf.annotate(page, {
      kind: 'Highlight',
      boxes: [pdf.box(page, 'Draw the line')],
      contents: 'Another title?',
      from: 'Jane',
    });
    const answer = pdf.annotate(page, {
      kind: 'Text',
      rectangle: [0, 0, 10, 10],
      contents: 'Which?',
      from: 'Ola',
      answers: ref,
    });
    pdf.annotate(page, {
      kind: 'Text',
      rectangle: [0, 0, 10, 10],
      contents: 'Say no',
      from: 'Jane',
      answers: answer,
    });
    pdf.annotate(page, {
      kind: 'Text',
      rectangle: [0, 0, 10, 10],
      contents: 'Completed set by Jane',
      answers: ref,
      state: 'Completed',
    });
    const { comments } = await read(pdf);
    assert.equal(comments.length, 1);
    assert.deepEqual(comments[0]?.replies, [
      { from: 'Ola', at: null, text: 'Which?' },
      { from: 'Jane', at: null, text: 'Say no' },
    ]);
    assert.equal(comments[0].resolved, true);
  });

  it('has a note beside the text without a passage, and says so', async () => {
    const pdf = await MadePdf.start();
    const page = pdf.page(LINES);
    pdf.annotate(page, { kind: 'Text', rectangle: [560, 700, 580, 720], contents: 'Too long overall.' });
    pdf.annotate(page, { kind: 'FreeText', rectangle: [300, 100, 500, 140], contents: 'Add a box here.' });
    const { comments, problems } = await read(pdf);
    assert.deepEqual(
      comments.map(({ text, quote, span }) => [text, quote, span]),
      [
        ['Too long overall.', null, null],
        ['Add a box here.', null, null],
      ],
    );
    assert.deepEqual(messagesOf(problems), [
      '“Too long overall.” on page 1 does not hang on any words.',
      '“Add a box here.” on page 1 does not hang on any words.',
    ]);
  });

  it('leaves out what every page repeats, and joins a paragraph over the page', async () => {
    const pdf = await MadePdf.start();
    for (const [i, lines] of [LINES.slice(0, 4), LINES.slice(4)].entries()) {
      const page = pdf.page(lines);
      pdf.line(page, 'Northwind Coaching, draft 2', { x: 72, y: 770, size: 9 });
      pdf.line(page, `Page ${i + 1} of 2`, { x: 280, y: 30, size: 9 });
    }
    assert.equal((await read(pdf)).text, TEXT);
  });

  it('gives the same keys whenever the same file is read, and one to each comment', async () => {
    const pdf = await MadePdf.start();
    const page = pdf.page(LINES);
    for (let i = 0; i < 3; i++)
      pdf.annotate(page, { kind: 'Highlight', boxes: [pdf.box(page, 'hours')], contents: 'Hm.' });
    const bytes = await pdf.bytes();
    const keys = (incoming: Incoming): string[] => incoming.comments.map(({ key }) => key);
    const first = keys(await read(bytes));
    assert.deepEqual(keys(await read(bytes)), first);
    assert.equal(new Set(first).size, 3);
  });

  it('reads two columns one after the other', async () => {
    const pdf = await MadePdf.start();
    const page = pdf.page(['The first column has', 'two lines.'], { x: 72 });
    pdf.page(['The second column has', 'two more.'], { x: 330, page });
    pdf.annotate(page, {
      kind: 'Highlight',
      boxes: [pdf.box(page, 'second column has'), pdf.box(page, 'two more')],
      contents: 'Why?',
    });
    const incoming = await read(pdf);
    assert.equal(incoming.text, 'The first column has two lines.\nThe second column has two more.');
    assert.equal(incoming.comments[0]?.quote, 'second column has two more');
  });

  it('does not claim a passage for a mark over two columns', async () => {
    const pdf = await MadePdf.start();
    const page = pdf.page(['The first column has', 'two lines.', 'And more.'], { x: 72 });
    pdf.page(['The second column has', 'two more.'], { x: 330, page });
    pdf.annotate(page, {
      kind: 'Highlight',
      boxes: [pdf.box(page, 'The first column has'), pdf.box(page, 'The second column has')],
      contents: 'Why?',
    });
    const { comments, problems } = await read(pdf);
    assert.equal(comments[0]?.span, null);
    assert.match(messagesOf(problems)[0] ?? '', /passage is unsure/);
  });

  it('takes a marked part of a word for the word, and the marked words in a note for no note', async () => {
    const pdf = await MadePdf.start();
    const page = pdf.page(LINES);
    const [left, bottom, right, top] = pdf.box(page, 'disappointing');
    pdf.annotate(page, { kind: 'Highlight', boxes: [[left + 8, bottom, right - 8, top]], contents: 'Typo?' });
    pdf.annotate(page, {
      kind: 'Highlight',
      boxes: [pdf.box(page, 'count my hours')],
      contents: 'count my hours',
    });
    const { comments } = await read(pdf);
    assert.deepEqual(
      comments.map(({ text, quote }) => [text, quote]),
      [
        ['Typo?', 'disappointing'],
        ['Highlighted, without a note.', 'count my hours'],
      ],
    );
  });
});
