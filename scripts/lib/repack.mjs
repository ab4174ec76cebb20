/** A ZIP file with the same files in fewer bytes. */
import { inflateRawSync } from 'node:zlib';
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';

const DEFLATED = 8;

configure({ useWebWorkers: false });

/**
 * What is not smaller stays as it was.
 * @param {Uint8Array} zip
 * @param {(bytes: Uint8Array) => Promise<Uint8Array>} deflate packs the bytes of a file (RFC 1951)
 * @returns {Promise<Uint8Array>}
 */
export async function repacked(zip, deflate) {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false });
  for (const entry of await new ZipReader(new Uint8ArrayReader(zip)).getEntries()) {
    if (entry.directory) throw new Error(`${entry.filename} is a folder: a package has none`);
    const bytes = await entry.getData(new Uint8ArrayWriter(), { checkSignature: true });
    const packed = await deflate(bytes);
    if (!inflateRawSync(packed).equals(bytes)) throw new Error('what was packed cannot be read again');
    const isSmaller = packed.length < entry.compressedSize;
    await writer.add(
      entry.filename,
      new Uint8ArrayReader(
        isSmaller ? packed : await entry.getData(new Uint8ArrayWriter(), { passThrough: true }),
      ),
      {
        entry,
        passThrough: true,
        uncompressedSize: bytes.length,
        compressionMethod: isSmaller ? DEFLATED : entry.compressionMethod,
      },
    );
  }
  return writer.close();
}
