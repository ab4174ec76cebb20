import type { Span } from '../../core/text';
import { aroundMiddle, type Annotation, type Point, type Rectangle } from './annotations';
import type { Glyph } from './glyphs';

/** The words under a mark. */
export interface Marked {
  /** In the text of the file. */
  readonly span: Span;
  /** False where other words stand between the marked ones in the text: a mark over columns. */
  readonly sure: boolean;
}

/** Where the middle of small letters is above the base line, in sizes of the font. */
const MIDDLE = 0.3;
/** A mark that covers at least this share of a word means the word. */
const SHARE_OF_WORD = 0.5;

/** Letters at the end of a line that a mark drawn by hand, or by another font's widths, may miss. */
const MOST_MISSED = 2;

export type Places = ReadonlyMap<Glyph, number>;

/** The marked words of an annotation with corners, or within its frame (`Square`, `Circle`); null where it covers none. */
export function markedBy(annotation: Annotation, places: Places, text: string): Marked | null {
  const areas = annotation.quads.length > 0 ? annotation.quads : [cornersOf(annotation.rectangle)];
  const found: { readonly start: number; readonly end: number }[] = [];
  for (const [glyph, start] of places) {
    if (areas.some((area) => isInside(middleOf(glyph), area)))
      found.push({ start, end: start + glyph.text.length });
  }
  if (found.length === 0) return null;
  found.sort((a, b) => a.start - b.start);
  const start = found[0]?.start ?? 0;
  const end = Math.max(...found.slice(-2).map((one) => one.end));
  const sure = found.every((one, i) => {
    const missed = text.slice(found[i - 1]?.end ?? start, one.start).replace(/\s/g, '');
    return missed.length <= MOST_MISSED;
  });
  return { span: annotation.kind === 'StrikeOut' ? { start, end } : wholeWords(text, { start, end }), sure };
}

const cornersOf = ([left, bottom, right, top]: Rectangle): readonly Point[] =>
  aroundMiddle([
    { x: left, y: bottom },
    { x: right, y: bottom },
    { x: right, y: top },
    { x: left, y: top },
  ]);

function middleOf({ x, y, dx, dy, size }: Glyph): Point {
  const length = Math.hypot(dx, dy) || 1;
  const up = (MIDDLE * size) / length;
  return { x: x + dx / 2 - dy * up, y: y + dy / 2 + dx * up };
}

/** Corners in order around the area: the point is on the same side of every edge. */
function isInside({ x, y }: Point, corners: readonly Point[]): boolean {
  return corners.every((one, i) => {
    const other = corners[(i + 1) % corners.length] as Point;
    return (other.x - one.x) * (y - one.y) - (other.y - one.y) * (x - one.x) >= 0;
  });
}

/** Takes in the rest of a word at either end of which half or more is marked, and leaves out one of which less is. */
function wholeWords(text: string, span: Span): Span {
  const word = /[\p{L}\p{M}\p{N}]/u;
  const inner = (from: number, step: 1 | -1): number => {
    let at = from;
    while (word.test(text.charAt(step < 0 ? at - 1 : at))) at += step;
    return at;
  };
  const firstStart = inner(span.start, -1);
  const firstEnd = inner(span.start, 1);
  const lastStart = inner(span.end, -1);
  const lastEnd = inner(span.end, 1);
  const isMeant = (marked: number, from: number, to: number): boolean =>
    to === from || marked >= SHARE_OF_WORD * (to - from);
  const start = isMeant(firstEnd - span.start, firstStart, firstEnd) ? firstStart : firstEnd;
  const end = isMeant(span.end - lastStart, lastStart, lastEnd) ? lastEnd : lastStart;
  // A part of one word only: the word.
  if (start >= end) return { start: firstStart, end: lastEnd };
  return trimmed(text, { start, end });
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const before = words.length - words.trimStart().length;
  return { start: start + before, end: Math.max(start + before, start + words.trimEnd().length) };
}

/** The place between two glyphs that a caret points at: its middle is between them, on their line. Null where it points at none. */
export function caretPlace({ rectangle }: Annotation, places: Places): number | null {
  const x = (rectangle[0] + rectangle[2]) / 2;
  const [bottom, top] = [rectangle[1], rectangle[3]];
  let best: { readonly at: number; readonly distance: number } | null = null;
  for (const [glyph, start] of places) {
    // A caret hangs from the base line, or reaches up to it.
    const height = glyph.size / 2;
    if (glyph.y < bottom - height || glyph.y > top + height) continue;
    for (const [edge, at] of [
      [glyph.x, start],
      [glyph.x + glyph.dx, start + glyph.text.length],
    ] as const) {
      const distance = Math.abs(edge - x) + Math.abs(glyph.y - (bottom + top) / 2);
      if (distance <= 2 * glyph.size && (!best || distance < best.distance)) best = { at, distance };
    }
  }
  return best?.at ?? null;
}
