import { toSource } from '../prose/mappedText';
import type { Span } from '../text';
import { follow } from '../trace/follow/follow';
import { chooseCandidate } from '../trace/quote/chooseCandidate';
import { findQuoteIn } from '../trace/quote/findQuote';
import { countLetters, trimSpace } from '../trace/quote/letters';
import { occurrences } from '../trace/quote/occurrences';
import { inFile, wholePlace, type AnsweredDraft, type ComparedFile } from './compared';

export interface FoundPlace {
  readonly span: Span;
  readonly sure: boolean;
  /** The draft did not have the words: the place is only near them. */
  readonly isNear?: boolean;
}

/** Of the answers at this confidence at least 97 in 100 are right (`trace/follow/confidence.ts`). */
const SURE = 0.9;

/** Around a passage that is taken for sure, this many characters on each side are looked at... */
const AROUND = 40;
/** ...of which this share stands around it in the draft too: the same small words in another sentence are chance. */
const SAME_AROUND = 0.6;

/** Words found without help of the alignment are sure only when there are so many letters of them. */
const TELLING_LETTERS = 24;
const WORD_FOR_WORD = 0.95;

/** Words that stand in more places are not told apart: it would take too long for many comments, and be chance. */
const MOST_CANDIDATES = 200;

/**
 * Where a passage of the file's text stands in the Markdown of the draft. A comment that hangs on a point between words, or on
 * words that the draft did not have, is about the word at that point, and in the latter case not sure.
 */
export function placeInDraft(compared: ComparedFile, draft: AnsweredDraft, passage: Span): FoundPlace | null {
  const own = trimSpace(compared.file.text, inFile(compared, passage));
  const hasOwn = own.end > own.start;
  const span = hasOwn ? own : wordAt(compared.file.text, own.start);
  if (span.end <= span.start) return null;
  const isOwn = hasOwn || touches(compared, span, passage);
  const whole = wholePlace(compared.aligned, span);
  if (whole) {
    const place = toSource(compared.draft, whole);
    return isOwn
      ? { span: place, sure: isSameAround(compared, span) }
      : { span: place, sure: false, isNear: true };
  }
  if (!isOwn) return null;
  const followed = follow(compared.aligned, span);
  if (!followed.span || followed.confidence < SURE) {
    const unsure =
      byWords(compared, draft, span) ?? (followed.span && toSource(compared.draft, followed.span));
    return unsure && { span: unsure, sure: false };
  }
  const place = toSource(compared.draft, followed.span);
  return { span: place, sure: followed.fate === 'edited' && isSameAround(compared, span) };
}

/** Where the file's words are in the draft, by the words themselves and those around them; null when not in one place for sure. */
function byWords(
  { file }: ComparedFile,
  { text, candidates }: AnsweredDraft,
  { start, end }: Span,
): Span | null {
  const prefix = file.text.slice(Math.max(0, start - 2 * AROUND), start);
  const suffix = file.text.slice(end, end + 2 * AROUND);
  const words = file.text.slice(start, end);
  const known = candidates.get(words) ?? occurrences(text, words, true);
  candidates.set(words, known);
  if (known.length > MOST_CANDIDATES) return null;
  const found = chooseCandidate(text, known, { prefix, suffix });
  return found && !found.unsure ? found.span : null;
}

/** Whether a word is the one that a point of the file's whole text stands at, with nothing between them that the draft did not have. */
function touches({ view, file }: ComparedFile, word: Span, { start, end }: Span): boolean {
  if (start !== end) return false;
  const { start: first, end: last } = toSource(view, toSource(file, word));
  const length = last - first;
  const seen = toSource(file, word);
  return first <= start && start <= last && length === seen.end - seen.start;
}

function isSameAround({ sums, file }: ComparedFile, { start, end }: Span): boolean {
  const around = { start: Math.max(0, start - AROUND), end: Math.min(file.text.length, end + AROUND) };
  return sums.matched(around) >= SAME_AROUND * sums.letters(around);
}

/** The word that a place touches, or the last one before it in its line, or the first one after it. */
function wordAt(text: string, at: number): Span {
  const line = { start: text.lastIndexOf('\n', at - 1) + 1, end: at };
  const end = text.indexOf('\n', at);
  line.end = end < 0 ? text.length : end;
  const before = /(?<!\S)\S+\s*$/.exec(text.slice(line.start, at))?.[0] ?? '';
  const touches = before !== '' && !/\s$/.test(before);
  const after = touches || before === '' ? (/^\S+/.exec(text.slice(at, line.end))?.[0] ?? '') : '';
  return trimSpace(text, { start: at - before.length, end: at + after.length });
}

/** A quote without a text around it, as mails have them. */
export function quoteInDraftText({ text }: AnsweredDraft, quote: string): FoundPlace | null {
  const found = findQuoteIn(text, quote);
  if (!found) return null;
  const isTelling = countLetters(quote, { start: 0, end: quote.length }) >= TELLING_LETTERS;
  const isWord = found.confidence >= WORD_FOR_WORD;
  return { span: found.span, sure: !found.unsure && (isWord || (isTelling && found.confidence >= SURE)) };
}

/** A passage of the draft in the document as it is now; null when it is gone. */
export function placeNow({ onward }: AnsweredDraft, span: Span): FoundPlace | null {
  if (!onward) return { span, sure: true };
  const { span: now, confidence } = follow(onward, span);
  return now && { span: now, sure: confidence >= SURE };
}

/** A place in the draft exactly as it is now, or null. */
export function exactlyNow({ onward }: AnsweredDraft, span: Span): Span | null {
  return onward ? wholePlace(onward, span) : span;
}
