import type { Page } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { HANDLER } from './open';

/** One drawn character (or ligature) of a page, in the page's units, x to the right and y up. */
export interface Glyph {
  readonly text: string;
  /** Where it begins on its base line. */
  readonly x: number;
  readonly y: number;
  /** From there to where the next one would begin. */
  readonly dx: number;
  readonly dy: number;
  /** The height of the font. */
  readonly size: number;
  /** Whether a space stands before it in the file. */
  readonly afterSpace: boolean;
}

/** More than this on one page, or drawn by more steps, is no text for people. */
const MOST_GLYPHS = 200_000;
const MOST_STEPS = 2_000_000;

/** The glyphs of a page in the order in which they are drawn. `complete` is false where the page has more than is read. */
export async function glyphsOf(
  page: Page,
): Promise<{ readonly glyphs: readonly Glyph[]; readonly complete: boolean }> {
  const glyphs: Glyph[] = [];
  let steps = 0;
  let afterSpace = false;
  const count = (): void => {
    if (++steps > MOST_STEPS || glyphs.length > MOST_GLYPHS) throw new RangeError('this page is too large');
  };
  const listener = {
    addGlyph: (transform: readonly number[], width: number, _height: number, text: string): void => {
      count();
      const glyph = glyphOf(transform, width, text, afterSpace);
      if (glyph) glyphs.push(glyph);
      afterSpace = glyph === null;
    },
    addSpace: (): void => {
      afterSpace = true;
    },
    addExtraChar: (): void => undefined,
  };
  try {
    await page.extractTextContent({
      handler: HANDLER,
      task: { name: 'text', ensureNotTerminated: count },
      includeMarkedContent: false,
      disableNormalization: true,
      sink: null,
      intersector: listener,
    });
    return { glyphs, complete: steps <= MOST_STEPS && glyphs.length <= MOST_GLYPHS };
  } catch {
    return { glyphs, complete: false };
  }
}

function glyphOf(
  transform: readonly number[],
  width: number,
  text: string,
  afterSpace: boolean,
): Glyph | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const readable = readableText(text);
  if (readable === '' || ![a, b, c, d, x, y, width].every(Number.isFinite)) return null;
  return { text: readable, x, y, dx: a * width, dy: b * width, size: Math.hypot(c, d), afterSpace };
}

/** Bullets of Wingdings, Symbol and OpenSymbol, as Word and LibreOffice write them. */
const SYMBOL_BULLETS = /[\uf0a7\uf0b7\uf0d8\uf0fc\ue00a\ue00c]/g;

/** Ligatures as letters, no control characters and none that a font has for itself alone. */
function readableText(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(SYMBOL_BULLETS, '•')
    .replace(/[\p{Cc}\p{Co}\u200b\ufeff]/gu, '')
    .replace(/\s+/g, '');
}
