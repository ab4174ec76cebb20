/** What is in a package that VS Code installs. */
import { readFileSync } from 'node:fs';

/** Begins what says where the directory of a ZIP file is. */
export const END = 0x06054b50;
const ENTRY = 0x02014b50;
const FOLDER = 'extension/';

/** Bytes of that, and of an entry of the directory without its name. */
export const END_BYTES = 22;
export const ENTRY_BYTES = 46;

/**
 * The entries of the directory at the end of a ZIP file (PKWARE's APPNOTE, 4.3.12), as they stand there, each with its name, extra
 * fields and comment.
 * @param {Buffer} zip
 * @returns {readonly Buffer[]}
 */
export function entriesOf(zip) {
  let end = zip.length - END_BYTES;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error('this is no ZIP file');
  const found = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('this ZIP file is damaged');
    const more = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const next = at + more.reduce((sum, length) => sum + length, ENTRY_BYTES);
    found.push(zip.subarray(at, next));
    at = next;
  }
  return found;
}

/** @param {Buffer} entry of the directory */
const nameIn = (entry) => entry.toString('utf8', ENTRY_BYTES, ENTRY_BYTES + entry.readUInt16LE(28));

/**
 * @param {string} file
 * @returns {readonly {name: string, bytes: number, packed: number}[]} names without the folder that all are in
 */
export const filesIn = (file) =>
  entriesOf(readFileSync(file)).map((entry) => ({
    name: nameIn(entry).replace(FOLDER, ''),
    packed: entry.readUInt32LE(20),
    bytes: entry.readUInt32LE(24),
  }));
