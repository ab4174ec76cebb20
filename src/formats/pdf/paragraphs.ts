import { isSpaced, type PageLine } from './lines';
import type { Glyph } from './glyphs';

/** The text of a file, one line per paragraph, and where each glyph is in it. */
export interface PlacedText {
  readonly text: string;
  /** For each page, for each glyph that is in the text: the offset of its first code unit. */
  readonly places: readonly ReadonlyMap<Glyph, number>[];
}

/** In line heights: a wider gap parts paragraphs. */
const PARAGRAPH_GAP = 1.3;
/** In font sizes: what an indented first line is further in than the line above. */
const INDENT = 0.8;
/** A font larger or smaller by this is a heading, a caption, a note. */
const OTHER_SIZE = 1.15;
/** A line that ends so far (of the column's width) before the longest one is the last of its paragraph. */
const SHORT_LINE = 0.15;

const ENDS_SENTENCE = /[.!?…:]["'”’»)]*$/;
const BULLET = /^(?:[•·◦▪‣●○–—*-]|\(?\d{1,3}[.)])\s?\S/u;
const HYPHEN = /[\p{Ll}][-\u2010]$/u;
const SOFT_HYPHEN = /\u00ad$/;

/** The words of a line, with spaces. */
export const textOf = (line: PageLine): string =>
  line.glyphs.map((glyph, i) => spaceBefore(line, i) + glyph.text).join('');

const spaceBefore = ({ glyphs, space }: PageLine, i: number): string => {
  const last = glyphs[i - 1];
  return last && isSpaced(last, glyphs[i] as Glyph, space) ? ' ' : '';
};

/**
 * Joins the lines of all pages to paragraphs, by gaps, sizes, indents and short last lines; a paragraph goes on over the page when
 * it does not end as a sentence does and the next page begins with a small letter. A word parted by a hyphen at the end of a line
 * is joined; whether the hyphen was its own cannot be known, unless the word stands elsewhere with it.
 */
export function paragraphsOf(pages: readonly (readonly PageLine[])[]): PlacedText {
  const known = hyphenatedWords(pages);
  const places: Map<Glyph, number>[] = [];
  let text = '';
  let last: { readonly line: PageLine; readonly page: number } | null = null;
  pages.forEach((lines, page) => {
    const placed = new Map<Glyph, number>();
    const rhythm = rhythmOf(lines);
    for (const line of lines) {
      const own = textOf(line);
      const goesOn =
        last !== null &&
        (last.page === page ? isSameParagraph(last.line, line, rhythm) : goesOnOverPage(text, own));
      if (goesOn) text = joinedTo(text, own, known);
      else if (text !== '') text += '\n';
      line.glyphs.forEach((glyph, i) => {
        text += spaceBefore(line, i);
        placed.set(glyph, text.length);
        text += glyph.text;
      });
      last = { line, page };
    }
    places.push(placed);
  });
  return { text, places };
}

interface Rhythm {
  /** From base line to base line, as most lines have it. */
  readonly step: number;
  readonly left: number;
  readonly right: number;
}

function rhythmOf(lines: readonly PageLine[]): Rhythm {
  const steps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const step = (lines[i - 1] as PageLine).base - (lines[i] as PageLine).base;
    if (step > 0) steps.push(step);
  }
  steps.sort((a, b) => a - b);
  return {
    step: steps[steps.length >> 1] ?? 0,
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
}

function isSameParagraph(last: PageLine, line: PageLine, { step, left, right }: Rhythm): boolean {
  const gap = last.base - line.base;
  const size = Math.max(last.size, line.size);
  if (size > OTHER_SIZE * Math.min(last.size, line.size)) return false;
  // Beside or above: another column, or a cell.
  if (gap < 0.5 * size || gap > PARAGRAPH_GAP * Math.max(step, size)) return false;
  if (gap > PARAGRAPH_GAP * Math.min(step || gap, 2 * size)) return false;
  const text = textOf(last);
  if (BULLET.test(textOf(line))) return false;
  if (line.left - last.left > INDENT * size && !BULLET.test(text)) return false;
  const isShort = right - last.right > SHORT_LINE * (right - left);
  return !(isShort && ENDS_SENTENCE.test(text));
}

const goesOnOverPage = (before: string, next: string): boolean =>
  (!ENDS_SENTENCE.test(before) && /^\p{Ll}/u.test(next)) || (HYPHEN.test(before) && /^\p{Ll}/u.test(next));

function joinedTo(text: string, next: string, known: ReadonlySet<string>): string {
  if (SOFT_HYPHEN.test(text)) return text.slice(0, -1);
  if (!HYPHEN.test(text) || !/^\p{Ll}/u.test(next)) return `${text} `;
  const word = `${/[\p{L}\p{N}]+[-\u2010]$/u.exec(text)?.[0] ?? ''}${/^[\p{L}\p{N}]+/u.exec(next)?.[0] ?? ''}`;
  return known.has(word.toLowerCase()) ? text : text.slice(0, -1);
}

/** Words with a hyphen inside a line. */
function hyphenatedWords(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const words = pages.flatMap((lines) =>
    lines.flatMap((line) => textOf(line).match(/[\p{L}\p{N}]+[-\u2010][\p{L}\p{N}]+/gu) ?? []),
  );
  return new Set(words.map((word) => word.toLowerCase()));
}
