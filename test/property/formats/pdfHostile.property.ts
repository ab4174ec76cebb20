import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import type { Incoming } from '../../../src/core/intake/model';
import { english } from '../../../src/core/said';
import { isoDate } from '../../../src/formats/pdf/dates';
import { readPdf } from '../../../src/formats/pdf';
import { messagesOf } from '../../support/messages';
import { MadePdf } from '../../support/pdf';

async function read(bytes: Uint8Array): Promise<Incoming> {
  const result = await readPdf(bytes);
  assert.ok(result.ok, result.ok ? '' : english(result.problem.message));
  return result.value;
}

async function refused(bytes: Uint8Array): Promise<string> {
  const result = await readPdf(bytes);
  assert.ok(!result.ok);
  return english(result.problem.message);
}

const messages = (incoming: Incoming): string[] => messagesOf(incoming.problems);
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A PDF of objects as they are written, without a table of where they are: a reader has to look for them. */
function pdfOf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts = objects.flatMap((object, i) => [`${i + 1} 0 obj\n`, object, '\nendobj\n']);
  const end = `trailer\n<< /Root 1 0 R /Size ${objects.length + 1} ${trailer} >>\n%%EOF`;
  return Buffer.concat(
    ['%PDF-1.7\n', ...parts, end].map((part) => (typeof part === 'string' ? bytesOf(part) : part)),
  );
}

const stream = (dict: string, content: Uint8Array): Uint8Array =>
  Buffer.concat([
    bytesOf(`<< ${dict} /Length ${content.length} >>\nstream\n`),
    content,
    bytesOf('\nendstream'),
  ]);

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const page = (more = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${more} >> >>`;
const text = (words: string): Uint8Array => bytesOf(`BT /F 12 Tf 72 700 Td (${words}) Tj ET`);

describe('a PDF that cannot be read', function () {
  this.timeout(10_000);

  it('is no PDF', async () => {
    assert.equal(await refused(bytesOf('PK\u0003\u0004 a zip')), 'This is not a PDF file.');
    assert.equal(await refused(new Uint8Array()), 'This is not a PDF file.');
  });

  it('has nothing in it', async () => {
    assert.match(await refused(bytesOf('%PDF-1.7\nnothing')), /damaged/);
    assert.match(await refused(bytesOf(`%PDF-1.7\n${'[<<('.repeat(50_000)}`)), /damaged/);
  });

  it('is protected by a password', async () => {
    const key = '<'.concat('ab'.repeat(32), '>');
    const encrypt = `<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`;
    const objects = [CATALOG, PAGES, page(), stream('', text('One')), FONT, encrypt];
    assert.match(
      await refused(pdfOf(objects, `/Encrypt 6 0 R /ID [${key} ${key}]`)),
      /protected by a password/,
    );
  });
});

/** Found by fuzzing, and made smaller: both of its pages are damaged, and pdf.js fetches the second before it is asked for. */
const DAMAGED_PAGES = Buffer.from(
  [
    'JVBERi0KLwoxMCAwIG9iajw8L0ZpbHRlci9GbGF0ZURlY29kZS8vL04gNy9GaXJzdCAzOT4+c3RyZWFtCnic1VRLb9NAEL77V8wR',
    'DmTXa3sfKIqUJjZIqCJtkEBUHFx7ZRlFXrDXqP33zKydpJGKeoALiSbemfnmtf4mMXAQkHFIQKeQQpZoyEAKDgq0UGAg5rGA5TJi',
    'nx5/WGC7srFDxD609QB3COVwi1D6/RaxjRs7DyJaraJzxKb05cE10RQKMYGPiF2Zoqv5DTExIDAgb2JqPDwvU2l6ZSAxMi9Sb290',
    'IDIgMFIvRmlsdGVyL0ZsYXRlRGVjb2RlLy9YUmVmL1dbMSAyIDJdPj5zdHJlYW0KeJwlybENACAMxEB/SCioWIqa/acBvdKcLBl4',
    'L1hgZMIMk2L3KIbjA2VuZHN0cmVhbQo=',
  ].join(''),
  'base64',
);

describe('a PDF whose pages are damaged', function () {
  this.timeout(10_000);

  it('leaves no failure behind that nobody waits for: that would end a process', async () => {
    const left: unknown[] = [];
    const note = (reason: unknown): number => left.push(reason);
    process.on('unhandledRejection', note);
    try {
      assert.match(await refused(DAMAGED_PAGES), /damaged/);
      await new Promise((resolve) => setImmediate(resolve));
    } finally {
      process.off('unhandledRejection', note);
    }
    assert.deepEqual(left, []);
  });
});

describe('a PDF that can be read in part', function () {
  this.timeout(10_000);

  it('has lost the table of its objects', async () => {
    assert.equal(
      (await read(pdfOf([CATALOG, PAGES, page(), stream('', text('One two')), FONT]))).text,
      'One two',
    );
  });

  it('is cut off', async () => {
    const pdf = await MadePdf.start();
    pdf.page(['One two']);
    const bytes = await pdf.bytes();
    for (const share of [0.2, 0.5, 0.9]) {
      const result = await readPdf(bytes.slice(0, bytes.length * share));
      assert.ok(result.ok || /damaged/.test(english(result.problem.message)));
    }
  });

  it('has no feedback', async () => {
    const pdf = await MadePdf.start();
    pdf.page(['One']);
    assert.deepEqual(messages(await read(await pdf.bytes())), [
      'This PDF has no comments, marks or proposals in it.',
    ]);
  });

  it('has no text, only a note', async () => {
    const pdf = await MadePdf.start();
    const made = pdf.page([]);
    pdf.annotate(made, { kind: 'Highlight', boxes: [[72, 700, 200, 712]], contents: 'Too long.' });
    const incoming = await read(await pdf.bytes());
    assert.deepEqual(
      incoming.comments.map(({ text: words, quote }) => [words, quote]),
      [['Too long.', null]],
    );
    assert.match(messages(incoming).join(), /no text that can be read/);
  });

  it('has a page that unpacks to more than a page can be', async () => {
    const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024, ' '));
    const incoming = await read(pdfOf([CATALOG, PAGES, page(), stream('/Filter /FlateDecode', bomb), FONT]));
    assert.match(messages(incoming).join(), /Page 1 could not be read to its end|Page 1 is damaged/);
  }).timeout(20_000);

  it('has forms that draw each other twice, thirty deep', async () => {
    const depth = 30;
    const forms = Array.from({ length: depth }, (_, i) =>
      stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /A ${i + 7} 0 R /B ${i + 7} 0 R >> /Font << /F 5 0 R >> >>`,
        bytesOf(i === depth - 1 ? 'BT /F 12 Tf 72 700 Td (deep) Tj ET' : '/A Do /B Do'),
      ),
    );
    const incoming = await read(
      pdfOf([
        CATALOG,
        PAGES,
        page('/XObject << /A 6 0 R /B 6 0 R >>'),
        stream('', bytesOf('/A Do /B Do')),
        FONT,
        ...forms,
      ]),
    );
    assert.ok((incoming.text ?? '').length < 10_000);
  });

  it('has answers in a circle, corners that are none, and notes that are no texts', async () => {
    const annotations = [
      '<< /Subtype /Text /Rect [0 0 1 1] /Contents (One) /IRT 7 0 R >>',
      '<< /Subtype /Text /Rect [0 0 1 1] /Contents (Two) /IRT 6 0 R >>',
      '<< /Subtype /Highlight /Rect [0 0 1 1] /QuadPoints [1 /a (b) null 2 3] /Contents (Three) >>',
      '<< /Subtype /Highlight /Rect [/a /b] /Contents (Four) >>',
      '<< /Subtype /Highlight /Rect [0 0 1 1] /Contents [1 2] /T 5 /M << >> >>',
    ];
    const list = annotations.map((_, i) => `${i + 6} 0 R`).join(' ');
    const withNotes = page().replace('/Contents', `/Annots [${list} 99 0 R null 5] /Contents`);
    const incoming = await read(
      pdfOf([CATALOG, PAGES, withNotes, stream('', text('One two')), FONT, ...annotations]),
    );
    const said = incoming.comments.flatMap((comment) => [
      comment.text,
      ...comment.replies.map((reply) => reply.text),
    ]);
    for (const words of ['One', 'Two', 'Three']) assert.ok(said.includes(words), words);
  });

  it('has ten thousand comments', async () => {
    const notes = Array.from(
      { length: 10_000 },
      (_, i) =>
        `<< /Subtype /Highlight /Rect [72 690 300 720] /QuadPoints [72 712 300 712 72 696 300 696] /Contents (Note ${i}) >>`,
    );
    const list = notes.map((_, i) => `${i + 6} 0 R`).join(' ');
    const withNotes = page().replace('/Contents', `/Annots [${list}] /Contents`);
    const { comments } = await read(
      pdfOf([CATALOG, PAGES, withNotes, stream('', text('One two')), FONT, ...notes]),
    );
    assert.equal(comments.length, 10_000);
    assert.ok(comments.every(({ quote }) => quote === 'One two'));
  });
});

describe('a date of a PDF', () => {
  for (const [written, iso] of [
    ["D:20261109141200+01'00'", '2026-11-09T14:12:00+01:00'],
    ['D:20261109141200Z', '2026-11-09T14:12:00Z'],
    ['D:20261109141200', '2026-11-09T14:12:00'],
    ['20261109', '2026-11-09'],
    ['D:2026', '2026-01-01'],
    ['D:20261341', null],
    ['yesterday', null],
  ] as const) {
    it(`is ${String(iso)} for ${written}`, () => {
      assert.equal(isoDate(written), iso);
    });
  }
});
