/** A ZIP file with the same files in fewer bytes. */
import { inflateRawSync } from 'node:zlib';
import { END, END_BYTES, ENTRY_BYTES, entriesOf } from './vsix.mjs';

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const DEFLATED = 8;
/** "The sizes are told after the data": they are known here. */
const SIZES_AFTER = 8;

/**
 * What is not smaller stays as it was.
 * @param {Buffer} zip
 * @param {(bytes: Buffer) => Promise<Uint8Array>} deflate packs the bytes of a file (RFC 1951)
 * @returns {Promise<Buffer>}
 */
export async function repacked(zip, deflate) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const entry of entriesOf(zip)) {
    const { local, central } = await placed({ zip, entry, at }, deflate);
    parts.push(...local);
    directory.push(central);
    at += sizeOf(local);
  }
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(sizeOf(directory), 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/**
 * @param {{zip: Buffer, entry: Buffer, at: number}} file the entry of the directory, and where the file is to stand
 * @param {(bytes: Buffer) => Promise<Uint8Array>} deflate
 */
async function placed({ zip, entry, at }, deflate) {
  const central = Buffer.from(entry);
  const old = dataOf(zip, entry);
  const data = entry.readUInt16LE(10) === DEFLATED ? await smaller(old, deflate) : old;
  central.writeUInt16LE(entry.readUInt16LE(8) & ~SIZES_AFTER, 8);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(at, 42);
  const name = central.subarray(ENTRY_BYTES, ENTRY_BYTES + central.readUInt16LE(28));
  const head = Buffer.alloc(LOCAL_BYTES);
  head.writeUInt32LE(LOCAL);
  // The version needed, flags, method, time, check sum, sizes and the length of the name, as in the directory; no extra fields.
  central.copy(head, 4, 6, 30);
  return { local: [head, name, data], central };
}

/** @param {Buffer} zip @param {Buffer} entry of its directory */
function dataOf(zip, entry) {
  const local = entry.readUInt32LE(42);
  const start = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return zip.subarray(start, start + entry.readUInt32LE(20));
}

/** @param {Buffer} old as it was packed @param {(bytes: Buffer) => Promise<Uint8Array>} deflate */
async function smaller(old, deflate) {
  const bytes = inflateRawSync(old);
  const data = Buffer.from(await deflate(bytes));
  if (!inflateRawSync(data).equals(bytes)) throw new Error('what was packed cannot be read again');
  return data.length < old.length ? data : old;
}

/** @param {readonly Buffer[]} buffers */
const sizeOf = (buffers) => buffers.reduce((sum, { length }) => sum + length, 0);
