import type { Span } from '../text';
import type { TracedChange } from '../trace/model';

/**
 * White space alone is no news, unless a paragraph or a line was split or joined; nor is what no reader sees: the writer's own
 * comments, and the line below the head of a table.
 */
export function isShown(
  oldProse: string,
  newProse: string,
  { difference, old, new: put }: TracedChange,
): boolean {
  if (difference !== 'space') return !(isUnseen(oldProse, old) && isUnseen(newProse, put));
  const [before, now] = [old && around(oldProse, old), put && around(newProse, put)];
  // Where nothing stands, what is around it is the same as on the other side.
  return breakIn(before ?? (now && without(now))) !== breakIn(now ?? (before && without(before)));
}

const PARAGRAPH_BREAK = /\n[ \t>]*\r?\n/;
/** Before a line that is not empty. */
const LINE_BREAK = /(?: {2}|\\)\r?\n(?=[ \t>]*[^\s>])/;

function breakIn(parts: Parts | null): 'paragraph' | 'line' | null {
  const stretch = parts?.join('') ?? '';
  if (PARAGRAPH_BREAK.test(stretch)) return 'paragraph';
  return LINE_BREAK.test(stretch) ? 'line' : null;
}

/** A change, with the white space and one sign before and after it: these belong to a break as well. */
type Parts = readonly [before: string, change: string, after: string];

function around(text: string, span: Span): Parts {
  const [before] = /\S?\s*$/.exec(text.slice(Math.max(0, span.start - NEARBY), span.start)) ?? [''];
  const [after] = /^[\s>]*\S?/.exec(text.slice(span.end, span.end + NEARBY)) ?? [''];
  return [before, text.slice(span.start, span.end), after];
}

const without = ([before, , after]: Parts): Parts => [before, '', after];

/** More white space than anybody puts between two paragraphs. */
const NEARBY = 20;

const COMMENTS = /<!--[^]*?(?:-->|$)/g;
/** In a line with a bar and a hyphen. */
const DELIMITERS = /^[\s>|:-]+$/;

function isUnseen(text: string, span: Span | null): boolean {
  if (!span) return true;
  const words = text.slice(span.start, span.end);
  return words.replace(COMMENTS, '').trim() === '' || isInComment(text, span) || isInDelimiters(text, span);
}

/** Nobody writes a longer comment, or a table as wide; it bounds the look around a change. */
const LONGEST = 10_000;

function isInComment(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const opened = before.lastIndexOf('<!--');
  if (opened < 0 || before.includes('-->', opened)) return false;
  const close = text.slice(start, end + LONGEST).indexOf('-->');
  return close >= end - start;
}

function isInDelimiters(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const after = text.slice(end, end + LONGEST);
  const line =
    before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, end) + (/^[^\n]*/.exec(after)?.[0] ?? '');
  return line.length <= LONGEST && line.includes('|') && line.includes('-') && DELIMITERS.test(line);
}
