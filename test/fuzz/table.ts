import type { Told } from './child';
import type { Target } from './model';

export interface Row {
  readonly target: Target;
  readonly told: Told;
}

const HEADS = [
  'target',
  'tried',
  'accepted',
  'refused',
  'survived',
  '× reference',
  'slowest × reference (bound)',
  'work',
  'memory',
];

/** What was tried and what came of it, as a table, with each fault and how to see it again below. */
export function table(rows: readonly Row[], seed: number, short = false): string {
  const cells = rows.map(({ target, told }) => {
    const slowest = `${told.slowest.ratio.toFixed(1)} (${target.mostRatio}), case ${told.slowest.number}`;
    return [
      target.name,
      told.tried,
      told.accepted,
      told.refused,
      survivedOf(told),
      (told.own / Math.max(1, told.reference)).toFixed(1),
      slowest,
      `${(told.worked / 1000).toFixed(1)} s`,
      `${told.memory} MB`,
    ].map(String);
  });
  const sum = (of: (told: Told) => number): number => rows.reduce((all, { told }) => all + of(told), 0);
  const total = [
    'all',
    sum(({ tried }) => tried),
    sum(({ accepted }) => accepted),
    sum(({ refused }) => refused),
    sum(survivedOf),
    (
      sum(({ own }) => own) /
      Math.max(
        1,
        sum(({ reference }) => reference),
      )
    ).toFixed(1),
    '',
    `${(sum(({ worked }) => worked) / 1000).toFixed(1)} s`,
    '',
  ].map(String);
  const lines = aligned([HEADS, ...cells, ...(rows.length > 1 ? [total] : [])]);
  const found = rows.flatMap(({ target, told }) =>
    faultLines(target.name, told, `--seed ${seed}${short ? ' --short' : ''}`),
  );
  return [...lines, ...found].join('\n');
}

const survivedOf = ({ tried, faults }: Told): number =>
  tried - new Set(faults.map(({ number }) => number)).size;

/** Rows of cells in columns as wide as their widest. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function faultLines(name: string, { faults }: Told, options: string): string[] {
  const first = new Map(faults.toReversed().map((fault) => [fault.message, fault]));
  return [...first.values()].map(
    ({ message, number, file }) =>
      `${name}: ${message}\n    npm run fuzz -- --only ${name} ${options} --case ${number}${file === '' ? '' : `\n    made smaller: ${file}`}`,
  );
}
