import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import fc from 'fast-check';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { repacked } from '../../../scripts/lib/repack.mjs';
import { ROOT } from '../../support/root';

/** Words that come back, as in code, and bytes that do not. */
const contents = fc.oneof(
  fc
    .array(fc.constantFrom('const ', 'return ', 'ä', '漢', '\n', '0'), { maxLength: 2000 })
    .map((words) => new TextEncoder().encode(words.join(''))),
  fc.uint8Array({ maxLength: 500 }),
);
const zips = fc
  .dictionary(fc.stringMatching(/^[a-zåé]{1,8}\.[a-z]{1,3}$/), fc.tuple(contents, fc.constantFrom(0, 6, 9)), {
    maxKeys: 6,
  })
  .map((files): Zippable =>
    Object.fromEntries(
      Object.entries(files).map(([name, [bytes, level]]) => [
        `extension/${name}`,
        [bytes, { level, attrs: 0o100644 << 16, os: 3, mtime: '2026-11-02T10:00:00' }],
      ]),
    ),
  );

/** What the directory says of each file, but for how it is packed. */
async function said(zip: Uint8Array): Promise<unknown[]> {
  const entries = await new ZipReader(new Uint8ArrayReader(zip)).getEntries();
  return entries.map(({ filename, uncompressedSize, signature, lastModDate, externalFileAttributes }) => ({
    filename,
    uncompressedSize,
    signature,
    lastModDate,
    externalFileAttributes,
  }));
}

const deflate = (bytes: Uint8Array): Promise<Uint8Array> =>
  Promise.resolve(deflateRawSync(bytes, { level: 9 }));

describe('a package that was packed anew', () => {
  it('has the same files, in no more bytes', () =>
    fc.assert(
      fc.asyncProperty(zips, async (files) => {
        const zip = zipSync(files);
        const anew = await repacked(zip, deflate);
        assert.deepEqual(unzipSync(anew), unzipSync(zip));
        assert.deepEqual(await said(anew), await said(zip));
        assert.ok(anew.length <= zip.length, `${zip.length} bytes, and ${anew.length}`);
      }),
      { numRuns: 200, seed: 20261102 },
    ));

  it('is smaller where it was packed in a hurry', async () => {
    const zip = zipSync({ 'README.md': readFileSync(join(ROOT, 'README.md')) }, { level: 1 });
    assert.ok((await repacked(zip, deflate)).length < zip.length);
  });

  it('is not made of what is no package, or by what loses something', async () => {
    await assert.rejects(
      repacked(Buffer.from('Not a package, but words.'), deflate),
      /End of central directory/i,
    );
    const zip = zipSync({ 'rose.txt': new TextEncoder().encode('A rose is a rose is a rose.') });
    const loses = (bytes: Uint8Array): Promise<Uint8Array> => deflate(bytes.subarray(1));
    await assert.rejects(repacked(zip, loses), /cannot be read again/);
  });
});
