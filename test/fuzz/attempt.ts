import type { Chance } from '../support/year/chance';
import { Fault, must, type Input, type Outcome, type Target } from './model';
import { watchPrototypes } from './oracles';

export interface Attempt {
  readonly outcome: Outcome | null;
  /** What went wrong, without anything of the input. */
  readonly message: string | null;
  readonly time: number;
}

/** Tries one input: whatever it throws is a fault. */
export async function attempt(target: Target, input: Input, chance: () => Chance): Promise<Attempt> {
  const look = watchPrototypes();
  const started = ownTime();
  try {
    const outcome = await target.run(input, chance());
    await nothingLeft();
    look();
    return { outcome, message: null, time: ownTime() - started };
  } catch (error) {
    return { outcome: null, message: messageOf(error), time: ownTime() - started };
  }
}

/** A fault by its rule, anything else that was thrown by what and where. */
function messageOf(error: unknown): string {
  if (error instanceof Fault) return error.message;
  if (!(error instanceof Error)) return `threw ${typeof error}`;
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line)) ?? '';
  return `threw ${error.name}: ${error.message.slice(0, 120)} ${frame.trim()}`;
}

/** The time that this process worked, in milliseconds: what others do on the machine is not in it. */
export function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const rejections: unknown[] = [];
process.on('unhandledRejection', (reason) => rejections.push(reason));

/** A promise that fails and that nobody waits for ends a process of Node. */
async function nothingLeft(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  const [reason] = rejections.splice(0);
  must(reason === undefined, 'a failure is left behind', messageOf(reason));
}
