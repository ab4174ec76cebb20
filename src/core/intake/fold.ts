import { MappedTextBuilder, type MappedText } from '../prose/mappedText';
import { readerText } from '../prose/reader';
import { readBlocks } from '../prose/readerBlocks';
import { lookOf, plainText } from '../trace/quote/fold';

/**
 * Folding makes alike what a trip through a word processor changes by itself: kinds of quotes, dashes and spaces, ligatures, soft
 * hyphens, signs it puts in for typed ones, marks of lists, and where lines break. Paragraphs are apart by an empty line, so that
 * the diff sees them as blocks. Case stays: no program changes that unasked.
 */

/** The lines of a file's text are its paragraphs. */
export function foldFile(text: string): MappedText {
  return fold(plainText(text), (at) => text.charCodeAt(at) === LINE_FEED);
}

/** Markdown as its reader sees it: lines that only go on with a paragraph are one, cells of a table are apart. Maps to the source. */
export function foldDraft(markdown: string, reader = readerText(markdown)): MappedText {
  const { inlines } = readBlocks(markdown);
  let next = 0;
  return fold(reader, (at) => {
    const source = reader.starts[at] ?? 0;
    while (next < inlines.length && endOf(inlines[next]) <= source) next++;
    const isInside = (inlines[next]?.start ?? Infinity) <= source;
    return !isInside && (reader.text.charCodeAt(at) === LINE_FEED || markdown[source] === '|');
  });
}

const endOf = (inline: { readonly start: number; readonly text: string } | undefined): number =>
  inline ? inline.start + inline.text.length : 0;

const LINE_FEED = 10;
const SPACE = 32;
const HYPHEN = 45;

/** What is typed as a mark of a list where the list is not a real one, and bullets that some programs write out. */
const LIST_MARK = /(?:[•◦▪‣·○●■□☐☑☒✓*–—-]|\d{1,9}[.)]|[a-z]\))[ \t\u00a0]+/y;

/** Signs that a word processor puts in for what was typed. */
const PUT_IN: ReadonlyMap<string, string> = new Map([
  ['→', '->'],
  ['←', '<-'],
  ['⇒', '=>'],
  ['⇐', '<='],
  ['☺', ':)'],
  ['☹', ':('],
  ['©', '(c)'],
  ['®', '(r)'],
  ['⁄', '/'],
]);

function look(char: string): string {
  const typed = PUT_IN.get(char);
  if (typed !== undefined) return typed;
  const seen = lookOf(char);
  return seen.includes('⁄') ? seen.replace('⁄', '/') : seen;
}

/** Most characters are ASCII, which folds to ASCII. */
const ASCII_LOOKS = Uint8Array.from({ length: 128 }, (_, code) =>
  look(String.fromCharCode(code)).charCodeAt(0),
);

function fold({ text, starts, ends }: MappedText, isBreak: (at: number) => boolean): MappedText {
  const builder = new MappedTextBuilder(text.length + 64);
  const known = new Map<number, string>();
  let last = LINE_FEED;
  const add = (unit: number, from: number, to: number): void => {
    if (unit === last && (unit === SPACE || unit === HYPHEN)) return;
    if (unit === SPACE && last === LINE_FEED) return;
    builder.add(unit, starts[from] ?? 0, ends[to] ?? 0);
    last = unit;
  };
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) <= SPACE && isBreak(at)) {
      if (last !== LINE_FEED) for (let i = 0; i < 2; i++) add(LINE_FEED, at, at);
      continue;
    }
    if (last === LINE_FEED) at += listMarkLength(text, at);
    const code = text.codePointAt(at) ?? 0;
    if (code < 128) {
      add(ASCII_LOOKS[code] as number, at, at);
      continue;
    }
    const from = at;
    if (code > 0xffff) at++;
    const folded = known.get(code) ?? look(String.fromCodePoint(code));
    known.set(code, folded);
    for (let i = 0; i < folded.length; i++) add(folded.charCodeAt(i), from, at);
  }
  return builder.build();
}

function listMarkLength(text: string, at: number): number {
  LIST_MARK.lastIndex = at;
  const length = LIST_MARK.exec(text)?.[0].length ?? 0;
  return at + length < text.length ? length : 0;
}
