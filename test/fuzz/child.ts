import { mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { TEST_OUT } from '../support/root';
import { ownTime } from './attempt';
import { emptyTally, runCase, type Found, type Tally } from './drive';
import { asked as askedRules } from './model';
import { TARGETS } from './targets';

/**
 * Runs cases of targets in a process of its own, which may hang or run out of memory without taking the one that asked with it. What it is
 * at stands in a file, written before it is begun.
 */
export interface Asked {
  readonly target: string;
  readonly seed: number;
  /** The first case. */
  readonly from: number;
  /** As many cases as this, or until the seconds are over, whichever is first. */
  readonly cases: number;
  readonly seconds: number;
  readonly timed: boolean;
  readonly short: boolean;
  /** Where the number of the present case is written. */
  readonly progress: string;
}

export interface Told extends Omit<Tally, 'faults'> {
  readonly faults: readonly { readonly number: number; readonly message: string; readonly file: string }[];
  /** The most memory that the process had until then, in megabytes. */
  readonly memory: number;
  /** The time that the process worked for it, in milliseconds: also to make the inputs, and for the reference. */
  readonly worked: number;
  /** How often each rule was asked. */
  readonly rules: Readonly<Record<string, number>>;
}

/** One fault may show in thousands of cases. */
const MOST_FAULTS = 20;

async function main(asked: Asked): Promise<Told> {
  const target = TARGETS.find(({ name }) => name === asked.target);
  if (!target)
    throw new RangeError(
      `There is no target “${asked.target}”: ${TARGETS.map(({ name }) => name).join(', ')}.`,
    );
  const progress = openSync(asked.progress, 'w');
  const until = performance.now() + asked.seconds * 1000;
  const started = ownTime();
  askedRules.clear();
  const tally = emptyTally();
  for (let number = asked.from; number < asked.from + asked.cases && performance.now() < until; number++) {
    writeSync(progress, `${number}`.padEnd(12), 0);
    await runCase({ ...asked, target }, number, tally);
    if (tally.faults.length >= MOST_FAULTS) break;
  }
  return {
    ...tally,
    faults: tally.faults.map((found) => kept(asked, found)),
    memory: Math.round(process.resourceUsage().maxRSS / 1024),
    worked: ownTime() - started,
    rules: Object.fromEntries(askedRules),
  };
}

/** The input of a fault, for a person to look at. */
function kept({ target, seed }: Asked, { number, message, input }: Found): Told['faults'][number] {
  const folder = join(TEST_OUT, 'fuzz');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${target}-${seed}-${number}`);
  writeFileSync(file, input);
  return { number, message, file };
}

process.on('message', (asked: Asked) => {
  main(asked).then(
    (told) => process.send?.(told),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
