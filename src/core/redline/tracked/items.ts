import { outline, type Leaf } from '../outline';
import type { Container } from '../model';
import type { Shape } from './model';
import { withoutNotes, type Block } from './notes';
import { tokensOf, type Token } from './tokens';

/** One side of the comparison: paragraphs and tables, in order, and the footnotes. */
export interface Side {
  readonly items: readonly Item[];
  readonly notes: ReadonlyMap<string, readonly Token[]>;
  /** Every token, in the order of the source. */
  readonly tokens: readonly Token[];
  shapeOf(leaf: Leaf): Shape;
}

export type Item = ParagraphItem | TableItem;

export interface ParagraphItem {
  readonly kind: 'paragraph';
  readonly leaf: Leaf;
  readonly tokens: readonly Token[];
}

export interface TableItem {
  readonly kind: 'table';
  /** What the table stands in. */
  readonly within: readonly Container[];
  readonly rows: readonly RowItem[];
}

export interface RowItem {
  readonly head: boolean;
  readonly cells: readonly ParagraphItem[];
}

export function readSide(source: string): Side {
  const leaves = outline(source);
  const blocks = leaves.map((leaf) => ({ leaf, tokens: tokensOf(source, leaf) }));
  const { blocks: body, notes } = withoutNotes(source, blocks);
  const tokens = [...body.flatMap((block) => block.tokens), ...[...notes.values()].flat()];
  const firsts = firstInItems(body);
  return {
    items: itemsOf(body),
    notes,
    tokens: tokens.sort((a, b) => a.start - b.start || Number(a.ends !== null) - Number(b.ends !== null)),
    shapeOf: (leaf) => shapeOf(leaf, firsts),
  };
}

function itemsOf(blocks: readonly Block[]): Item[] {
  const items: Item[] = [];
  for (let from = 0; from < blocks.length;) {
    const block = blocks[from] as Block;
    const table = block.leaf.within.find(({ kind }) => kind === 'table');
    let to = from + 1;
    if (!table) items.push({ kind: 'paragraph', ...block });
    else {
      while (blocks[to]?.leaf.within.some(({ id }) => id === table.id)) to++;
      items.push(
        tableOf(blocks.slice(from, to), block.leaf.within.slice(0, block.leaf.within.indexOf(table))),
      );
    }
    from = to;
  }
  return items;
}

function tableOf(cells: readonly Block[], within: readonly Container[]): TableItem {
  const rows = new Map<string, { head: boolean; cells: ParagraphItem[] }>();
  for (const cell of cells) {
    const row = cell.leaf.within.at(-1);
    const known = rows.get(row?.id ?? '') ?? { head: row?.kind === 'head', cells: [] };
    known.cells.push({ kind: 'paragraph', ...cell });
    rows.set(row?.id ?? '', known);
  }
  return { kind: 'table', within, rows: squared([...rows.values()]) };
}

/** Rows of one length, as the head has: what is left out is empty, and what is too much is not shown, as on a page. */
function squared(rows: readonly { head: boolean; cells: ParagraphItem[] }[]): RowItem[] {
  const columns = rows[0]?.cells.length ?? 0;
  return rows.map(({ head, cells }) => {
    const last = cells.at(-1)?.leaf;
    while (last && cells.length < columns) cells.push(emptyCell(last));
    return { head, cells: cells.slice(0, columns) };
  });
}

function emptyCell({ end, within }: Leaf): ParagraphItem {
  const leaf: Leaf = { kind: 'cell', level: 0, within, start: end, end, pieces: [] };
  const tokens = [{ text: '', style: {}, start: end, end, ends: leaf, note: null }];
  return { kind: 'paragraph', leaf, tokens };
}

/** The leaves that come first in the list items around them. */
function firstInItems(blocks: readonly Block[]): ReadonlySet<Leaf> {
  const seen = new Set<string>();
  const firsts = new Set<Leaf>();
  for (const { leaf } of blocks) {
    const item = leaf.within.findLast(({ kind }) => kind === 'item');
    if (!item || seen.has(item.id)) continue;
    seen.add(item.id);
    firsts.add(leaf);
  }
  return firsts;
}

function shapeOf(leaf: Leaf, firsts: ReadonlySet<Leaf>): Shape {
  const { kind, level, within } = leaf;
  return { kind, level, within, first: firsts.has(leaf) };
}
