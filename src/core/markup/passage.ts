import { splitSentences } from '../prose/sentences';
import type { Span } from '../text';
import { firstWhere } from '../search';
import type { Mark } from './marks';
import type { Shown } from './shown';

/** What has more characters is no sentence, but a table or data in one line; thousands of notes in it would each quote all of it. */
const LONGEST_SENTENCE = 5000;

/**
 * The sentence that a note stands in or ends; null for a note in a paragraph of its own or without a sentence. What is known of the paragraph and the line of
 * one note is kept for the next one in them: thousands of notes may stand in one line.
 */
export function passageFinder(
  body: string,
  marks: readonly Mark[],
  shown: Shown,
): (note: Mark) => Span | null {
  const isAlone = aloneIn(body, marks);
  const sentencesAt = sentencesOf(shown.text);
  return (note) => {
    if (isAlone(note)) return null;
    const at = shown.placeOf({ start: note.start, end: note.start }).start;
    const sentences = sentencesAt(at);
    const before = firstWhere(sentences, (one) => one.start >= at);
    const sentence = sentences[before - 1] ?? sentences[0];
    return sentence && sentence.end - sentence.start <= LONGEST_SENTENCE ? sentence : null;
  };
}

/** The sentences of the line of an offset. */
function sentencesOf(text: string): (at: number) => readonly Span[] {
  let line: Span = { start: 0, end: -1 };
  let sentences: readonly Span[] = [];
  return (at) => {
    if (line.start <= at && at <= line.end) return sentences;
    const found = text.indexOf('\n', at);
    line = { start: text.lastIndexOf('\n', at - 1) + 1, end: found < 0 ? text.length : found };
    return (sentences = splitSentences(text, line));
  };
}

const BLANK_LINE = /\n[ \t]*\r?\n/g;

/** Whether nothing but notes stands between the blank lines around a note. */
function aloneIn(body: string, marks: readonly Mark[]): (note: Mark) => boolean {
  const blank = [...body.matchAll(BLANK_LINE)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
  let paragraph: Span = { start: 0, end: -1 };
  let isAlone = false;
  return ({ start, end }) => {
    if (paragraph.start <= start && end <= paragraph.end) return isAlone;
    const before = blank[firstWhere(blank, (line) => line.end > start) - 1];
    const after = blank[firstWhere(blank, (line) => line.start >= end)];
    paragraph = { start: before?.end ?? 0, end: after?.start ?? body.length };
    return (isAlone = isBlankBut(body, marks, paragraph));
  };
}

/** Whether a part of the text holds nothing but notes. */
function isBlankBut(body: string, marks: readonly Mark[], { start, end }: Span): boolean {
  let from = start;
  for (let i = firstWhere(marks, (mark) => mark.start >= start); (marks[i]?.end ?? Infinity) <= end; i++) {
    const mark = marks[i];
    if (mark?.kind !== 'note') break;
    if (body.slice(from, mark.start).trim() !== '') return false;
    from = mark.end;
  }
  return body.slice(from, end).trim() === '';
}
