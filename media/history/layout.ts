import { scaleBand } from 'd3-scale';

/** Sizes in pixels. The gutter holds the numbers of the axes. */
const GUTTER = 34;
const EDGE = 6;
const WIDEST_STEP = 240;
const WIDEST_BAR = 28;

/** Where the columns are: the same for all three plots, so that the eye goes from one to the next. */
export interface Layout {
  readonly width: number;
  readonly left: number;
  readonly step: number;
  readonly centre: (column: number) => number;
  readonly bar: { readonly width: number; readonly at: (column: number) => number };
}

/** `width`: of the chart, in pixels. */
export function layOut(count: number, width: number): Layout {
  const inner = Math.min(width - GUTTER - EDGE, count * WIDEST_STEP);
  const indexes = Array.from({ length: count }, (_, i) => i);
  const scale = scaleBand<number>()
    .domain(indexes)
    .range([GUTTER, GUTTER + inner])
    .paddingInner(0.42)
    .paddingOuter(0.21);
  const at = (column: number): number => scale(column) ?? GUTTER;
  return {
    width,
    left: GUTTER,
    step: inner / Math.max(1, count),
    centre: (column) => at(column) + scale.bandwidth() / 2,
    bar: {
      width: Math.min(WIDEST_BAR, scale.bandwidth()),
      at: (column) => at(column) + Math.max(0, scale.bandwidth() - WIDEST_BAR) / 2,
    },
  };
}
