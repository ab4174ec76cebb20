import { textOf } from './paragraphs';
import type { PageLine } from './lines';

/** So many lines at the top and at the bottom of a page may be repeated ones. */
const OUTERMOST = 2;
/** A heading that stands at the top of two pages of ten is a heading. */
const SHARE_OF_PAGES = 0.5;

/** The pages without what stands on most of them in the same place: running heads, page numbers (whatever the number). */
export function withoutFurniture(pages: readonly (readonly PageLine[])[]): readonly (readonly PageLine[])[] {
  if (pages.length < 2) return pages;
  const seenOn = new Map<string, Set<number>>();
  pages.forEach((lines, page) => {
    for (const line of outermost(lines)) {
      for (const key of keysOf(line)) {
        const seen = seenOn.get(key) ?? new Set();
        seenOn.set(key, seen.add(page));
      }
    }
  });
  const fewest = Math.max(2, SHARE_OF_PAGES * pages.length);
  const isRepeated = (line: PageLine): boolean =>
    keysOf(line).some((key) => (seenOn.get(key)?.size ?? 0) >= fewest);
  return pages.map((lines) => {
    const repeated = new Set(outermost(lines).filter(isRepeated));
    return lines.filter((line) => !repeated.has(line));
  });
}

/** The words with every number alike, at a height: two keys, so that heights on both sides of a rounding meet in one. */
function keysOf(line: PageLine): readonly string[] {
  const words = textOf(line).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  const height = Math.floor(line.base / Math.max(1, line.size));
  return [`${words} ${height}`, `${words} ${height + 1}`];
}

function outermost(lines: readonly PageLine[]): PageLine[] {
  const byHeight = [...lines].sort((a, b) => b.base - a.base);
  return [...new Set([...byHeight.slice(0, OUTERMOST), ...byHeight.slice(-OUTERMOST)])];
}
