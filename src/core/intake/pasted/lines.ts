/** A line of a mail. `start` and `end` are its place in the pasted text, without the line break, in UTF-16 code units. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** How often it is quoted: the number of `>` before it. */
  readonly depth: number;
  /** Blanks before the words (after the quote marks). A tab counts as four. */
  readonly indent: number;
  /** The words: without quote marks, and without white space at the ends. */
  readonly text: string;
}

const QUOTE_MARKS = /^(?:[ \t]{0,3}>)+ ?/;
const TAB_WIDTH = 4;

/** Deeper than this nobody quotes: what follows is text. */
const DEEPEST = 20;

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const found = /\r\n|\n|\r|\u2028|\u2029/g;
    found.lastIndex = start;
    const stop = found.exec(text);
    const end = stop ? stop.index : text.length;
    lines.push(lineOf(text.slice(start, end), start));
    start = stop ? stop.index + stop[0].length : text.length + 1;
  }
  return lines;
}

function lineOf(raw: string, start: number): Line {
  const marks = QUOTE_MARKS.exec(raw)?.[0] ?? '';
  const depth = Math.min(DEEPEST, marks.split('>').length - 1);
  const words = raw.slice(marks.length);
  const blank = /^\s*/.exec(words)?.[0] ?? '';
  return {
    start,
    end: start + raw.length,
    depth,
    indent: blank.replace(/\t/g, ' '.repeat(TAB_WIDTH)).length,
    text: words.trim(),
  };
}

export const isBlank = (line: Line): boolean => line.text === '';

/** The line with one quote mark less. */
export const unquoted = (line: Line): Line => ({ ...line, depth: Math.max(0, line.depth - 1) });

/** Hard-wrapped lines as one. */
export const joined = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');
