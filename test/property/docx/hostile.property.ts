import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { describe, it } from 'mocha';
import { english } from '../../../src/core/said';
import { readDocx } from '../../../src/formats/docx';
import { comment, docxFiles, makeDocx, on, p, r, toBytes, xml } from '../../support/docx/makeDocx';

const MEGABYTE = 2 ** 20;
/** More than any of these takes on a slow and busy machine, and less than a person would wait. */
const PATIENCE = 15_000;

/** The message with which a file is refused. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const started = performance.now();
  const read = await readDocx(bytes);
  assert.ok(performance.now() - started < PATIENCE, 'took too long');
  assert.ok(!read.ok, 'was read');
  assert.equal(read.problem.code, 'cannot-read');
  return english(read.problem.message);
}

const archive = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync(files, { level: 1 });
const GOOD = docxFiles({ body: p(on(0, r('Text'))), comments: comment(0, 'Why?') });

/** The archive with its directory saying another size of a part. */
function withSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const wanted = strToU8(name);
  for (let at = 0; at < changed.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (wanted.every((byte, i) => changed[at + 46 + i] === byte)) view.setUint32(at + 24, size, true);
  }
  return changed;
}

const withDocument = (document: string): Uint8Array =>
  archive(toBytes({ ...GOOD, 'word/document.xml': document }));

describe('files that are no Word documents', () => {
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['nothing', new Uint8Array(), /is empty/],
    ['a PDF', strToU8('%PDF-1.7 and so on'), /is a PDF file.*\.pdf/],
    ['rich text', strToU8('{\\rtf1 text}'), /rich text.*save it as \.docx/],
    ['a web page', strToU8('<!DOCTYPE html><p>x'), /web page/],
    ['plain text', strToU8('Dear Ann, here is what I think'), /not a Word document/],
    ['an old .doc', compoundFile('WordDocument'), /old kind \(\.doc\).*save it as \.docx/],
    ['one with a password', compoundFile('EncryptedPackage'), /password.*save it without/],
    ['any archive', archive({ 'a.txt': strToU8('x') }), /no Word document in it/],
    [
      'an OpenDocument text',
      archive({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }),
      /OpenDocument/,
    ],
    ['an archive of nothing', archive({}), /no Word document in it/],
  ];
  for (const [name, bytes, message] of cases)
    it(`are refused with what to do: ${name}`, async () => {
      assert.match(await refusal(bytes), message);
    });
});

function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((char, i) => (bytes[1024 + 2 * i] = char.charCodeAt(0)));
  return bytes;
}

describe('files that are damaged', () => {
  it('are refused wherever they are cut off', async () => {
    const whole = makeDocx({ body: p(on(0, r('Text '.repeat(500)))), comments: comment(0, 'Why?') });
    for (let part = 1; part < 20; part++)
      assert.match(
        await refusal(whole.slice(0, Math.floor((whole.length * part) / 20))),
        /damaged|not complete/,
      );
  }).timeout(PATIENCE);
  it('are refused, or read as they were, with any byte another', async () => {
    const whole = makeDocx({ body: p(on(0, r('Text'))), comments: comment(0, 'Why?') });
    for (let at = 0; at < whole.length; at += 7) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const read = await readDocx(changed);
      if (read.ok) assert.match(read.value.text ?? '', /^(?:Text)?$/);
    }
  }).timeout(PATIENCE);
  it('are refused when the XML breaks off, naming the part', async () => {
    assert.match(
      await refusal(withDocument('<w:document xmlns:w="x"><w:body>')),
      /“word\/document\.xml” is no proper XML/,
    );
  });
  it('are refused when a part is not UTF-8', async () => {
    const bytes = archive({
      ...toBytes(GOOD),
      'word/document.xml': new Uint8Array([0x3c, 0x61, 0xff, 0xfe]),
    });
    assert.match(await refusal(bytes), /no proper XML/);
  });
  it('are read without what stands beside the text', async () => {
    const files = docxFiles({ body: p(r('Text')), footnotes: '<w:footnote w:id="1"><broken></w:footnote>' });
    const read = await readDocx(archive(toBytes(files)));
    assert.ok(read.ok);
    assert.deepEqual(
      [read.value.text?.slice(0, 4), read.value.problems.map(({ severity }) => severity)],
      ['Text', ['warning']],
    );
  });
});

describe('files that are made to harm', () => {
  it('do not burst: a part that unpacks to far more than a document', async () => {
    const bomb = archive({ ...toBytes(GOOD), 'word/document.xml': new Uint8Array(65 * MEGABYTE).fill(32) });
    assert.match(await refusal(bomb), /far larger than a document/);
  }).timeout(PATIENCE);
  it('do not burst when their directory lies about the size', async () => {
    const bomb = archive({ ...toBytes(GOOD), 'word/document.xml': new Uint8Array(16 * MEGABYTE).fill(32) });
    const before = process.memoryUsage().arrayBuffers;
    assert.match(await refusal(withSize(bomb, 'word/document.xml', 1000)), /more in it than it says/);
    assert.ok(process.memoryUsage().arrayBuffers - before < 64 * MEGABYTE);
    assert.match(
      await refusal(withSize(bomb, 'word/document.xml', 8 * MEGABYTE)),
      /more in it than it says|larger/,
    );
  }).timeout(PATIENCE);
  it('do not burst by many large parts together', async () => {
    const part = new Uint8Array(7 * MEGABYTE).fill(32);
    const rels = GOOD['word/_rels/document.xml.rels'] ?? '';
    const kinds = ['footnotes', 'endnotes', 'commentsExtended', 'commentsIds', 'commentsExtensible'];
    const more = kinds.map((kind) => [`word/${kind}.xml`, part] as const);
    const links = kinds.map((kind) => `<Relationship Id="${kind}" Type="x/${kind}" Target="${kind}.xml"/>`);
    const read = await readDocx(
      archive({
        ...toBytes({
          ...GOOD,
          'word/_rels/document.xml.rels': rels.replace('</Rel', `${links.join('')}</Rel`),
        }),
        ...Object.fromEntries(more),
      }),
    );
    assert.ok(read.ok);
    assert.equal(read.value.problems.length, kinds.length);
  }).timeout(PATIENCE);
  it('declare no entities: a document type is refused unread', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`).join('')}]>`;
    assert.match(await refusal(withDocument(`${laughs}<w:document>&a19;</w:document>`)), /document type/);
    const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>';
    assert.match(await refusal(archive(toBytes({ ...GOOD, 'word/comments.xml': outside }))), /document type/);
  });
  it('nest no deeper than a document', async () => {
    assert.match(await refusal(withDocument(`${'<a>'.repeat(100_000)}`)), /nested deeper/);
  });
  it('point to nothing outside: what is external is not looked for', async () => {
    const target = (attributes: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/comments" ${attributes}/></Relationships>`;
    for (const attributes of [
      'Target="https://example.org/comments.xml" TargetMode="External"',
      'Target="../../../../etc/passwd"',
      'Target="file:///etc/passwd"',
    ]) {
      const read = await readDocx(
        archive(toBytes({ ...GOOD, 'word/_rels/document.xml.rels': target(attributes) })),
      );
      assert.ok(read.ok);
      assert.deepEqual(read.value.comments, []);
    }
  });
  it('have names that lead elsewhere, which are nothing but names', async () => {
    const read = await readDocx(
      archive(toBytes({ ...GOOD, '../../evil.sh': 'x', '/etc/passwd': 'x', 'C:\\x': 'x' })),
    );
    assert.ok(read.ok);
    assert.equal(read.value.comments.length, 1);
  });
  it('have two parts of one name', async () => {
    const [first, second] = ['word/comments.xml', 'word/comment2.xml'].map((name) => strToU8(name));
    const bytes = archive(toBytes({ ...GOOD, 'word/comment2.xml': '<x/>' }));
    for (let at = 0; at < bytes.length; at++)
      if (second?.every((byte, i) => bytes[at + i] === byte)) bytes.set(first ?? [], at);
    assert.match(await refusal(bytes), /two parts called/);
  });
  it('have ten thousand comments, which are read', async () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => i);
    const read = await readDocx(
      makeDocx({
        body: ids.map((id) => p(on(id, r(`Word ${id}`)))).join(''),
        comments: ids.map((id) => comment(id, `Say ${xml('<more>')} on ${id}`)).join(''),
      }),
    );
    assert.ok(read.ok);
    assert.equal(read.value.comments.length, 10_000);
  }).timeout(PATIENCE);
  it('have more paragraphs than any document', async () => {
    assert.match(await refusal(makeDocx({ body: '<w:p/>'.repeat(250_000) })), /more than 200,000 paragraphs/);
  }).timeout(PATIENCE);
});
