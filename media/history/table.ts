import { make } from '../shared/elements';

export type Cell = string | HTMLElement;

interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row says what the row is about. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A plain table. Its caption is for those who cannot see where it stands. */
export function makeTable({ caption, head, rows }: Table): HTMLTableElement {
  const headCells = head.map((text) => scoped(make('th', '', text), 'col'));
  const body = rows.map(([first = '', ...cells]) =>
    make('tr', '', scoped(make('th', '', first), 'row'), ...cells.map((cell) => make('td', '', cell))),
  );
  return make(
    'table',
    'figures',
    make('caption', 'spoken', caption),
    make('thead', '', make('tr', '', ...headCells)),
    make('tbody', '', ...body),
  );
}

/** A table that may be wider than the page: it scrolls by itself, also by keyboard. */
export function scrollable(table: HTMLTableElement, name: string): HTMLElement {
  const box = make('div', 'scroller', table);
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', name);
  return box;
}

function scoped(cell: HTMLTableCellElement, scope: 'row' | 'col'): HTMLTableCellElement {
  cell.scope = scope;
  return cell;
}
