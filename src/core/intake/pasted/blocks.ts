import { isBlank, type Line } from './lines';

/** Lines that belong together: a quoted or own paragraph, or one item of a list with what is further in below it. */
export interface Block {
  readonly kind: 'quoted' | 'paragraph' | 'item';
  readonly lines: readonly Line[];
  /** It has a blank line above it. */
  readonly isApart: boolean;
}

/** A bullet, a number (`1.`, `1)`, `(1)`, `#1`) or a letter (`a)`). */
export const MARKER = /^(?:[-–—*•·◦▪‣●○+]|\(?\d{1,3}[.)]|#\d{1,3}[.):]?|\(?[a-hA-H]\))\s+(?=\S)/u;
const FENCE = /^(?:```|~~~)/;

type OpenBlock = Block & { readonly lines: Line[] };

export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: OpenBlock[] = [];
  /** The block that goes on; null after a blank line, except for an item. */
  let open: OpenBlock | null = null;
  let afterBlank = false;
  let inFence = false;
  for (const [i, line] of lines.entries()) {
    if (isBlank(line) && !inFence) {
      if (open?.kind !== 'item') open = null;
      afterBlank = true;
      continue;
    }
    const kind = kindOf(line);
    const isAbove = open?.kind === 'item' && isAboveList(open.lines.at(-1), line, lines[i + 1]);
    if (!open || (!inFence && (isAbove || !goesOn(open, line, afterBlank))))
      blocks.push((open = { kind, lines: [], isApart: afterBlank }));
    open.lines.push(line);
    if (FENCE.test(line.text)) inFence = !inFence;
    afterBlank = false;
  }
  return blocks;
}

function kindOf(line: Line): Block['kind'] {
  if (line.depth > 0) return 'quoted';
  return MARKER.test(line.text) ? 'item' : 'paragraph';
}

/** `Page 2`, between the lists of two pages: nobody wraps so short a line. */
const SHORTEST_WRAPPED = 40;

const isAboveList = (last: Line | undefined, line: Line, next: Line | undefined): boolean =>
  !MARKER.test(line.text) &&
  MARKER.test(next?.text ?? '') &&
  line.indent <= (next?.indent ?? 0) &&
  (last?.text.length ?? 0) < SHORTEST_WRAPPED &&
  /^\p{Lu}/u.test(line.text);

function goesOn(block: Block, line: Line, afterBlank: boolean): boolean {
  const [first] = block.lines;
  if (!first || first.depth !== line.depth) return false;
  if (block.kind === 'quoted') return true;
  const isInside =
    block.kind === 'item' && line.indent > first.indent + (hasOtherMarker(first, line) ? 0 : 1);
  if (MARKER.test(line.text)) return isInside;
  return isInside || !afterBlank;
}

/** One blank further in is an accident among bullets, but not for a bullet below a number. */
const hasOtherMarker = (one: Line, other: Line): boolean =>
  MARKER.test(other.text) && /^[\p{L}\p{N}(#]/u.test(one.text) !== /^[\p{L}\p{N}(#]/u.test(other.text);
