/** Mails as saved files (.eml). Loaded when first used. */
import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Incoming } from '../../core/intake/model';
import { readPasted } from '../../core/intake/pasted';
import { dateIn } from '../../core/intake/pasted/dates';
import { fail, ok, type Problem, type Result } from '../../core/problem';
import { say, type Said } from '../../core/said';
import { htmlToText } from './html';

/** A read mail; `attachments` are the names of the files that came with it, in order. */
export interface ReadMail extends Incoming {
  readonly attachments: readonly string[];
}

/** What mail servers let through. */
const MOST_BYTES = 50 * 1024 * 1024;
/** Fifty thousand words: no thread is as long. */
const LONGEST_TEXT = 300_000;
const LONGEST_HTML = 5_000_000;
const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 1024 * 1024, maxRfc822NestingDepth: 2 };

/** Files that the import reads as well. */
const READABLE = /\.(?:docx|pdf|eml|md|markdown|txt)$/i;
/** The first bytes of Outlook's own format. */
const OUTLOOK = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads the points of a mail as comments, as `readPasted` does with a pasted one: from its plain text, or from its HTML with quoted
 * parts and lists kept. Attachments are named and not opened.
 */
export async function readEml(bytes: Uint8Array): Promise<Result<ReadMail>> {
  const refusal = refusalOf(bytes);
  if (refusal !== null) return fail('cannot-read', refusal);
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, LIMITS);
  } catch {
    return fail(
      'cannot-read',
      say('This mail is damaged. Open it in a mail program, and paste its text instead.'),
    );
  }
  if (email.headers.some(({ key, value }) => key === 'content-type' && ENCRYPTED.test(value)))
    return fail(
      'cannot-read',
      say('This mail is encrypted. Open it in a mail program, and paste its text instead.'),
    );
  return readText(email);
}

const ENCRYPTED = /multipart\/encrypted|pkcs7-mime/i;

function refusalOf(bytes: Uint8Array): Said | null {
  if (bytes.length > MOST_BYTES) return say('This mail is larger than {0} MB.', MOST_BYTES >> 20);
  if (OUTLOOK.every((byte, i) => bytes[i] === byte))
    return say('This is a mail in the format of Outlook (.msg). Save it as .eml, or paste its text instead.');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64 * 1024));
  if (!HEADER.test(start)) return say('This is not a mail: it has no sender, subject or date.');
  return longestHeader(bytes) > LONGEST_HEADER
    ? say(
        'This mail is damaged: one of its header lines is too long. Open it in a mail program, and paste its text instead.',
      )
    : null;
}

/** A thousand addresses. The parser goes over a header line again for each sign in it. */
const LONGEST_HEADER = 20_000;

/** Characters of the longest header line, with the lines that go on from it; those of the parts within the mail have only file names. */
function longestHeader(bytes: Uint8Array): number {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LIMITS.maxHeadersSize));
  const headers = head.slice(0, /\r?\n\r?\n/.exec(head)?.index).split(/\r?\n(?![ \t])/);
  return headers.reduce((longest, { length }) => Math.max(longest, length), 0);
}

const HEADER = /^(?:from|subject|date|message-id|content-type|received)[ \t]*:/im;

function readText(email: Email): Result<ReadMail> {
  const plain = email.text ?? '';
  const whole = plain.trim() === '' ? htmlToText((email.html ?? '').slice(0, LONGEST_HTML)) : plain;
  const text = whole.slice(0, LONGEST_TEXT);
  const from = nameOf(email.from);
  const at = dateOf(email);
  const read = readPasted(text, { ...(from !== null && { from }), ...(at !== null && { at }) });
  const attachments = email.attachments
    .filter(({ related }) => related !== true)
    .flatMap(({ filename }) => filename ?? []);
  const problems = [...read.problems, ...problemsOf(whole, attachments)];
  return ok({ ...read, source: 'mail', attachments, problems });
}

function problemsOf(text: string, attachments: readonly string[]): Problem[] {
  const problems: Problem[] = attachments
    .filter((name) => READABLE.test(name))
    .map((name) => ({
      code: 'left-out',
      severity: 'information',
      message: say('The file “{0}” came with this mail. Save it, and import it on its own.', name),
    }));
  const warn = (message: Said): number =>
    problems.push({ code: 'cannot-read', severity: 'warning', message });
  if (text.length > LONGEST_TEXT)
    warn(say('Only the first {0} characters of this mail were read.', LONGEST_TEXT));
  if (text.trim() === '') warn(say('This mail has no text.'));
  return problems;
}

const nameOf = (address: Address | undefined): string | null => {
  if (!address) return null;
  return address.name.trim() || (address.address ?? '').trim() || null;
};

/** With the zone that the sender's clock had. */
function dateOf({ headers, date }: Email): string | null {
  const written = headers.find(({ key }) => key === 'date')?.value;
  const read = written === undefined ? null : dateIn(written, null);
  return read ?? (date === undefined ? null : dateIn(date, null));
}
