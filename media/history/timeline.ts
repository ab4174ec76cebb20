import { make, makeButton } from '../shared/elements';
import { makeChart } from './chart';
import { headingOf } from './columns';
import { makeProgress } from './overview';
import { makeTable, scrollable, type Cell } from './table';
import type { Column } from '../../src/features/history/protocol';
import type { View } from './view';

/** The rounds in order of time, as plots; and as a table, to whoever listens or asks for it. */
export function makeTimeline(view: View, width: number): HTMLElement {
  const { words, columns, choices } = view;
  const heading = make('h2', '', headingOf(view));
  heading.id = 'timeline';
  const note = columns[0]?.period === 'round' ? [] : [make('span', 'note', words.perRound)];
  const progress = makeProgress(view);
  const table = makeTable({
    caption: headingOf(view),
    head: headOf(view),
    rows: columns.map((column) => rowOf(view, column)),
  });
  return make(
    'section',
    'timeline',
    make('div', 'bar', heading, ...note, ...(progress ? [progress] : []), tableSwitch(view)),
    ...(choices.asTable
      ? [scrollable(table, headingOf(view))]
      : [makeChart(view, width), make('div', 'spoken', table)]),
  );
}

function tableSwitch({ words, choices, choose }: View): HTMLElement {
  const box = make('input');
  box.type = 'checkbox';
  box.checked = choices.asTable;
  box.dataset['key'] = 'as-table';
  box.addEventListener('change', () => choose({ asTable: box.checked }));
  return make('label', 'toggle', box, make('span', '', words.asTable));
}

function headOf({ words, columns }: View): readonly string[] {
  const about =
    columns[0]?.period === 'round' ? [words.documentName, words.when] : [words.when, words.roundsColumn];
  return [...about, words.satisfaction, words.wordsChanged, words.unasked, words.clientTook, words.youTook];
}

function rowOf(view: View, column: Column): readonly Cell[] {
  const { words, format, choices, post, titleOf } = view;
  const { location, round, from, period, rating, clientDays, writerDays, unasked, changes } = column;
  const when = format.stretch(from, period);
  const rough = (value: number | null): Cell => (value === null ? '–' : format.rough(value));
  const about = (): readonly Cell[] => {
    if (location === null || round === null) return [when, format.number(column.rounds)];
    const name = `${titleOf(location)}, ${format.fill(words.round, round)}`;
    // What cannot be seen must not take the focus.
    if (!choices.asTable) return [name, when];
    return [makeButton('link', name, () => post({ type: 'openRound', document: location, round })), when];
  };
  const of = unasked === null || changes === null ? '–' : format.fill(words.usedOf, unasked, changes);
  return [
    ...about(),
    rough(rating),
    column.words === null ? '–' : format.number(column.words),
    of,
    rough(clientDays),
    rough(writerDays),
  ];
}
