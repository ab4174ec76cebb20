import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Incoming } from '../../../src/core/intake/model';
import type { Result } from '../../../src/core/problem';
import { type FormatReaders } from '../../../src/store/feedback';
import { commented } from '../importCorpus';
import { ROOT } from '../../support/root';
import { sampleDrafts } from '../../support/sampleDrafts';
import type { Chance } from '../../support/year/chance';
import { logIncoming } from '../incoming';
import { bytesOf, heavy, must, textOf, type Input, type Outcome, type Target } from '../model';
import { mutateAsText, mutateBytes, mutateText } from '../mutate';
import { refused, scanWords } from '../oracles';
import { oneOf } from '../random';
import { CHARACTERS, MAILS, MARKUP, NAMES, PATHS, PDF, XML } from '../tokens';
import { product } from '../product';

const readers: FormatReaders = {
  docx: async (bytes) => (await import('../../../src/formats/docx')).readDocx(bytes),
  pdf: async (bytes) => (await import('../../../src/formats/pdf')).readPdf(bytes),
  mail: async (bytes) => (await import('../../../src/formats/mail')).readEml(bytes),
};

/** Reads a file as the import does, places what it says in a document, and logs it. */
async function imported(result: Result<Incoming>, chance: Chance): Promise<Outcome> {
  if (refused(result) || !result.ok) return 'refused';
  logIncoming(result.value, chance);
  return Promise.resolve('accepted');
}

const reading = async (input: Input, chance: Chance, kind: keyof FormatReaders): Promise<Outcome> => {
  const bytes = bytesOf(input);
  // The sniffing sorts out most of what is broken: the reader itself has to bear it too.
  const direct = await readers[kind](bytes);
  if (direct.ok) logIncoming(direct.value, chance);
  const sniffed = product.sniffFile(bytes, 'the file');
  if (refused(sniffed) || !sniffed.ok) return 'refused';
  return imported(
    await product.readSniffed(sniffed.value, { readers, language: oneOf(chance, ['en', 'nb', undefined]) }),
    chance,
  );
};

const lengthOf = (input: Input): void =>
  void scanWords(typeof input === 'string' ? input : Buffer.from(input).toString('latin1'));

let made: ReturnType<typeof commented> | undefined;
const good = async (): ReturnType<typeof commented> => {
  // pdf.js brings what an older engine lacks (`Map.prototype.getOrInsert`) when it is loaded.
  if (!made) await readers.pdf(new Uint8Array());
  return (made ??= commented());
};

export const docxFiles: Target = {
  name: 'import-docx',
  landmarks: [
    () => zipSync({ '../../x': strToU8('x'), __proto__: strToU8('x'), '/etc/passwd': strToU8('x') }),
    heavy(0.3, (share) =>
      withDocument((xml) =>
        xml.replace('<w:body>', `<w:body>${'<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(50_000 * share)}`),
      ),
    ),
    heavy(0.4, (share) =>
      withDocument((xml) =>
        xml.replace(
          '<w:body>',
          `<w:body><w:p>${'<w:ins w:id="1" w:author="A"><w:r><w:t>a</w:t></w:r></w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>b</w:delText></w:r></w:del>'.repeat(3000 * share)}</w:p>`,
        ),
      ),
    ),
    (share) =>
      withDocument((xml) => xml.replace('<w:body>', `<w:body>${'<w:tbl><w:tr><w:tc>'.repeat(200 * share)}`)),
  ],
  make: async (chance) => {
    const file = oneOf(chance, (await good()).docx);
    if (chance.happens(0.3))
      return mutateBytes(file, chance, [
        'PK\u0003\u0004',
        'PK\u0001\u0002',
        'PK\u0005\u0006',
        '\0\0',
        '\xff\xff\xff\xff',
        'word/document.xml',
      ]);
    return changedParts(file, chance);
  },
  run: (input, chance) => reading(input, chance, 'docx'),
  reference: lengthOf,
  mostRatio: 20_000,
};

function changedParts(file: Uint8Array, chance: Chance): Uint8Array {
  const parts = unzipSync(file);
  const names = Object.keys(parts);
  const others = names.map((name) => strFromU8(parts[name] ?? new Uint8Array()));
  const name = chance.happens(0.6) ? 'word/document.xml' : oneOf(chance, names);
  const changed = mutateText(strFromU8(parts[name] ?? new Uint8Array()), chance, {
    tokens: [...XML, ...CHARACTERS, ...NAMES],
    others,
  });
  return zipSync({ ...parts, [name]: strToU8(changed) }, { level: 1 });
}

async function withDocument(change: (xml: string) => string): Promise<Uint8Array> {
  const [file] = (await good()).docx;
  if (!file) throw new RangeError('no Word file');
  const parts = unzipSync(file);
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(change(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))),
  });
}

export const pdfFiles: Target = {
  name: 'import-pdf',
  landmarks: [
    async () => {
      await good();
      return '%PDF-1.7\n';
    },
    (share) => `%PDF-1.7\n${'[<<('.repeat(100_000 * share)}`,
    (share) => `%PDF-1.7\n${'1 0 obj\n'.repeat(50_000 * share)}`,
  ],
  make: async (chance) => {
    const { pdf } = await good();
    const file = oneOf(chance, pdf);
    return chance.happens(0.5)
      ? mutateBytes(file, chance, PDF)
      : mutateAsText(file, chance, {
          tokens: [...PDF, ...NAMES],
          others: pdf.map((one) => Buffer.from(one).toString('latin1')),
        });
  },
  run: (input, chance) => reading(input, chance, 'pdf'),
  reference: lengthOf,
  mostRatio: 20_000,
};

const GOLDEN = join(ROOT, 'test/golden/mails');
const pasted = readdirSync(GOLDEN)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(GOLDEN, file), 'utf8'));

const HTML =
  '<html><head><style>p{}</style></head><body><p>Hi &amp; hello,</p><blockquote><p>old</p></blockquote><ol><li>Too long.<li>“The lead” is odd.</ol><br>Jane</body></html>';
const mails = pasted.flatMap((body) => [
  `From: Jane Doe <jane@example.org>\r\nTo: ola@example.org\r\nSubject: =?utf-8?B?UmU6IGRyYWZ0?=\r\nDate: Mon, 9 Nov 2026 14:12:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}`,
  `From: Jane <jane@example.org>\r\nDate: Mon, 9 Nov 2026 14:12:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${HTML.replaceAll('=', '=3D')}\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="a.docx"\r\nContent-Transfer-Encoding: base64\r\n\r\nUEsDBA==\r\n--b--\r\n`,
]);

export const mailFiles: Target = {
  name: 'import-mail',
  landmarks: [
    (share) => `From: a\r\nDate: x\r\n\r\n${'> '.repeat(100_000 * share)}`,
    (share) =>
      `From: a\r\nDate: x\r\nContent-Type: text/html\r\n\r\n${'<blockquote>'.repeat(50_000 * share)}x`,
    heavy(
      0.3,
      (share) => `From: a\r\nDate: x\r\nContent-Type: text/html\r\n\r\n${'<a '.repeat(200_000 * share)}`,
    ),
    (share) => `From: a\r\nDate: x\r\nContent-Type: text/html\r\n\r\n${'<!--'.repeat(200_000 * share)}`,
    (share) => `From: ${'"'.repeat(100_000 * share)}\r\nDate: x\r\n\r\nx`,
    (share) => `From: ${'=?utf-8?B?'.repeat(50_000 * share)}\r\nDate: x\r\n\r\nx`,
    (share) => `From: a\r\nDate: ${'9 '.repeat(100_000 * share)}\r\n\r\nx`,
  ],
  make: (chance) => {
    const mail = mutateText(oneOf(chance, mails), chance, {
      tokens: [...MAILS, ...MARKUP, ...CHARACTERS, ...NAMES, ...PATHS],
      others: mails,
    });
    return chance.happens(0.2) ? mutateBytes(bytesOf(mail), chance, MAILS) : mail;
  },
  run: (input, chance) => reading(input, chance, 'mail'),
  reference: lengthOf,
  mostRatio: 6000,
};

const marked = sampleDrafts()
  .flat()
  .map((prose, i) =>
    prose.replace(/\. (\w+)/g, (whole, word: string) =>
      whole.length % 3 === i % 3 ? `. {~~${word}~>other~~}{>>Why? — Jane<<}` : whole,
    ),
  )
  .map((prose) => prose.replace(/\n\n(\w+ \w+)/, '\n\n{==$1==}{>>Too long.<<} {++new++} {--old--}'));

/** What was pasted from mails and chats, and text with CriticMarkup in it. */
export const pastedTexts: Target = {
  name: 'import-text',
  landmarks: [
    heavy(0.3, (share) => '{>>a<<}'.repeat(50_000 * share)),
    (share) => '{++'.repeat(100_000 * share),
    (share) => '{~~a~>'.repeat(50_000 * share),
    (share) => '{==a'.repeat(50_000 * share),
    (share) => `{++a++} ${'From: “{++'.repeat(30_000 * share)}`,
    heavy(0.3, (share) => 'a {>>b<<} c. '.repeat(5000 * share)),
    heavy(0.3, (share) => 'a {>>b<<} c. D. '.repeat(5000 * share)),
    (share) => '{++a++}{--b--}{~~c~>d~~}\n'.repeat(5000 * share),
    (share) => `{++a++} ${'a ` b `` '.repeat(30_000 * share)}`,
    heavy(0.3, (share) => `{++a++}\n${'a\n```suggestion\nb\n```\n'.repeat(10_000 * share)}`),
    (share) => `{>>${'“'.repeat(50_000 * share)}<<}`,
    (share) => `{>>${'„« '.repeat(50_000 * share)}<<}`,
    heavy(0.3, (share) => '- a\n'.repeat(50_000 * share)),
    (share) => '> '.repeat(200_000 * share),
    (share) => `${'word '.repeat(100_000 * share)}\n`,
    (share) => 'x'.repeat(4_900_000 * share),
    (share) => '[12:03] Jane: a\n'.repeat(20_000 * share),
    (share) => '“'.repeat(100_000 * share),
    (share) => '\n'.repeat(500_000 * share),
    (share) => ' '.repeat(500_000 * share) + 'x',
    (share) => '```suggestion\n'.repeat(20_000 * share),
    (share) => `On ${'Mon, '.repeat(50_000 * share)} wrote:\n> a`,
  ],
  make: (chance) => {
    const all = [...pasted, ...marked];
    return mutateText(oneOf(chance, all), chance, {
      tokens: [...MAILS, ...MARKUP, ...CHARACTERS, ...NAMES, ...PATHS],
      others: all,
    });
  },
  run: async (input, chance) => {
    const sniffed = product.sniffText(textOf(input), 'the clipboard');
    if (refused(sniffed) || !sniffed.ok) return 'refused';
    must(sniffed.value.kind !== 'docx' && sniffed.value.kind !== 'pdf', 'a text is taken for a file');
    return imported(
      await product.readSniffed(sniffed.value, {
        readers,
        language: oneOf(chance, ['en', 'nb', 'ca', undefined]),
      }),
      chance,
    );
  },
  reference: lengthOf,
  mostRatio: 6000,
};
