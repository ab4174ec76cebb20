import type { Span } from '../text';
import { lineEndingOf, type LineEnding } from '../yaml/lineEnding';

/** Where the front matter of a Markdown file lies. All offsets are UTF-16 code units from the start of the file. */
export interface FrontMatterSpan {
  readonly kind: 'found';
  /** The YAML between the fences, with the line break before the closing fence. */
  readonly yaml: Span;
  /** The closing fence, without its line break. */
  readonly closing: Span;
  /** Right after the closing fence's line break. */
  readonly proseStart: number;
  readonly eol: LineEnding;
}

/** A file without front matter: `proseStart` is 0, or 1 after a byte order mark. */
export interface NoFrontMatter {
  readonly kind: 'none';
  readonly proseStart: number;
  readonly eol: LineEnding;
}

/** A front matter that is opened and never closed: where the prose starts cannot be known. */
export interface UnclosedFrontMatter {
  readonly kind: 'unclosed';
  /** The opening fence. */
  readonly opening: Span;
  /** The lines after the fence that look like YAML. */
  readonly yaml: Span;
  readonly proseStart: number;
  readonly eol: LineEnding;
}

export type FrontMatterSplit = FrontMatterSpan | NoFrontMatter | UnclosedFrontMatter;

const BOM = '\uFEFF';
const OPENING = /^---[ \t]*(\r?\n|$)/;
/** Stands at the start of a line, which is what follows a line feed. */
const CLOSING = /(?:---|\.\.\.)[ \t]*(\r?\n|$)/y;
const KEY_LINE = /^(?:[\p{L}_][\p{L}\p{N}_-]*|"[^"\n]+"|'[^'\n]+')[ \t]*:(?:[ \t]|\r?$)/u;
const CONTINUED_LINE = /^(?:[ \t#]|- |-\r?$)/;

/**
 * Finds the front matter: a first line `---` (a byte order mark may precede it, blanks may follow it) up to the
 * next line `---` or `...`. An opening fence without an end is a thematic break, unless the next line is a YAML key.
 */
export function splitFrontMatter(text: string): FrontMatterSplit {
  const start = text.startsWith(BOM) ? 1 : 0;
  const eol = lineEndingOf(text);
  const opening = OPENING.exec(text.slice(start, nextLine(text, start)));
  if (!opening) return { kind: 'none', proseStart: start, eol };
  const yamlStart = start + opening[0].length;
  const closing = findClosing(text, yamlStart);
  if (closing) {
    const yaml = { start: yamlStart, end: closing.span.start };
    return { kind: 'found', yaml, closing: closing.span, proseStart: closing.proseStart, eol };
  }
  const keys = { start: yamlStart, end: endOfKeyLines(text, yamlStart) };
  if (keys.start === keys.end) return { kind: 'none', proseStart: start, eol };
  return { kind: 'unclosed', opening: { start, end: start + 3 }, yaml: keys, proseStart: start, eol };
}

/** Goes from one candidate to the next: a pattern tried at every character of every file is what opening a window would wait for. */
function findClosing(text: string, from: number): { span: Span; proseStart: number } | null {
  let dashes = -1;
  for (let at = from; at < text.length;) {
    if (dashes < at) dashes = lineWith(text, '---', at);
    // Dots count only in front of the dashes: beyond them is all of the prose.
    const start = lineWith(text.slice(0, dashes), '...', at);
    CLOSING.lastIndex = start;
    const match = CLOSING.exec(text);
    if (match) {
      const proseStart = start + match[0].length;
      return { span: { start, end: proseStart - (match[1] ?? '').length }, proseStart };
    }
    at = start + 1;
  }
  return null;
}

/** Where the next line starts that begins with these characters, at `from` or after it; the end of the text where there is none. */
function lineWith(text: string, characters: string, from: number): number {
  const at = text.indexOf(`\n${characters}`, from - 1);
  return at < 0 ? text.length : at + 1;
}

/** The end of the lines that look like keys and what belongs to them; `from` when the first one does not. */
function endOfKeyLines(text: string, from: number): number {
  let at = from;
  let keySeen = false;
  while (at < text.length) {
    const next = nextLine(text, at);
    const line = text.slice(at, next).replace(/\r?\n$/, '');
    const isKey = KEY_LINE.test(line);
    if (!isKey && !CONTINUED_LINE.test(line)) break;
    keySeen ||= isKey;
    at = next;
  }
  return keySeen ? at : from;
}

function nextLine(text: string, at: number): number {
  const lineBreak = text.indexOf('\n', at);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}
