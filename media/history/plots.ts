import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { DocumentHistory, RoundHistory } from '../../src/features/history/protocol';
import { make } from '../shared/elements';
import { roundLines } from './sayings';
import { draw, drawing, UNASKED } from './svg';
import { wordsOf, type View } from './view';

/** The small plots of a document's row. What they show is told in words beside them; under the pointer each round tells its numbers. */

const HEIGHT = 24;
const SPARK = { width: 64, inset: 5 };
const BAR = { width: 8, gap: 3 };
const STRIP = 72;
/** More rounds than this do not fit as pips of their own. */
const MOST_PIPS = 9;
/** More bars or dots than this would leave the row: the last ones are shown. */
const MOST_ROUNDS = 6;

/** What the plots of all rows have in common, so that they can be compared. */
export interface Scales {
  readonly mostWords: number;
  readonly mostDays: number;
}

export function scalesOf(view: View): Scales {
  const documents = view.history.projects.flatMap((project) => project.documents);
  const words = documents.flatMap((document) =>
    document.rounds.map((round) => wordsOf(view, document, round) ?? 0),
  );
  return {
    mostWords: words.reduce((most, one) => Math.max(most, one), 1),
    mostDays: documents.reduce((most, document) => Math.max(most, daysOf(document)), 1),
  };
}

function daysOf({ rounds }: DocumentHistory): number {
  return rounds.reduce((sum, { client, writer }) => sum + (client?.days ?? 0) + (writer?.days ?? 0), 0);
}

/** A box for each round: used, still to come, and past the mark of the limit. */
export function pips({ used, included, rounds }: DocumentHistory): HTMLElement {
  const bar = make('span', 'pips');
  const counted = rounds.filter(({ counts }) => counts);
  const count = Math.max(used, included ?? used);
  if (count > MOST_PIPS) return bar;
  for (let i = 0; i < count; i++) {
    if (i === included && i > 0) bar.append(make('span', 'limit'));
    const isPast = included !== null && i >= included;
    const kind = isPast ? (counted[i]?.extra ? 'agreed' : 'over') : 'used';
    bar.append(make('span', i < used ? `pip ${kind}` : 'pip free'));
  }
  return bar;
}

export function satisfactionLine(view: View, document: DocumentHistory): SVGSVGElement | null {
  const rated = document.rounds.filter(({ rating }) => rating !== null).slice(-MOST_ROUNDS);
  if (rated.length === 0) return null;
  const x = scalePoint<number>()
    .domain(rated.map(({ number }) => number))
    .range([SPARK.inset, SPARK.width - SPARK.inset]);
  const y = scaleLinear()
    .domain([1, 5])
    .range([HEIGHT - 4, 4]);
  const points = rated.map((round) => ({ round, x: x(round.number) ?? 0, y: y(round.rating ?? 1) }));
  const path =
    line<(typeof points)[number]>()
      .x((p) => p.x)
      .y((p) => p.y)(points) ?? '';
  const middle = draw('line', { x1: 0, x2: SPARK.width, y1: y(3), y2: y(3), class: 'middle' });
  return drawing(
    { width: SPARK.width, height: HEIGHT },
    middle,
    draw('path', { d: path, class: 'trend' }),
    ...points.map((point) =>
      mark(view, { document, round: point.round }, [
        draw('circle', { cx: point.x, cy: point.y, r: 8, class: 'catch' }),
        draw('circle', { cx: point.x, cy: point.y, r: 2.8, class: 'dot' }),
      ]),
    ),
  );
}

export function wordBars(view: View, document: DocumentHistory, { mostWords }: Scales): SVGSVGElement | null {
  const rounds = document.rounds
    .filter((round) => wordsOf(view, document, round) !== null)
    .slice(-MOST_ROUNDS);
  if (rounds.length === 0) return null;
  const y = scaleLinear()
    .domain([0, mostWords])
    .range([0, HEIGHT - 2]);
  const step = BAR.width + BAR.gap;
  const bars = rounds.map((round, i) => {
    const words = wordsOf(view, document, round) ?? 0;
    const unasked = view.figuresOf(document.location, round.number)?.unaskedWords ?? 0;
    // A single word is a change too: it is seen.
    const height = words === 0 ? 0 : Math.max(2, y(words));
    const top = words === 0 ? 0 : (height * Math.min(unasked, words)) / words;
    const box = { x: i * step, width: BAR.width };
    return mark(view, { document, round }, [
      draw('rect', { ...box, y: 0, height: HEIGHT, class: 'catch' }),
      draw('rect', { ...box, y: HEIGHT - height + top, height: height - top, class: 'part asked' }),
      draw('rect', { ...box, y: HEIGHT - height, height: top, class: 'part unasked', fill: UNASKED }),
    ]);
  });
  const base = draw('line', {
    x1: 0,
    x2: rounds.length * step - BAR.gap,
    y1: HEIGHT - 0.5,
    y2: HEIGHT - 0.5,
    class: 'base',
  });
  return drawing({ width: MOST_ROUNDS * step, height: HEIGHT }, ...bars, base);
}

/** Whose turn it was for how long, one round after the other. */
export function daysStrip(view: View, document: DocumentHistory, { mostDays }: Scales): SVGSVGElement | null {
  if (daysOf(document) === 0) return null;
  const x = scaleLinear().domain([0, mostDays]).range([0, STRIP]);
  const top = HEIGHT / 2 - 4;
  let from = 0;
  const turns = document.rounds.map((round) => {
    const parts = (['client', 'writer'] as const).flatMap((side) => {
      const turn = round[side];
      if (!turn || turn.days === 0) return [];
      const box = { x: x(from), width: Math.max(1, x(turn.days) - 1), y: top, height: 8 };
      from += turn.days;
      const className = `part ${side}${turn.running ? ' running' : ''}`;
      return [
        draw('rect', { ...box, y: 0, height: HEIGHT, class: 'catch' }),
        draw('rect', { ...box, class: className }),
      ];
    });
    return mark(view, { document, round }, parts);
  });
  return drawing({ width: STRIP, height: HEIGHT }, ...turns);
}

interface Marked {
  readonly document: DocumentHistory;
  readonly round: RoundHistory;
}

/** A mark that tells of its round under the pointer, and leads to it on a click. (The keyboard has the table of rounds.) */
function mark(view: View, { document, round }: Marked, children: readonly SVGElement[]): SVGGElement {
  const group = draw(
    'g',
    { class: 'mark', 'data-tip': roundLines(view, document, round).join('\n') },
    ...children,
  );
  group.addEventListener('click', () =>
    view.post({ type: 'openRound', document: document.location, round: round.number }),
  );
  return group;
}
