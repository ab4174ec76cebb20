import type { Span } from '../../text';

/** What ends a sentence, in the scripts whose marks are known; closing quotes and brackets may follow. */
const ENDS = new Set('.!?…‽؟۔।॥።。！？');
/** These end a sentence without white space after them. */
const WIDE_ENDS = new Set('。！？');
const FIRST_WIDE = 0x3000;
const CLOSER = /[^\p{L}\p{N}\s]/u;

/** `Mr. Bennet`, `St. Olav`: a full stop after so short a capitalised word ends no sentence. */
const SHORT_TITLE = /(?:^|[^\p{L}])\p{Lu}\p{L}{0,2}\.$/u;
const LOWER_CASE = /^[^\p{L}\n]*\p{Ll}/u;

/** Characters looked at before and after a place: longer sentences are cut there, which bounds the work. */
const LONGEST_SENTENCE = 2000;

/** The places in `[start, end]` where a sentence starts, in order. A start of the text, or of a paragraph, is one too. */
export function sentenceStarts(text: string, { start, end }: Span): readonly number[] {
  const found: number[] = [];
  for (let at = start; at <= end && at < text.length; at++) if (isSentenceStart(text, at)) found.push(at);
  return found;
}

/** The whole sentences that a span lies in, without white space at their ends. */
export function sentencesAround(text: string, { start, end }: Span): Span {
  const lowest = Math.max(0, start - LONGEST_SENTENCE);
  const highest = Math.min(text.length, end + LONGEST_SENTENCE);
  let first = start;
  while (first > lowest && !isSentenceStart(text, first)) first--;
  let last = Math.max(end, start + 1);
  while (last < highest && !isSentenceStart(text, last)) last++;
  while (last > end && isSpace(text, last - 1)) last--;
  return { start: first, end: last };
}

/** Whether the first character of a sentence stands at `at`. */
function isSentenceStart(text: string, at: number): boolean {
  if (at > 0 && isAfterLatinLetter(text, at)) return false;
  if (isSpace(text, at)) return false;
  if (at === 0) return true;
  if (!isSpace(text, at - 1)) return followsWideEnd(text, at);
  let before = at;
  while (before > 0 && isSpace(text, before - 1)) before--;
  const between = text.slice(before, at);
  if (before === 0 || /\n[ \t\r]*\n/.test(between)) return true;
  if (between.includes('\n') && LINE_WITH_MARK.test(text.slice(at, at + 12))) return true;
  return endsSentence(text, before, at);
}

/** Right after a letter, or after the space behind one, no sentence starts: the short way for nearly every place. */
function isAfterLatinLetter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return isLatinLetter(before === 32 ? text.charCodeAt(at - 2) : before);
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(text.charAt(at)));
}

function followsWideEnd(text: string, at: number): boolean {
  // By number: this is asked of every letter around a passage.
  if (text.charCodeAt(at - 1) < FIRST_WIDE) return false;
  const before = text.charAt(at - 1);
  if (CLOSER.test(text.charAt(at))) return false;
  return WIDE_ENDS.has(before) || (CLOSER.test(before) && WIDE_ENDS.has(text.charAt(at - 2)));
}

/** Whether what stands before `end` (white space follows, then `next`) ends a sentence. */
function endsSentence(text: string, end: number, next: number): boolean {
  if (isLatinLetter(text.charCodeAt(end - 1))) return false;
  let at = end - 1;
  while (at > 0 && end - at < 6 && !ENDS.has(text.charAt(at)) && CLOSER.test(text.charAt(at))) at--;
  const mark = text.charAt(at);
  if (!ENDS.has(mark)) return false;
  if (mark !== '.' && mark !== '…') return true;
  if (LOWER_CASE.test(text.slice(next, next + 8))) return false;
  return mark !== '.' || !SHORT_TITLE.test(text.slice(Math.max(0, at - 5), at + 1));
}

/** The last letter of most words: the short way to know that no sentence ends there. */
function isLatinLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91);
}

const LINE_WITH_MARK = /^[ \t]*(?:[-*+>#|]|\d+[.)]\s)/;

/** The whole paragraphs (or list items, headings, table rows) that a span lies in. */
export function paragraphsAround(text: string, { start, end }: Span): Span {
  let first = lineStart(text, start);
  while (first > 0 && !isParagraphStart(text, first)) first = lineStart(text, first - 1);
  let last = lineEnd(text, end);
  while (last < text.length && !isParagraphStart(text, last + 1)) last = lineEnd(text, last + 1);
  return { start: first, end: last };
}

/** Whether the line that starts at `at` begins a paragraph: it has a mark, is empty, or follows an empty line or a heading. */
function isParagraphStart(text: string, at: number): boolean {
  const line = text.slice(at, lineEnd(text, at));
  if (line.trim() === '' || LINE_WITH_MARK.test(line)) return true;
  const before = text.slice(lineStart(text, at - 1), Math.max(0, at - 1));
  return before.trim() === '' || before.startsWith('#');
}

function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}
