import { Inflate } from 'fflate/browser';
import { ok, type Result } from '../../../core/problem';
import { say, type Said } from '../../../core/said';
import { crc32 } from './crc32';
import { LARGEST_RATIO, LIMITS, RATIO_MATTERS_FROM, refused, tooLarge } from './limits';

/** One file of an archive. Its name is only ever compared: nothing is written under it. */
export interface ZipEntry {
  readonly name: string;
  /** 0: as it is, 8: deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  /** As the directory says; checked when it is unpacked, like the sum. */
  readonly size: number;
  readonly sum: number;
  /** Where its own header is. */
  readonly header: number;
}

export type Zip = ReadonlyMap<string, ZipEntry>;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const HEADER = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const HEADER_LENGTH = 30;
/** The comment at the end of an archive, before which the directory's place stands. */
const LONGEST_COMMENT = 0xffff;
/** So much is unpacked at a time: at most a thousandfold comes out. */
const STEP = 8192;

const CUT_OFF = say(
  'The file is damaged or not complete: its table of contents is missing. Ask for it again.',
);

/** The directory of an archive (APPNOTE 6.3.10, 4.3). The last word on names and sizes; the headers in between are not asked. */
export function readDirectory(bytes: Uint8Array): Result<Zip> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return refused(CUT_OFF);
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff || count > LIMITS.entries) return refused(tooLarge(say('{0} parts', LIMITS.entries)));
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) return refused(CUT_OFF);
    const { entry, next } = entryAt(view, at);
    if (entries.has(entry.name))
      return refused(say('The file is damaged or not complete: it has two parts called “{0}”.', entry.name));
    entries.set(entry.name, entry);
    at = next;
  }
  return ok(entries);
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

function entryAt(view: DataView, at: number): { readonly entry: ZipEntry; readonly next: number } {
  const nameLength = view.getUint16(at + 28, true);
  const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const nameStart = view.byteOffset + at + ENTRY_LENGTH;
  const length = Math.max(0, Math.min(nameLength, view.byteLength - at - ENTRY_LENGTH));
  const entry = {
    name: new TextDecoder().decode(new Uint8Array(view.buffer, nameStart, length)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    sum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    header: view.getUint32(at + 42, true),
  };
  return { entry, next: at + ENTRY_LENGTH + nameLength + rest };
}

/** Bytes that may still be unpacked from one file. */
export interface Budget {
  left: number;
}

/** Unpacks one part piece by piece, as far as it holds what the directory says and the budget lasts. */
export function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: Budget,
  take: (piece: Uint8Array) => void,
): Result<null> {
  const packed = packedBytes(bytes, entry);
  if (!packed)
    return refused(
      say('The file is damaged or not complete: its part “{0}” is not there. Ask for it again.', entry.name),
    );
  if (entry.encrypted) return refused(say('The file is encrypted. Ask for it without a password.'));
  if (entry.size > budget.left) return refused(BURSTS);
  if (entry.size > RATIO_MATTERS_FROM && entry.size > LARGEST_RATIO * entry.packed) return refused(BURSTS);
  const counted = counter(entry, budget, take);
  if (entry.method === 0) counted.take(packed);
  else if (entry.method !== 8)
    return refused(say('“{0}” is packed in a way that Word never uses.', entry.name));
  else if (!inflate(packed, counted))
    return refused(say('The file is damaged or not complete: “{0}” cannot be unpacked.', entry.name));
  const problem = counted.problem();
  return problem === null ? ok(null) : refused(problem);
}

const BURSTS = say('Unpacked, the file would be far larger than a document: it is not read.');

function packedBytes(bytes: Uint8Array, { header, packed }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header + HEADER_LENGTH > bytes.length || view.getUint32(header, true) !== HEADER) return null;
  const start =
    header + HEADER_LENGTH + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  return start + packed > bytes.length ? null : bytes.subarray(start, start + packed);
}

interface Counter {
  readonly take: (piece: Uint8Array) => void;
  readonly isFull: () => boolean;
  readonly problem: () => Said | null;
}

/** Hands on what is unpacked, up to the size that the directory says. */
function counter({ name, size, sum }: ZipEntry, budget: Budget, take: (piece: Uint8Array) => void): Counter {
  let got = 0;
  const checksum = crc32();
  return {
    take(piece) {
      got += piece.length;
      if (got <= size) checksum.add(piece);
      budget.left -= piece.length;
      if (got <= size && piece.length > 0) take(piece);
    },
    isFull: () => got > size,
    problem() {
      if (got === size && checksum.sum() === sum) return null;
      if (got === size)
        return say('The file is damaged or not complete: “{0}” has something else in it than it says.', name);
      return got > size
        ? say('The file is damaged or not complete: “{0}” has more in it than it says.', name)
        : say('The file is damaged or not complete: “{0}” has less in it than it says.', name);
    },
  };
}

/** False when the packed bytes make no sense. Stops as soon as more comes out than may. */
function inflate(packed: Uint8Array, { take, isFull }: Counter): boolean {
  const stream = new Inflate((piece) => take(piece));
  for (let at = 0; at < packed.length && !isFull(); at += STEP) {
    try {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch (error) {
      if (isFlateError(error)) return false;
      throw error;
    }
  }
  return true;
}

/** fflate's own errors have a number as their code; anything else comes from whoever takes the pieces. */
function isFlateError(error: unknown): boolean {
  return error instanceof Error && typeof (error as Error & { code?: unknown }).code === 'number';
}
