import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import type { Column } from '../../src/features/history/protocol';
import { make } from '../shared/elements';
import { makeColumns } from './columns';
import { layOut, type Layout } from './layout';
import { draw, drawing, UNASKED } from './svg';
import { isComparing, type View } from './view';

/** In pixels. */
const HEIGHT = 92;
/** Above and below the marks: a number over the highest, half a dot under the lowest. */
const INSET = { top: 16, bottom: 5 };
/** Narrower than this, numbers over the marks would run into each other. */
const STEP_WITH_NUMBERS = 34;
/** The least that the axis of words or days goes up to: no halves of words. */
const LEAST = 4;
/** What the label of a day or a month needs. */
const LABEL = 66;

/** Satisfaction, words and days over the same rounds in order of time. `width` in pixels: the chart never scales its text. */
export function makeChart(view: View, width: number): HTMLElement {
  const { columns } = view;
  const layout = layOut(columns.length, width);
  const has = (value: (column: Column) => number | null): boolean =>
    columns.some((column) => value(column) !== null);
  return make(
    'div',
    'chart',
    ...(has(({ rating }) => rating) ? [satisfaction(view, layout)] : []),
    ...(has(({ words }) => words) || isComparing(view) ? [changedWords(view, layout)] : []),
    ...(has(({ clientDays, writerDays }) => clientDays ?? writerDays) ? [daysTaken(view, layout)] : []),
    timeAxis(view, layout),
    makeColumns(view, layout),
  );
}

function satisfaction(view: View, layout: Layout): HTMLElement {
  const { columns, words, format } = view;
  const y = scaleLinear()
    .domain([1, 5])
    .range([HEIGHT - INSET.bottom, INSET.top]);
  const points = columns.flatMap(({ rating }, i) =>
    rating === null ? [] : [{ x: layout.centre(i), rating }],
  );
  const path = line<(typeof points)[number]>()
    .x(({ x }) => x)
    .y(({ rating }) => y(rating))
    .curve(curveMonotoneX)(points);
  const svg = plot(layout, grid(layout, [1, 3, 5], { y, label: String }));
  if (path !== null) svg.append(draw('path', { d: path, class: 'trend' }));
  for (const { x, rating } of points) {
    svg.append(draw('circle', { cx: x, cy: y(rating), r: 3.5, class: 'dot' }));
    if (layout.step >= STEP_WITH_NUMBERS) svg.append(label(x, y(rating) - 8, format.rough(rating)));
  }
  return panel(words.satisfaction, [], svg);
}

interface Part {
  readonly className: string;
  readonly value: (column: Column) => number;
}

function changedWords(view: View, layout: Layout): HTMLElement {
  const { columns, words, format } = view;
  const parts: Part[] = [
    { className: 'asked', value: ({ words: all, unaskedWords }) => (all ?? 0) - (unaskedWords ?? 0) },
    { className: 'unasked', value: ({ unaskedWords }) => unaskedWords ?? 0 },
  ];
  const svg = stacked(columns, layout, { parts, format: format.number });
  return panel(words.wordsChanged, [key('asked', words.asked), key('unasked', words.nobodyAsked)], svg);
}

function daysTaken(view: View, layout: Layout): HTMLElement {
  const { columns, words, format } = view;
  const parts: Part[] = [
    { className: 'client', value: ({ clientDays }) => clientDays ?? 0 },
    { className: 'writer', value: ({ writerDays }) => writerDays ?? 0 },
  ];
  const svg = stacked(columns, layout, { parts, format: format.rough });
  return panel(words.daysTaken, [key('client', words.client), key('writer', words.you)], svg);
}

interface Stack {
  readonly parts: readonly Part[];
  readonly format: (value: number) => string;
}

function stacked(columns: readonly Column[], layout: Layout, { parts, format }: Stack): SVGSVGElement {
  const totals = columns.map((column) => parts.reduce((sum, { value }) => sum + value(column), 0));
  const y = scaleLinear()
    .domain([0, Math.max(LEAST, ...totals)])
    .nice(2)
    .range([HEIGHT - INSET.bottom, INSET.top]);
  const svg = plot(layout, grid(layout, y.ticks(2), { y, label: format }));
  columns.forEach((column, i) => {
    let below = 0;
    for (const { className, value } of parts) {
      const height = y(below) - y(below + value(column));
      below += value(column);
      if (height <= 0) continue;
      const box = { x: layout.bar.at(i), y: y(below), width: layout.bar.width, height };
      svg.append(
        draw('rect', {
          ...box,
          class: `part ${className}`,
          ...(className === 'unasked' && { fill: UNASKED }),
        }),
      );
    }
    if (below > 0 && layout.step >= STEP_WITH_NUMBERS)
      svg.append(label(layout.centre(i), y(below) - 5, format(below)));
  });
  return svg;
}

/** The axes' labels under the lowest plot: as many as fit. */
function timeAxis({ columns, format }: View, layout: Layout): HTMLElement {
  const every = Math.ceil(LABEL / layout.step);
  const svg = drawing({ width: layout.width, height: 18 });
  columns.forEach(({ from, period }, i) => {
    if (i % every === 0) svg.append(label(layout.centre(i), 13, format.stretch(from, period)));
  });
  return make('div', 'axis', svg);
}

function panel(title: string, keys: readonly HTMLElement[], svg: SVGSVGElement): HTMLElement {
  return make('div', 'panel', make('p', 'caption', make('span', 'name', title), ...keys), svg);
}

function plot({ width }: Layout, ...children: readonly Node[]): SVGSVGElement {
  return drawing({ width, height: HEIGHT }, ...children);
}

interface Axis {
  readonly y: (value: number) => number;
  readonly label: (value: number) => string;
}

function grid({ width, left }: Layout, ticks: readonly number[], { y, label: name }: Axis): SVGGElement {
  const group = draw('g', { class: 'grid' });
  for (const tick of ticks) {
    group.append(draw('line', { x1: left, x2: width, y1: y(tick), y2: y(tick) }));
    group.append(draw('text', { x: left - 8, y: y(tick) + 3.5, 'text-anchor': 'end' }, name(tick)));
  }
  return group;
}

function label(x: number, y: number, text: string): SVGTextElement {
  return draw('text', { x, y, 'text-anchor': 'middle', class: 'value' }, text);
}

function key(className: string, text: string): HTMLElement {
  return make('span', `key ${className}`, text);
}
