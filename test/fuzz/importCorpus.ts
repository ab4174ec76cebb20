import { comment, del, ins, makeDocx, mark, on, p, r } from '../support/docx/makeDocx';
import { MadePdf } from '../support/pdf';

/** Good files as clients send them back, in the words of the document that they are laid beside. */

export const ARTICLE = [
  '# Draw the line',
  'When I started out, I was terrified of disappointing people.',
  'Last spring a client asked me for a favour. I said yes, and then I said yes again.',
  'Say no early. It is kind.',
];
const [TITLE = '', FIRST = '', SECOND = '', LAST = ''] = ARTICLE;

export async function commented(): Promise<{
  readonly docx: readonly Uint8Array[];
  readonly pdf: readonly Uint8Array[];
}> {
  return { docx: [wordFile(), plainWordFile()], pdf: [await annotated(), await twoPages()] };
}

function wordFile(): Uint8Array {
  return makeDocx({
    body:
      p(r(TITLE.slice(2))) +
      p(
        on(0, r('When I started out')),
        r(', I was '),
        del('terrified'),
        ins('afraid'),
        r(' of disappointing people.'),
      ) +
      p(
        r('Last spring a client asked me for a favour. '),
        on(1, r('I said yes')),
        r(', and then I said yes again.'),
        mark(2),
      ) +
      `<w:tbl><w:tr><w:tc>${p(r('a'))}</w:tc><w:tc>${p(ins('b'))}</w:tc></w:tr></w:tbl>` +
      p(r(LAST)),
    comments:
      comment(0, 'Too slow.', { paragraph: '00000001' }) +
      comment(1, 'Twice?\nReally?', { author: 'Tom', paragraph: '00000002' }) +
      comment(2, 'Ok.', { paragraph: '00000003' }),
    commentsExtended: '<w15:commentEx w15:paraId="00000003" w15:paraIdParent="00000002" w15:done="1"/>',
    footnotes: `<w:footnote w:id="1">${p(r('A note.'))}</w:footnote>`,
  });
}

const plainWordFile = (): Uint8Array =>
  makeDocx({ body: [TITLE.slice(2), FIRST, SECOND, LAST].map((line) => p(r(line))).join('') });

async function annotated(): Promise<Uint8Array> {
  const made = await MadePdf.start();
  const page = made.page([TITLE.slice(2), '', FIRST, '', SECOND, '', LAST]);
  const first = made.annotate(page, {
    kind: 'Highlight',
    boxes: [made.box(page, 'When I started out')],
    contents: 'Too slow.',
    from: 'Jane',
    at: "D:20261109141200+01'00'",
  });
  made.annotate(page, { kind: 'Text', contents: 'Why?', from: 'Tom', answers: first });
  made.annotate(page, { kind: 'StrikeOut', boxes: [made.box(page, 'favour')] });
  made.annotate(page, { kind: 'Caret', boxes: [made.box(page, 'early')], contents: 'very' });
  return made.bytes();
}

async function twoPages(): Promise<Uint8Array> {
  const made = await MadePdf.start();
  made.page([FIRST, '', SECOND]);
  const page = made.page([LAST]);
  made.annotate(page, { kind: 'Squiggly', boxes: [made.box(page, 'kind')], contents: 'Is it?' });
  return made.bytes();
}
