import assert from 'node:assert/strict';

/** How much is tried, and what came of it: `npm run test:faults -- --runs N --seed N`. */

/** In `npm test`: what takes seconds. The long run asks for a thousand. */
const RUNS = 15;

/** How often what happens at random is tried. */
export const runs = Number(process.env['FAULT_RUNS'] ?? RUNS);
export const seed = Number(process.env['FAULT_SEED'] ?? 2026);

interface Row {
  readonly name: string;
  readonly tried: number;
  readonly survived: number;
  /** How long it took, as a multiple of its reference in the same run. */
  readonly ratio?: number;
  readonly reference?: string;
}

const rows: Row[] = [];

/** Failures that are told in full; the table has the number of all. */
const TOLD = 5;

/** Counts what was tried of one case and what survived it; the first failures are told when the row is written. */
export interface Tally {
  /** Tries something that throws where something is lost. */
  attempt(run: () => Promise<void> | void): Promise<void>;
  readonly tried: number;
  /** Writes the row. @throws when anything did not survive */
  close(time?: Pick<Row, 'ratio' | 'reference'>): void;
}

export function tallyOf(name: string): Tally {
  const failures: string[] = [];
  let tried = 0;
  return {
    get tried() {
      return tried;
    },
    async attempt(run) {
      tried++;
      try {
        await run();
      } catch (error) {
        failures.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
    },
    close(time) {
      rows.push({ name, tried, survived: tried - failures.length, ...time });
      assert.ok(tried > 0, `${name}: nothing was tried`);
      assert.deepEqual(failures.slice(0, TOLD), [], `${failures.length} of ${tried} did not survive`);
    },
  };
}

const REPEATS = 15;

/** How long something takes as a multiple of something else: the medians, of both in turn. */
export async function ratioOf(
  run: () => Promise<unknown>,
  reference: () => Promise<unknown>,
): Promise<number> {
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < REPEATS; i++) {
    times[0].push(await timed(run));
    times[1].push(await timed(reference));
  }
  return middle(times[0]) / middle(times[1]);
}

/** Milliseconds that something took. */
export async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

after('the table', () => {
  if (rows.length === 0) return;
  const cells = rows.map((row) => [
    row.name,
    String(row.tried),
    String(row.survived),
    row.ratio === undefined ? '' : `${row.ratio.toFixed(1)} x ${row.reference ?? ''}`,
  ]);
  const all = [['case', 'tried', 'survived', 'time'], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, column) =>
        column === 1 || column === 2 ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  console.log(`\n${all.map(line).join('\n')}\n(seed ${seed}, ${runs} runs)\n`);
});
