import type { Span } from '../text';
import type { RawChange } from './alignment';

const LINE_END = /[\n\r]$/;
const PARAGRAPH_END = /\n[ \t]*\r?\n\s*$/;
const LINE_START = /^[\n\r]/;
const PARAGRAPH_START = /^\s*\n[ \t]*\r?\n/;
/** Empty lines at the edge of a change that are longer than this are not looked through. */
const EDGE = 8;

/** The edges of a change on both sides. */
type Edges = readonly [string, string];

/**
 * Whether a paragraph ends where the change ends, or, of words put in or taken out, a line. A line that only ends at another
 * word now is no border: the text was broken into lines anew.
 */
export function endsLine(oldText: string, newText: string, { old, new: changed }: RawChange): boolean {
  // Most changes are inside a line: these need no strings cut out.
  if (!breaksBefore(oldText, old) && !breaksBefore(newText, changed)) return false;
  return isBorder([part(oldText, tail(old)), part(newText, tail(changed))], PARAGRAPH_END, LINE_END);
}

/** The same of where the change starts. */
export function startsLine(oldText: string, newText: string, { old, new: changed }: RawChange): boolean {
  if (!breaksAfter(oldText, old) && !breaksAfter(newText, changed)) return false;
  return isBorder([part(oldText, head(old)), part(newText, head(changed))], PARAGRAPH_START, LINE_START);
}

function isBorder(edges: Edges, paragraph: RegExp, line: RegExp): boolean {
  const isOneSided = edges.includes('');
  return edges.some((edge) => paragraph.test(edge) || (isOneSided && line.test(edge)));
}

/** Whether a line ends near the end of a stretch. */
function breaksBefore(text: string, { start, end }: Span): boolean {
  return hasBreak(text, Math.max(start, end - EDGE), end);
}

/** The same near its start. */
function breaksAfter(text: string, { start, end }: Span): boolean {
  return hasBreak(text, start, Math.min(end, start + EDGE));
}

export function hasBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return true;
  }
  return false;
}

const part = (text: string, { start, end }: Span): string => text.slice(start, end);
const tail = ({ start, end }: Span): Span => ({ start: Math.max(start, end - EDGE), end });
const head = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + EDGE) });
