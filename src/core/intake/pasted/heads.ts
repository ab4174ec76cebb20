import { wordsIn } from '../../feedback/phrases';
import type { DateOrder } from './dates';
import { dateIn } from './dates';
import type { Line } from './lines';
import { isBlank } from './lines';
import { holds, isOne, phrasesFor } from './vocabulary';

/** The lines above a mail that tell whose it is. `end` is the index after the last of them. */
export interface Head {
  readonly from: string | null;
  readonly at: string | null;
  readonly end: number;
  /** Somebody passed this mail on, to be read: it is no history. */
  readonly isForwarded?: boolean;
}

const FROM = phrasesFor(({ heads }) => heads.from);
const AT = phrasesFor(({ heads }) => heads.at);
const SUBJECT = phrasesFor(({ heads }) => heads.subject);
const OTHER = phrasesFor(({ heads }) => heads.other);
const ORIGINALS = phrasesFor(
  ({ originals }) => originals,
  ({ forwarded }) => forwarded,
);
const FORWARDED = phrasesFor(({ forwarded }) => forwarded);
const WROTE = phrasesFor(({ wrote }) => wrote);

const LABEL = /^[*_]{0,2}([\p{L}][\p{L}\- ]{0,20}?)[ *_]{0,3}:[*_]{0,2}\s*(.*)$/u;
const DASHES = /^[-_\s>]{2,}\s*\p{L}.*[-_\s]{2,}$|^\p{L}.*:$/u;

/** Mail programs write nine at most. Without an end, a text of nothing but such lines is gone through again from each of them. */
const MOST_LABELS = 30;

/**
 * A block of `From:`, `Sent:`, `Subject:` lines at line `at`, with a line such as “Original message” before it where there is one.
 * It has a sender and a date or a subject: “From: … To: …” alone may be somebody's way to say what to change into what.
 */
export function headAt(lines: readonly Line[], start: number, order: DateOrder): Head | null {
  const first = isOriginalLine(lines[start]) ? nextWritten(lines, start + 1) : start;
  let from: string | null = null;
  let at: string | null = null;
  let sure = false;
  let end = first;
  for (; end < Math.min(lines.length, first + MOST_LABELS); end++) {
    const [, label = '', value = ''] = LABEL.exec(lines[end]?.text ?? '') ?? [];
    const words = wordsIn(label);
    if (isOne(FROM, words)) from ??= nameIn(value);
    else if (isOne(AT, words)) at ??= dateIn(value, order);
    else if (!isOne(SUBJECT, words) && !isOne(OTHER, words)) break;
    sure ||= isOne(AT, words) || isOne(SUBJECT, words);
  }
  const isForwarded = first > start && isOne(FORWARDED, wordsIn(lines[start]?.text ?? ''));
  if (from !== null && sure) return { from, at, end, isForwarded };
  return first > start ? { from: null, at: null, end: start + 1, isForwarded } : null;
}

function isOriginalLine(line: Line | undefined): boolean {
  // In longer lines the pattern would try each pair of places.
  if (!line || line.text.length > LONGEST || !DASHES.test(line.text)) return false;
  const words = wordsIn(line.text);
  return isOne(ORIGINALS, words);
}

function nextWritten(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && isBlank(lines[at] as Line)) at++;
  return at;
}

/** Such a line is broken by mail programs, into not more than three. */
const MOST_LINES = 3;
const LONGEST = 300;
const TELLS_WHO = /@|\d/;

/** “On Mon, 9 Nov 2026 at 09:14, Jane Doe <jane@example.org> wrote:”, in one line or several. */
export function wroteAt(lines: readonly Line[], start: number, order: DateOrder): Head | null {
  const { depth } = lines[start] ?? { depth: 0 };
  let text = '';
  for (let end = start; end < Math.min(lines.length, start + MOST_LINES); end++) {
    const line = lines[end] as Line;
    if (isBlank(line) || line.depth !== depth) return null;
    text = `${text} ${line.text}`.trim();
    if (text.length > LONGEST) return null;
    if (!text.endsWith(':')) continue;
    if (!holds(WROTE, wordsIn(text))) return null;
    const quotes = (lines[nextWritten(lines, end + 1)]?.depth ?? 0) > depth;
    return TELLS_WHO.test(text) || quotes
      ? { from: writerIn(text), at: dateIn(text, order), end: end + 1 }
      : null;
  }
  return null;
}

const NAME = String.raw`(\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3})`;
const BEFORE = new RegExp(
  String.raw`${NAME}\s*(?:[<(\[][^>)\]]*[>)\]])?,?\s*(?:wrote|writes|kirjoitti|va escriure|ha escrit|escrigué)\s*:$`,
  'u',
);
const AFTER = new RegExp(String.raw`(?:skrev|skreiv|Missatge de)\s+${NAME}`, 'u');

const writerIn = (text: string): string | null => (BEFORE.exec(text) ?? AFTER.exec(text))?.[1] ?? null;

/** From the first sign of a word only: where that finds none, the others do not either, and a long word would be read again from each. */
const ADDRESS = /(?<![^\s<>[\]():;,])[^\s<>[\]():;,]+@[^\s<>[\]():;,]+/;

/** The name in `"Jane Doe" <jane@example.org>`; the address where there is none; null for an empty value. */
function nameIn(value: string): string | null {
  const name = value
    .replace(/[<[(].*$/, '')
    .replace(/["*_]/g, '')
    .trim();
  const address = ADDRESS.exec(value)?.[0] ?? null;
  return name === '' ? address : name;
}
