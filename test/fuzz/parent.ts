import { fork } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEST_OUT } from '../support/root';
import type { Asked, Told } from './child';
import { emptyTally } from './drive';

/** A case that works longer has hung: the slowest of the landmarks takes some ten seconds. Of the process's own time, in milliseconds. */
const PATIENCE = 60_000;
/** A case that waits for something that never comes does not work at all. In milliseconds of the clock. */
const LONGEST_WAIT = 600_000;
const LOOK_EVERY = 500;
/** What a window of the editor may have for all of its extensions is some times as much. In megabytes. */
const MOST_MEMORY = 1500;

export type Wanted = Omit<Asked, 'progress' | 'from'> & { readonly from?: number };

/** Runs a target's cases in child processes: after one that did not survive, the next goes on behind it. */
export async function fuzz(bundle: string, wanted: Wanted): Promise<Told> {
  const until = performance.now() + wanted.seconds * 1000;
  const first = wanted.from ?? 0;
  let total = EMPTY;
  for (let from = first; from < first + wanted.cases;) {
    const seconds = (until - performance.now()) / 1000;
    if (seconds <= 0) break;
    const { told, lost } = await inChild(bundle, {
      ...wanted,
      from,
      cases: first + wanted.cases - from,
      seconds,
    });
    total = added(total, told);
    if (!lost) break;
    total = added(total, { ...EMPTY, tried: lost.number - from + 1, faults: [{ ...lost, file: '' }] });
    from = lost.number + 1;
  }
  return total;
}

const EMPTY: Told = { ...emptyTally(), faults: [], memory: 0 };

function added(a: Told, b: Told): Told {
  return {
    tried: a.tried + b.tried,
    accepted: a.accepted + b.accepted,
    refused: a.refused + b.refused,
    slowest: a.slowest.ratio >= b.slowest.ratio ? a.slowest : b.slowest,
    faults: [...a.faults, ...b.faults],
    memory: Math.max(a.memory, b.memory),
  };
}

interface Ended {
  readonly told: Told;
  /** The case that the process did not come back from. */
  readonly lost: { readonly number: number; readonly message: string } | null;
}

function inChild(bundle: string, wanted: Omit<Asked, 'progress'>): Promise<Ended> {
  const folder = join(TEST_OUT, 'fuzz');
  mkdirSync(folder, { recursive: true });
  const progress = join(folder, `${wanted.target}.progress`);
  const child = fork(bundle, {
    execArgv: [`--max-old-space-size=${MOST_MEMORY}`, '--enable-source-maps'],
    stdio: 'inherit',
  });
  let told: Told | null = null;
  let hung = false;
  let at = { number: '', worked: 0, since: performance.now() };
  const watch = setInterval(() => {
    const now = { number: numberIn(progress), worked: workedBy(child.pid ?? 0), since: performance.now() };
    if (now.number !== at.number) at = now;
    else if (now.worked - at.worked > PATIENCE || now.since - at.since > LONGEST_WAIT)
      hung = child.kill('SIGKILL');
  }, LOOK_EVERY);
  child.once('message', (message) => (told = message as Told));
  child.send({ ...wanted, progress });
  return new Promise((resolve) => {
    child.once('exit', () => {
      clearInterval(watch);
      const message = hung ? 'does not come back' : 'ended the process (out of memory?)';
      resolve(
        told ? { told, lost: null } : { told: EMPTY, lost: { number: Number(numberIn(progress)), message } },
      );
    });
  });
}

function numberIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

/** The time that a process worked, in milliseconds; that of the clock where the system does not tell. */
function workedBy(pid: number): number {
  try {
    // proc(5): user and system time are the fields 14 and 15, in hundredths of a second; the name before them may have spaces.
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11, 13);
    return (Number(user) + Number(system)) * 10;
  } catch {
    return performance.now();
  }
}
