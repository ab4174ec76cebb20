import { attempt } from './attempt';
import type { Landmark, Target } from './model';
import { chanceOfCase } from './random';
import { aligned } from './table';

/** How the time of a target grows with an input: landmarks that have a size, at an eighth of it, a quarter, half and the whole. */

const SHARES = [1 / 8, 1 / 4, 1 / 2, 1] as const;
/** Each is timed so often, and the best counts: a machine has other work. */
const TIMES = 3;
/** What takes longer is timed once. In milliseconds. */
const LONG = 500;
/** Below this the clock and the collector of garbage are most of what is measured. In milliseconds. */
const WORTH_JUDGING = 60;
/** An input eight times as long takes eight times as long where time grows with it, and 64 times where it grows with its square. */
const MOST = 24;

interface Grown {
  readonly name: string;
  readonly times: readonly number[];
}

/** Prints the times of all landmarks that have a size; whether none grows much faster than its input. */
export async function growthTable(targets: readonly Target[]): Promise<boolean> {
  const grown: Grown[] = [];
  for (const target of targets)
    for (const [number, landmark] of target.landmarks.entries())
      if (landmark.length > 0) grown.push(await growthOf(target, landmark, number));
  const rows = grown.map(({ name, times }) => [
    name,
    ...times.map((time) => time.toFixed(0)),
    factorOf(times).toFixed(1),
    isTooFast(times) ? 'grows faster than its input' : '',
  ]);
  console.log(
    aligned([['target and case', '1/8', '1/4', '1/2', 'whole (ms)', '× for 8', ''], ...rows]).join('\n'),
  );
  return grown.length > 0 && !grown.some(({ times }) => isTooFast(times));
}

async function growthOf(target: Target, landmark: Landmark, number: number): Promise<Grown> {
  const times: number[] = [];
  for (const share of SHARES) {
    const input = await landmark(share);
    const measured: number[] = [];
    while (measured.length < TIMES && (measured[0] ?? 0) < LONG)
      measured.push((await attempt(target, input, () => chanceOfCase(1, target.name, number))).time);
    times.push(Math.min(...measured));
  }
  return { name: `${target.name} ${number}`, times };
}

export const factorOf = (times: readonly number[]): number =>
  (times.at(-1) ?? 0) / Math.max(1, times[0] ?? 0);

/** Judged by the whole of it: what is slow only when it is small is not slow. */
export const isTooFast = (times: readonly number[]): boolean =>
  (times.at(-1) ?? 0) > WORTH_JUDGING && factorOf(times) > MOST;
