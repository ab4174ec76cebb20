import { fail, ok, type Result } from '../problem';
import { say } from '../said';
import { utf8Text } from '../utf8';

/** What a file is, by what is in it: an ending may be wrong, or missing. */

/** A file to be read, with its text where it is one. */
export type Sniffed =
  | { readonly kind: 'docx' | 'pdf' | 'mail'; readonly bytes: Uint8Array }
  | { readonly kind: 'criticmarkup' | 'pasted'; readonly text: string };

/** A long article with many pictures has 30 MB; eight times that is no article, and memory has to hold it more than once. */
export const MAX_FILE_BYTES = 256 * 2 ** 20;

/** A mail or chat of a whole book. */
export const MAX_TEXT_CHARACTERS = 5_000_000;

/** How far into a file its kind has to show. A PDF may have up to 1024 bytes before its header. */
const HEAD = 1024;

/** `name` is what messages call it. */
export function sniffFile(bytes: Uint8Array, name: string): Result<Sniffed> {
  if (bytes.length === 0) return fail('cannot-read', say('{0} is empty.', name));
  const head = latin1(bytes.subarray(0, HEAD));
  if (OFFICE_BEGINNINGS.some((beginning) => head.startsWith(beginning))) return ok({ kind: 'docx', bytes });
  if (head.includes('%PDF-')) return ok({ kind: 'pdf', bytes });
  if (WEB_PAGE.test(head))
    return fail('cannot-read', say('{0} is a web page. Copy its text, and import that.', name));
  const text = decoded(bytes);
  if (text === null)
    return fail(
      'cannot-read',
      say(
        '{0} is no file that comments can be read from. Word files (.docx), PDF, mails and texts can.',
        name,
      ),
    );
  return isMail(text) ? mail(bytes, name) : sniffText(text, name);
}

/** A text that was pasted, or stands in a file. */
export function sniffText(text: string, name: string): Result<Sniffed> {
  if (text.trim() === '') return fail('empty-value', say('There is no text in {0}.', name));
  if (text.length > MAX_TEXT_CHARACTERS) return tooLong(name);
  if (isMail(text)) return mail(new TextEncoder().encode(text), name);
  return ok({ kind: hasCriticMark(text) ? 'criticmarkup' : 'pasted', text });
}

export const tooLarge = (name: string): Result<never> =>
  fail(
    'cannot-read',
    say(
      '{0} is larger than {1} MB. Save a copy without its pictures, and import that.',
      name,
      MAX_FILE_BYTES / 2 ** 20,
    ),
  );

const tooLong = (name: string): Result<never> =>
  fail(
    'cannot-read',
    say(
      'The text of {0} is longer than {1} million characters. Import a part of it.',
      name,
      MAX_TEXT_CHARACTERS / 1_000_000,
    ),
  );

/** A mail holds its attachments as well, which do not count as its text. */
const mail = (bytes: Uint8Array, name: string): Result<Sniffed> =>
  bytes.length > MAX_FILE_BYTES ? tooLarge(name) : ok({ kind: 'mail', bytes });

/** Zip archives, files of Office before 2007 (and of locked newer ones), rich text: the reader of Word files says what to do about each. */
const OFFICE_BEGINNINGS = ['PK\u0003\u0004', 'PK\u0005\u0006', '\u00D0\u00CF\u0011\u00E0', '{\\rtf'];

/** After the three bytes of a mark of UTF-8, if there is one. */
const WEB_PAGE = /^(?:\u00EF\u00BB\u00BF)?\s*<(?:!doctype html|html|head|body)\b/i;

/** UTF-8, or UTF-16 with its mark, or what mail programs of old wrote; null where it is no text. */
function decoded(bytes: Uint8Array): string | null {
  const start = latin1(bytes.subarray(0, 2));
  const utf16 = { '\u00FF\u00FE': 'utf-16le', '\u00FE\u00FF': 'utf-16be' }[start];
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  if (bytes.subarray(0, HEAD * 8).includes(0)) return null;
  return utf8Text(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

/** Header lines up to an empty line, with one that only a mail on its way has. A pasted `From: Jane` is no mail. */
function isMail(text: string): boolean {
  // White space is taken away first: a pattern would try every way to part it between itself and the first line.
  const head = text.slice(0, MAX_HEADERS).trimStart();
  const [, headers] = /^((?:(?:[!-9;-~]+:|[ \t]|>?From ).*\r?\n)+)\r?\n/.exec(head) ?? [];
  if (headers === undefined) return false;
  const has = (name: string): boolean => new RegExp(`^${name}:`, 'im').test(headers);
  return has('From') && ['Message-ID', 'MIME-Version', 'Received', 'Return-Path', 'Date'].some(has);
}

const MAX_HEADERS = 100_000;

/** Marks that open and close; `{==` alone is a passage without a word on it. */
const CRITIC_MARKS: readonly (readonly string[])[] = [
  ['{++', '++}'],
  ['{--', '--}'],
  ['{~~', '~>', '~~}'],
  ['{>>', '<<}'],
  ['{==', '==}'],
];

/** Goes over the text once for each sign: a pattern would, from each sign that opens, look for one that closes. */
const hasCriticMark = (text: string): boolean =>
  CRITIC_MARKS.some((signs) => {
    let from = 0;
    return signs.every((sign) => {
      const at = text.indexOf(sign, from);
      from = at + sign.length;
      return at >= 0;
    });
  });

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
