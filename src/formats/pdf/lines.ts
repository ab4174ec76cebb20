import type { Glyph } from './glyphs';

/** Glyphs side by side on one base line, in reading order. */
export interface PageLine {
  readonly glyphs: readonly Glyph[];
  /** In the direction of reading, and down the page: as if the text stood upright, the origin at its lower left. */
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** A gap as wide as this, in sizes of the font, is a space. */
  readonly space: number;
}

/** All in sizes of the font. Further apart on one base line are two columns; a space is at least this wide. */
const COLUMN_GAP = 2.5;
const SPACE = 0.15;
/** Where the file has spaces of its own, letters may be set apart this far without one. */
const LETTERSPACED = 0.4;
/** A page with a space for so many letters has its own; others only move the next word. */
const LETTERS_FOR_SPACE = 30;
/** So far may a glyph stand above or below the base line (a raised footnote mark). */
const RAISED = 0.6;
/** So far back may a glyph stand without beginning a line (kerning, accents, bold drawn twice). */
const BACK = 0.8;

/** Whether a space stands before the glyph `next` of a line, where a gap of `space` sizes is one. */
export function isSpaced(last: Glyph, next: Glyph, space: number): boolean {
  const size = Math.max(last.size, next.size);
  const [along] = distance(last, next);
  return next.afterSpace || along > space * size;
}

/** The lines of a page, in the order in which they are drawn; those of one column are drawn from top to bottom by what writes articles. */
export function linesOn(glyphs: readonly Glyph[]): PageLine[] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && follows(last, glyph)) {
      if (!isDrawnTwice(last, glyph)) run.push(glyph);
    } else runs.push([glyph]);
  }
  const spaces = glyphs.filter(({ afterSpace }) => afterSpace).length;
  const space = spaces * LETTERS_FOR_SPACE > glyphs.length ? LETTERSPACED : SPACE;
  return mergedLines(runs.map((run) => lineOf(run, space)));
}

function follows(last: Glyph, next: Glyph): boolean {
  const size = Math.max(last.size, next.size);
  const [along, across] = distance(last, next);
  return Math.abs(across) < RAISED * size && along > -BACK * size && along < COLUMN_GAP * size;
}

/** Bold by drawing a letter again a hair aside. */
const isDrawnTwice = (last: Glyph, next: Glyph): boolean =>
  last.text === next.text && Math.hypot(next.x - last.x, next.y - last.y) < 0.08 * next.size;

/** From the end of one glyph to the beginning of the next, along the line and across it. */
function distance(last: Glyph, next: Glyph): readonly [along: number, across: number] {
  const [ux, uy] = direction(last);
  const [x, y] = [next.x - last.x - last.dx, next.y - last.y - last.dy];
  return [x * ux + y * uy, x * -uy + y * ux];
}

function direction({ dx, dy }: Glyph): readonly [number, number] {
  const length = Math.hypot(dx, dy);
  return length === 0 ? [1, 0] : [dx / length, dy / length];
}

function lineOf(glyphs: readonly Glyph[], space: number): PageLine {
  const first = glyphs[0] as Glyph;
  const last = glyphs.at(-1) as Glyph;
  const [ux, uy] = direction(glyphs.find(({ dx, dy }) => dx !== 0 || dy !== 0) ?? first);
  const along = (x: number, y: number): number => x * ux + y * uy;
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
  const bases = glyphs.map(({ x, y }) => y * ux - x * uy).sort((a, b) => a - b);
  return {
    glyphs,
    space,
    left: along(first.x, first.y),
    right: along(last.x + last.dx, last.y + last.dy),
    base: bases[bases.length >> 1] ?? 0,
    size: sizes[sizes.length >> 1] ?? 0,
  };
}

/** Joins runs that stand on one base line, near each other, and were drawn one after the other in whatever order. */
function mergedLines(runs: readonly PageLine[]): PageLine[] {
  const lines: PageLine[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    if (last && isBeside(last, run)) {
      const parts = run.left < last.left ? [run, last] : [last, run];
      lines[lines.length - 1] = lineOf(
        parts.flatMap(({ glyphs }) => glyphs),
        run.space,
      );
    } else lines.push(run);
  }
  return lines;
}

function isBeside(one: PageLine, other: PageLine): boolean {
  const size = Math.max(one.size, other.size);
  const gap = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  return Math.abs(one.base - other.base) < RAISED * size && gap < COLUMN_GAP * size && gap > -BACK * size;
}
