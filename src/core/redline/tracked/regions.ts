import { flow } from './flow';
import type { Item, ParagraphItem, RowItem, TableItem } from './items';
import type { Marking, Placed } from './marks';
import type { Container } from '../model';
import type { Token } from './tokens';

/** The tracked text before it is written as paragraphs: stretches of it, and tables. */
export type Region = TextRegion | TableRegion;

export interface TextRegion {
  readonly kind: 'text';
  readonly placed: readonly Placed[];
}

export interface TableRegion {
  readonly kind: 'table';
  readonly within: readonly Container[];
  readonly rows: readonly PlacedRow[];
}

export interface PlacedRow {
  readonly mark: 'kept' | 'inserted' | 'deleted';
  readonly head: boolean;
  readonly cells: readonly (readonly Placed[])[];
}

/** Tables that share words are one table, and only between them is text followed from paragraph to paragraph. */
export function regionsOf(old: readonly Item[], now: readonly Item[], marking: Marking): readonly Region[] {
  const isTable = (item: Item): item is TableItem => item.kind === 'table';
  const pairs = monotonePairs(
    old.filter(isTable),
    now.filter(isTable),
    marking,
    (a, b) => columns(a) === columns(b),
  );
  const regions: Region[] = [];
  let [from, to] = [0, 0];
  for (const [a, b] of pairs) {
    const [i, j] = [old.indexOf(a), now.indexOf(b)];
    regions.push(...between(old.slice(from, i), now.slice(to, j), marking), tableRegion(a, b, marking));
    [from, to] = [i + 1, j + 1];
  }
  return [...regions, ...between(old.slice(from), now.slice(to), marking)];
}

const columns = ({ rows }: TableItem): number => rows[0]?.cells.length ?? 0;

function tokensOf(item: Item | RowItem): readonly Token[] {
  if ('tokens' in item) return item.tokens;
  return 'rows' in item ? item.rows.flatMap(tokensOf) : item.cells.flatMap(tokensOf);
}

/**
 * Pairs in the order of both lists: each goes to the one that most of its characters are kept in, of those that are left, and
 * that `may` be its pair; none where nothing is kept.
 */
function monotonePairs<T extends Item | RowItem>(
  old: readonly T[],
  now: readonly T[],
  { twin }: Marking,
  may: (a: T, b: T) => boolean = () => true,
): readonly (readonly [T, T])[] {
  const owner = new Map(now.flatMap((item, j) => tokensOf(item).map((token) => [token, j] as const)));
  const pairs: [T, T][] = [];
  let from = 0;
  for (const item of old) {
    const points = new Map<number, number>();
    for (const token of tokensOf(item)) {
      const j = owner.get(twin(token) ?? token) ?? -1;
      const other = now[j];
      if (j >= from && other && may(item, other)) points.set(j, (points.get(j) ?? 0) + 1);
    }
    const [best] = [...points].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const pair = best && now[best[0]];
    if (!pair) continue;
    pairs.push([item, pair]);
    from = best[0] + 1;
  }
  return pairs;
}

/** Text without tables goes from paragraph to paragraph; beside a table that is gone or new, each paragraph is for itself. */
function between(old: readonly Item[], now: readonly Item[], marking: Marking): readonly Region[] {
  if (![...old, ...now].some(({ kind }) => kind === 'table')) {
    const placed = flow(old.flatMap(tokensOf), now.flatMap(tokensOf), marking);
    return placed.length === 0 ? [] : [{ kind: 'text', placed }];
  }
  const isText = (item: Item): item is ParagraphItem => item.kind === 'paragraph';
  const pairs = monotonePairs(old.filter(isText), now.filter(isText), marking);
  const regions: Region[] = [];
  let [from, to] = [0, 0];
  const leftOver = (i: number, j: number): void => {
    regions.push(...old.slice(from, i).map((item) => alone(item, 'deleted', marking)));
    regions.push(...now.slice(to, j).map((item) => alone(item, 'inserted', marking)));
    [from, to] = [i + 1, j + 1];
  };
  for (const [a, b] of pairs) {
    leftOver(old.indexOf(a), now.indexOf(b));
    regions.push({ kind: 'text', placed: flow(a.tokens, b.tokens, marking) });
  }
  leftOver(old.length, now.length);
  return regions;
}

function alone(item: Item, mark: 'inserted' | 'deleted', marking: Marking): Region {
  if (item.kind === 'table')
    return { kind: 'table', within: item.within, rows: item.rows.map((row) => rowAlone(row, mark)) };
  return { kind: 'text', placed: item.tokens.map(mark === 'deleted' ? marking.gone : marking.added) };
}

/** A row comes and goes as a whole. */
function rowAlone({ head, cells }: RowItem, mark: 'inserted' | 'deleted'): PlacedRow {
  const place = (token: Token): Placed => ({
    token,
    mark: token.ends ? 'kept' : mark,
    move: null,
    before: null,
  });
  return { mark, head, cells: cells.map(({ tokens }) => tokens.map(place)) };
}

function tableRegion(old: TableItem, now: TableItem, marking: Marking): TableRegion {
  const pairs = monotonePairs(old.rows, now.rows, marking);
  const rows: PlacedRow[] = [];
  let [from, to] = [0, 0];
  const leftOver = (i: number, j: number): void => {
    rows.push(...old.rows.slice(from, i).map((row) => rowAlone(row, 'deleted')));
    rows.push(...now.rows.slice(to, j).map((row) => rowAlone(row, 'inserted')));
    [from, to] = [i + 1, j + 1];
  };
  for (const [a, b] of pairs) {
    leftOver(old.rows.indexOf(a), now.rows.indexOf(b));
    const cells = b.cells.map((cell, k) => flow(a.cells[k]?.tokens ?? [], cell.tokens, marking));
    rows.push({ mark: 'kept', head: b.head, cells });
  }
  leftOver(old.rows.length, now.rows.length);
  return { kind: 'table', within: now.within, rows };
}
