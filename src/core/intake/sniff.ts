import { fail, ok, type Result } from '../problem';

/** What a file is, by what is in it: an ending may be wrong, or missing. */

export type FeedbackKind = 'docx' | 'pdf' | 'mail' | 'criticmarkup' | 'pasted';

/** A file to be read, with its text where it is one. */
export type Sniffed =
  | { readonly kind: 'docx' | 'pdf' | 'mail'; readonly bytes: Uint8Array }
  | { readonly kind: 'criticmarkup' | 'pasted'; readonly text: string };

/** A long article with many pictures has 30 MB; ten times that is no longer an article, and memory has to hold it several times. */
export const MAX_FILE_BYTES = 300_000_000;

/** A mail or chat of a whole book. */
export const MAX_TEXT_CHARACTERS = 5_000_000;

/** How far into a file its kind has to show. A PDF may have up to 1024 bytes before its header. */
const HEAD = 1024;

/** `name` is what messages call it. */
export function sniffFile(bytes: Uint8Array, name: string): Result<Sniffed> {
  if (bytes.length === 0) return fail('cannot-read', `${name} is empty.`);
  const head = latin1(bytes.subarray(0, HEAD));
  if (head.startsWith('PK\u0003\u0004')) return sniffZip(bytes, name);
  if (head.includes('%PDF-')) return ok({ kind: 'pdf', bytes });
  const problem = unreadable(bytes, head);
  if (problem !== null) return fail('cannot-read', `${name} ${problem}`);
  const text = decoded(bytes);
  if (text === null)
    return fail(
      'cannot-read',
      `${name} is no file that comments can be read from. Word files (.docx), PDF, mails and texts can.`,
    );
  return isMail(text) ? mail(bytes, name) : sniffText(text, name);
}

/** A text that was pasted, or stands in a file. */
export function sniffText(text: string, name: string): Result<Sniffed> {
  if (text.trim() === '') return fail('empty-value', `There is no text in ${name}.`);
  if (text.length > MAX_TEXT_CHARACTERS) return tooLong(name);
  if (isMail(text)) return mail(new TextEncoder().encode(text), name);
  return ok({ kind: CRITIC_MARK.test(text) ? 'criticmarkup' : 'pasted', text });
}

export const tooLarge = (name: string): Result<never> =>
  fail(
    'cannot-read',
    `${name} is larger than ${MAX_FILE_BYTES / 1_000_000} MB. Save a copy without its pictures, and import that.`,
  );

const tooLong = (name: string): Result<never> =>
  fail(
    'cannot-read',
    `The text of ${name} is longer than ${MAX_TEXT_CHARACTERS / 1_000_000} million characters. Import a part of it.`,
  );

/** A mail holds its attachments as well, which do not count as its text. */
const mail = (bytes: Uint8Array, name: string): Result<Sniffed> =>
  bytes.length > MAX_FILE_BYTES ? tooLarge(name) : ok({ kind: 'mail', bytes });

/** What other zip files say of themselves in their first entry, or name in it. */
function sniffZip(bytes: Uint8Array, name: string): Result<Sniffed> {
  const head = latin1(bytes.subarray(0, HEAD));
  if (head.includes('application/vnd.oasis.opendocument') || head.includes('Index/Document.iwa'))
    return fail('cannot-read', `${name} is no Word file. Save it as .docx first, and import that.`);
  if (!includesBytes(bytes, 'word/'))
    return fail('cannot-read', `${name} is a zip file without a Word document in it.`);
  return ok({ kind: 'docx', bytes });
}

const OLE = '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1';

/** The rest of the sentence that starts with the file's name; null: nothing is known against it. */
function unreadable(bytes: Uint8Array, head: string): string | null {
  if (head.startsWith(OLE)) {
    // Names in such a file are UTF-16; a Word file with a password is an `EncryptedPackage` in it.
    return includesBytes(bytes, Array.from('EncryptedPackage').join('\u0000'))
      ? 'is protected by a password. Save a copy without it, and import that.'
      : 'is of an older kind (.doc). Save it as .docx in Word or LibreOffice, and import that.';
  }
  if (head.startsWith('{\\rtf')) return 'is rich text (.rtf). Save it as .docx, and import that.';
  if (/^\uFEFF?\s*<(!doctype html|html|head|body)\b/i.test(head.replace(/^ï»¿/, '')))
    return 'is a web page. Copy its text, and use “Import Feedback from Clipboard”.';
  return null;
}

/** UTF-8, or UTF-16 with its mark, or what mail programs of old wrote; null where it is no text. */
function decoded(bytes: Uint8Array): string | null {
  const start = latin1(bytes.subarray(0, 2));
  const utf16 = { '\u00FF\u00FE': 'utf-16le', '\u00FE\u00FF': 'utf-16be' }[start];
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  if (bytes.subarray(0, HEAD * 8).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Header lines up to an empty line, with one that only a mail on its way has. A pasted `From: Jane` is no mail. */
function isMail(text: string): boolean {
  const [, headers] =
    /^\uFEFF?\s*((?:(?:[!-9;-~]+:|[ \t]|>?From ).*\r?\n)+)\r?\n/.exec(text.slice(0, MAX_HEADERS)) ?? [];
  if (headers === undefined) return false;
  const has = (name: string): boolean => new RegExp(`^${name}:`, 'im').test(headers);
  return has('From') && ['Message-ID', 'MIME-Version', 'Received', 'Return-Path', 'Date'].some(has);
}

const MAX_HEADERS = 100_000;

/** Marks that open and close; `{==` alone is a passage without a word on it. */
const CRITIC_MARK = /\{(?:\+\+[^]*?\+\+|--[^]*?--|~~[^]*?~>[^]*?~~|>>[^]*?<<|==[^]*?==)\}/;

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

function includesBytes(bytes: Uint8Array, wanted: string): boolean {
  const codes = Array.from(wanted, (character) => character.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0] ?? 0); at >= 0; at = bytes.indexOf(codes[0] ?? 0, at + 1)) {
    if (codes.every((code, index) => bytes[at + index] === code)) return true;
  }
  return false;
}
