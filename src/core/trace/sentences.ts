import type { Span } from '../text';

/** What ends a sentence, in the scripts whose marks are known; closing quotes and brackets may follow. */
const ENDS =
  /[.!?…‽؟۔।॥።。！？]+[^\p{L}\p{N}\s]*(?:\s+|$)|[。！？]+[」』）”’]*|\r?\n[ \t]*\r?\n\s*|\r?\n(?=[ \t]*(?:[-*+>#|]|\d+[.)]\s))/gu;

/** `Mr. Bennet`, `St. Olav`: a full stop after so short a capitalised word ends no sentence. */
const SHORT_TITLE = /(?:^|[^\p{L}])\p{Lu}\p{L}{0,2}\.\s+$/u;
const LOWER_CASE = /^[^\p{L}\n]*\p{Ll}/u;

/** Characters looked at before and after a place: longer sentences are cut there, which bounds the work. */
const LONGEST_SENTENCE = 2000;

/** The places in `[start, end]` where a sentence starts, in order. A start of the text, or of a paragraph, is one too. */
export function sentenceStarts(text: string, { start, end }: Span): readonly number[] {
  const from = Math.max(0, start - LONGEST_SENTENCE);
  const part = text.slice(from, end);
  const found = from === 0 && start === 0 ? [0] : [];
  for (const mark of part.matchAll(ENDS)) {
    const at = from + mark.index + mark[0].length;
    if (at < start || at > end || (at === end && at === text.length)) continue;
    if (endsSentence(text, from + mark.index, at)) found.push(at);
  }
  return found;
}

/** Whether the mark in `[from, at)` really ends a sentence. */
function endsSentence(text: string, from: number, at: number): boolean {
  const mark = text.slice(from, at);
  if (mark.includes('\n') || !/^[.…]/.test(mark)) return true;
  if (LOWER_CASE.test(text.slice(at, at + 8))) return false;
  return !mark.startsWith('.') || !SHORT_TITLE.test(text.slice(Math.max(0, from - 5), at));
}

/** The whole sentences that a span lies in, without white space at their ends. */
export function sentencesAround(text: string, { start, end }: Span): Span {
  const before = sentenceStarts(text, { start: Math.max(0, start - LONGEST_SENTENCE), end: start });
  const after = sentenceStarts(text, { start: end, end: Math.min(text.length, end + LONGEST_SENTENCE) });
  const next = after.find((at) => at > start && at >= end) ?? Math.min(text.length, end + LONGEST_SENTENCE);
  const first = before[before.length - 1] ?? Math.max(0, start - LONGEST_SENTENCE);
  let last = next;
  while (last > end && /\s/.test(text.charAt(last - 1))) last--;
  return { start: first, end: last };
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
