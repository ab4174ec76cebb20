import type { Told } from './child';
import type { Target } from './model';

export interface Row {
  readonly target: Target;
  readonly told: Told;
}

const HEADS = ['target', 'tried', 'accepted', 'refused', 'survived', 'slowest × reference (bound)', 'memory'];

/** What was tried and what came of it, as a table, with each fault and how to see it again below. */
export function table(rows: readonly Row[], seed: number): string {
  const cells = rows.map(({ target, told }) => {
    const lost = new Set(told.faults.map(({ number }) => number)).size;
    const slowest = `${told.slowest.ratio.toFixed(1)} (${target.mostRatio}), case ${told.slowest.number}`;
    return [
      target.name,
      told.tried,
      told.accepted,
      told.refused,
      told.tried - lost,
      slowest,
      `${told.memory} MB`,
    ].map(String);
  });
  const all = [HEADS, ...cells];
  const widths = HEADS.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, ...rows.flatMap(({ target, told }) => faultLines(target.name, told, seed))].join('\n');
}

function faultLines(name: string, { faults }: Told, seed: number): string[] {
  const first = new Map(faults.toReversed().map((fault) => [fault.message, fault]));
  return [...first.values()].map(
    ({ message, number, file }) =>
      `${name}: ${message}\n    npm run fuzz -- --only ${name} --seed ${seed} --case ${number}${file === '' ? '' : `\n    made smaller: ${file}`}`,
  );
}
