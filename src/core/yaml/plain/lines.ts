/** The lines of a YAML text that hold something, one at a time: comments and empty lines are passed over. */
export interface Lines {
  readonly text: string;
  /** Where the line's content starts; the end of the text after the last line. */
  start: number;
  /** Where its content ends: before its line break, white space included. */
  end: number;
  /** Columns before the content; -1 after the last line. */
  indent: number;
  /** Where the next line starts. */
  next: number;
}

const CARRIAGE_RETURN = 13;
const SPACE = 32;
const HASH = 35;

export function linesOf(text: string): Lines {
  const lines: Lines = { text, start: 0, end: 0, indent: -1, next: 0 };
  advance(lines);
  return lines;
}

/** Goes on to the next line that holds something. */
export function advance(lines: Lines): void {
  const { text } = lines;
  while (lines.next < text.length) {
    const from = lines.next;
    const end = endOfLine(text, from);
    let start = from;
    while (text.charCodeAt(start) === SPACE) start++;
    lines.next = end + 1;
    const last = text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
    if (start >= last || text.charCodeAt(start) === HASH) continue;
    lines.start = start;
    lines.end = last;
    lines.indent = start - from;
    return;
  }
  lines.start = text.length;
  lines.end = text.length;
  lines.indent = -1;
}

export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Skips spaces up to `end`. */
export function ink(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) === SPACE) at++;
  return at;
}

/** Whether nothing but spaces and a comment stands in `[from, end)`; what is before it must be white space or the end of a value. */
export function isRest(text: string, from: number, end: number): boolean {
  const at = ink(text, from, end);
  return at === end || (text.charCodeAt(at) === HASH && at > from);
}
