import type { Span } from '../text';
import type { RawChange } from './alignment';

const LINE_END = /[\n\r]$/;
const PARAGRAPH_END = /\n[ \t]*\r?\n\s*$/;
const LINE_START = /^[\n\r]/;
const PARAGRAPH_START = /^\s*\n[ \t]*\r?\n/;
/** Empty lines at the edge of a change that are longer than this are not looked through. */
const EDGE = 8;

/**
 * Whether a paragraph ends where the change ends, or, of words put in or taken out, a line. A line that only ends at another
 * word now is no border: the text was broken into lines anew.
 */
export function endsLine(oldText: string, newText: string, { old, new: changed }: RawChange): boolean {
  return isBorder([tail(oldText, old), tail(newText, changed)], PARAGRAPH_END, LINE_END);
}

/** The same of where the change starts. */
export function startsLine(oldText: string, newText: string, { old, new: changed }: RawChange): boolean {
  return isBorder([head(oldText, old), head(newText, changed)], PARAGRAPH_START, LINE_START);
}

function isBorder(edges: readonly string[], paragraph: RegExp, line: RegExp): boolean {
  const isOneSided = edges.includes('');
  return edges.some((edge) => paragraph.test(edge) || (isOneSided && line.test(edge)));
}

function tail(text: string, { start, end }: Span): string {
  return text.slice(Math.max(start, end - EDGE), end);
}

function head(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + EDGE));
}
