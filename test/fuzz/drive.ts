import type { Chance } from '../support/year/chance';
import { attempt, ownTime } from './attempt';
import { smaller } from './minimise';
import type { Input, Target } from './model';
import { chanceOfCase } from './random';

/** Runs cases of one target, in this process. */

export interface Found {
  readonly number: number;
  readonly message: string;
  readonly input: Input;
}

export interface Tally {
  tried: number;
  accepted: number;
  refused: number;
  /** The time of all cases, and of the reference for all of them, in milliseconds of work. */
  own: number;
  reference: number;
  /** The highest of the target's time by the reference's for one input, and of which case. */
  slowest: { ratio: number; number: number };
  readonly faults: Found[];
}

export const emptyTally = (): Tally => ({
  tried: 0,
  accepted: 0,
  refused: 0,
  own: 0,
  reference: 0,
  slowest: { ratio: 0, number: 0 },
  faults: [],
});

export interface Drive {
  readonly target: Target;
  readonly seed: number;
  /** Whether an input that takes too long by the reference is a fault, and timed again before it is called one. */
  readonly timed: boolean;
  /** Whether landmarks that take long are tried at a share of their size. */
  readonly short: boolean;
}

/** A case that takes less says more of the clock and the collector of garbage than of the target. In milliseconds. */
const WORTH_TIMING = 25;
/** A reference that is done at once must not make everything slow. In milliseconds. */
const LEAST_REFERENCE = 1;
/** A machine has other work: what seems slow is timed again, and the best counts. */
const TIMES_AGAIN = 3;
/** The first time has to do where it took this long. In milliseconds. */
const VERY_LONG = 1000;

/** The input of a case: a landmark, or what follows from the seed and the number. */
export function inputOf({ target, seed, short }: Drive, number: number): Promise<Input> | Input {
  const landmark = target.landmarks[number];
  return landmark
    ? landmark(short ? (landmark.short ?? 1) : 1)
    : target.make(chanceOfCase(seed, target.name, number));
}

export async function runCase(drive: Drive, number: number, tally: Tally): Promise<void> {
  const { target } = drive;
  const input = await inputOf(drive, number);
  tally.tried++;
  const { outcome, message, time } = await attempt(target, input, choices(drive, number));
  const reference = referenceTime(target, input);
  tally.own += time;
  tally.reference += reference;
  if (outcome) tally[outcome]++;
  if (message !== null)
    tally.faults.push({
      number,
      message,
      input: await smaller(target, input, { message, chance: choices(drive, number) }),
    });
  else if (time > WORTH_TIMING) await judgeTime(drive, tally, { number, input, time, reference });
}

/** What is done with an input is chosen anew, and alike, whenever it is tried. */
const choices =
  ({ target, seed }: Drive, number: number) =>
  (): Chance =>
    chanceOfCase(seed + 1, target.name, number);

function referenceTime(target: Target, input: Input): number {
  const started = ownTime();
  target.reference(input);
  return ownTime() - started;
}

interface Slow {
  readonly number: number;
  readonly input: Input;
  readonly time: number;
  readonly reference: number;
}

async function judgeTime(drive: Drive, tally: Tally, slow: Slow): Promise<void> {
  const { target, timed } = drive;
  const { number, input } = slow;
  const own = [slow.time];
  const reference = [slow.reference];
  for (let again = 0; timed && again < (slow.time > VERY_LONG ? 1 : TIMES_AGAIN); again++) {
    if (slow.time <= VERY_LONG) own.push((await attempt(target, input, choices(drive, number))).time);
    reference.push(referenceTime(target, input));
  }
  const ratio = Math.min(...own) / Math.max(LEAST_REFERENCE, Math.min(...reference));
  if (ratio > tally.slowest.ratio) tally.slowest = { ratio, number };
  if (timed && ratio > target.mostRatio)
    tally.faults.push({
      number,
      message: `takes more than ${target.mostRatio} times as long as the reference`,
      input,
    });
}
