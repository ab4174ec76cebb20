import type { Column } from '../../src/features/history/protocol';
import { make, makeButton } from '../shared/elements';
import type { Layout } from './layout';
import { columnLines } from './sayings';
import type { View } from './view';

/**
 * A button over each column of the chart, from the first plot to the axis. They are one stop for the Tab key, as a toolbar
 * is: the arrow keys go from one to the next.
 */
export function makeColumns(view: View, { left, step }: Layout): HTMLElement {
  const { words, columns } = view;
  const bar = make('div', 'columns');
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', `${headingOf(view)}. ${words.chartHelp}`);
  const buttons = columns.map((column, i) => {
    const button = columnButton(view, column);
    button.dataset['key'] = `column ${i}`;
    button.tabIndex = i === columns.length - 1 ? 0 : -1;
    button.style.left = `${left + i * step}px`;
    button.style.width = `${step}px`;
    return button;
  });
  bar.append(...buttons);
  bar.addEventListener('keydown', (event) => {
    const target = targetOf(
      event.key,
      buttons.findIndex((one) => one === document.activeElement),
      buttons.length,
    );
    const next = target === null ? undefined : buttons[target];
    if (!next) return;
    for (const one of buttons) one.tabIndex = one === next ? 0 : -1;
    next.focus();
    event.preventDefault();
  });
  return bar;
}

function columnButton(view: View, column: Column): HTMLButtonElement {
  const lines = columnLines(view, column);
  const { location, round } = column;
  const button = makeButton('column', '', () => {
    if (location !== null && round !== null) view.post({ type: 'openRound', document: location, round });
  });
  button.setAttribute('aria-label', lines.join(', '));
  button.dataset['tip'] = lines.join('\n');
  // A stretch of time is no place to go to; it is looked at all the same.
  if (round === null) button.setAttribute('aria-disabled', 'true');
  return button;
}

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return Math.min(count - 1, at + 1);
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

export function headingOf({ columns, words }: View): string {
  switch (columns[0]?.period ?? 'round') {
    case 'round':
      return words.byRound;
    case 'month':
      return words.byMonth;
    case 'quarter':
      return words.byQuarter;
    case 'year':
    case 'years':
      return words.byYear;
  }
}
