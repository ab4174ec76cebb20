import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
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

const EMPTY: Told = { ...emptyTally(), faults: [], memory: 0, worked: 0, rules: {} };

/** What a process told, and the case that it did not come back from. */
interface Ended {
  readonly told: Told;
  readonly lost: { readonly number: number; readonly message: string } | null;
}

/** Runs targets' cases in a child process, of `bundle`: it goes on with the next target, and where it does not survive a case, a new one goes on behind it. */
export class Worker {
  readonly #bundle: string;
  readonly #patience: number;
  #child: ChildProcess | null = null;

  constructor(bundle: string, patience: number = PATIENCE) {
    this.#bundle = bundle;
    this.#patience = patience;
  }

  async fuzz(wanted: Wanted): Promise<Told> {
    const until = performance.now() + wanted.seconds * 1000;
    const first = wanted.from ?? 0;
    let total = EMPTY;
    for (let from = first; from < first + wanted.cases;) {
      const seconds = (until - performance.now()) / 1000;
      if (seconds <= 0) break;
      const { told, lost } = await this.#run({
        ...wanted,
        from,
        cases: first + wanted.cases - from,
        seconds,
      });
      total = added(total, told);
      if (!lost) break;
      // The cases before the lost one were tried, and took what they took with them.
      total = added(total, { ...EMPTY, tried: lost.number - from + 1, faults: [{ ...lost, file: '' }] });
      from = lost.number + 1;
    }
    return total;
  }

  /** Ends the process: the next target begins with the memory of a new one. */
  close(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  async #run(wanted: Omit<Asked, 'progress'>): Promise<Ended> {
    const folder = join(TEST_OUT, 'fuzz');
    mkdirSync(folder, { recursive: true });
    const progress = join(folder, `${wanted.target}.progress`);
    rmSync(progress, { force: true });
    const child = (this.#child ??= fork(this.#bundle, {
      execArgv: [`--max-old-space-size=${MOST_MEMORY}`, '--enable-source-maps'],
      stdio: 'inherit',
    }));
    const watched = watch(child, progress, this.#patience);
    child.send({ ...wanted, progress });
    const ended = await new Promise<Told | null>((resolve) => {
      child.once('message', (message) => resolve(message as Told));
      child.once('exit', () => resolve(null));
    });
    const hung = watched.end();
    child.removeAllListeners();
    if (ended) return { told: ended, lost: null };
    this.#child = null;
    const message = hung ? 'does not come back' : 'ended the process (out of memory?)';
    return { told: EMPTY, lost: { number: Number(numberIn(progress)), message } };
  }
}

/** Ends a child that is at one case for too long; the answer of `end` is whether it was. */
function watch(child: ChildProcess, progress: string, patience: number): { readonly end: () => boolean } {
  let hung = false;
  let at = { number: '', worked: workedBy(child.pid ?? 0), since: performance.now() };
  const timer = setInterval(
    () => {
      const now = {
        number: numberIn(progress),
        worked: workedBy(child.pid ?? 0),
        since: performance.now(),
      };
      if (now.number !== at.number) at = now;
      else if (now.worked - at.worked > patience || now.since - at.since > LONGEST_WAIT)
        hung = child.kill('SIGKILL');
    },
    Math.min(LOOK_EVERY, patience / 2),
  );
  return {
    end: () => {
      clearInterval(timer);
      return hung;
    },
  };
}

function added(a: Told, b: Told): Told {
  const rules: Record<string, number> = { ...a.rules };
  for (const [rule, count] of Object.entries(b.rules)) rules[rule] = (rules[rule] ?? 0) + count;
  return {
    tried: a.tried + b.tried,
    accepted: a.accepted + b.accepted,
    refused: a.refused + b.refused,
    own: a.own + b.own,
    reference: a.reference + b.reference,
    slowest: a.slowest.ratio >= b.slowest.ratio ? a.slowest : b.slowest,
    faults: [...a.faults, ...b.faults],
    memory: Math.max(a.memory, b.memory),
    worked: a.worked + b.worked,
    rules,
  };
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
