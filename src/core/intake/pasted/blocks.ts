import { isBlank, type Line } from './lines';

/** Lines that belong together: a quoted or own paragraph, or one item of a list with what is further in below it. */
export interface Block {
  readonly kind: 'quoted' | 'paragraph' | 'item';
  readonly lines: readonly Line[];
}

/** A bullet, a number (`1.`, `1)`, `(1)`, `#1`) or a letter (`a)`). */
export const MARKER = /^(?:[-–—*•·◦▪‣●○+]|\(?\d{1,3}[.)]|#\d{1,3}[.):]?|\(?[a-hA-H]\))\s+(?=\S)/u;
const FENCE = /^(?:```|~~~)/;

export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: { kind: Block['kind']; lines: Line[] }[] = [];
  /** The block that goes on; null after a blank line, except for an item. */
  let open: { kind: Block['kind']; lines: Line[] } | null = null;
  let afterBlank = false;
  let inFence = false;
  for (const line of lines) {
    if (isBlank(line) && !inFence) {
      if (open?.kind !== 'item') open = null;
      afterBlank = true;
      continue;
    }
    const kind = kindOf(line);
    if (!open || (!inFence && !goesOn(open, line, afterBlank))) blocks.push((open = { kind, lines: [] }));
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

function goesOn(block: Block, line: Line, afterBlank: boolean): boolean {
  const [first] = block.lines;
  if (!first || first.depth !== line.depth) return false;
  if (block.kind === 'quoted') return true;
  const isInside = block.kind === 'item' && line.indent > first.indent + 1;
  if (MARKER.test(line.text)) return isInside;
  return isInside || !afterBlank;
}
