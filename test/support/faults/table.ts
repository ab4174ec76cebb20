import assert from 'node:assert/strict';
import { keepRow, tableOf, type Row } from '../../../scripts/lib/fault-table.mjs';
import { TEST_MARK } from '../../../scripts/lib/test-mark.mjs';

/** How much is tried, and what came of it: `npm run test:faults -- --runs N --seed N`. */

/** In `npm test`: what takes seconds. The long run asks for a thousand. */
const RUNS = 15;

/** How often what happens at random is tried. */
export const runs = Number(process.env['FAULT_RUNS'] ?? RUNS);
export const seed = Number(process.env['FAULT_SEED'] ?? 2026);

const rows: Row[] = [];

/** Failures that are told in full; the table has the number of all. */
const TOLD = 5;

/** Counts what was tried of one case and what survived it; the first failures are told when the row is written. */
export interface Tally {
  /** Tries something that throws where something is lost. */
  attempt(run: () => Promise<void> | void): Promise<void>;
  readonly tried: number;
  /** Writes the row, with its time as a multiple of a reference's in the same run. @throws when anything did not survive */
  close(time: Pick<Row, 'ratio' | 'reference'>): void;
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
      const row = { name, tried, survived: tried - failures.length, ...time };
      rows.push(row);
      keepRow(row);
      assert.ok(tried > 0, `${name}: nothing was tried`);
      assert.deepEqual(failures.slice(0, TOLD), [], `${failures.length} of ${tried} did not survive`);
      assert.ok(Number.isFinite(time.ratio) && time.ratio > 0, `${name}: nothing to compare with was timed`);
    },
  };
}

const REPEATS = 15;

/** How long something takes as a multiple of something else: the medians, of both in turn. */
export async function ratioOf(run: () => unknown, reference: () => unknown): Promise<number> {
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
  // The console of an extension host is shared.
  console.log(`${TEST_MARK}\n${tableOf(rows)}\n(seed ${seed}, ${runs} runs)\n`);
});
