import { KINDS, type Kind } from './engineTexts';
import type { Figures } from './figures';

/** What was measured of a tool on a kind of edit; null when it did not come to an end, or was not asked. */
export type Times = (
  tool: string,
  kind: Kind,
) => { readonly time: number; readonly first: number; readonly memory: number } | null;

/** The figures of speed and memory that have targets, from what was measured of 10,000 words and of 100,000. */
export function speedFigures(small: Times, large: Times): Figures {
  const ours = 'this engine';
  const split = (kind: Kind): number => ratio(large(ours, kind)?.time, large('split into words', kind)?.time);
  const against = (kind: Kind): number =>
    ratio(small('jsdiff diffWords', kind)?.time, small(ours, kind)?.time);
  return measured({
    'split typical': split('typical'),
    'split worst': Math.max(...KINDS.map(split)),
    'jsdiff heavy': against('heavy'),
    'jsdiff full': against('full'),
    'jsdiff light': against('light'),
    'jsdiff light cold': ratio(small('jsdiff diffWords', 'light')?.first, small(ours, 'light')?.first),
    growth: Math.max(...KINDS.map((kind) => ratio(large(ours, kind)?.time, small(ours, kind)?.time))),
    memory: Math.max(...KINDS.map((kind) => large(ours, kind)?.memory ?? NaN)),
  });
}

/** Of figures that were measured several times the lowest. */
export function lowest(all: readonly Figures[]): Figures {
  const names = [...new Set(all.flatMap((figures) => Object.keys(figures)))];
  return Object.fromEntries(
    names.map((name) => [name, Math.min(...all.map((figures) => figures[name] ?? Infinity))]),
  );
}

function ratio(a: number | undefined, b: number | undefined): number {
  return (a ?? NaN) / (b ?? NaN);
}

/** Without what was not measured. */
function measured(figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => !Number.isNaN(value)));
}
