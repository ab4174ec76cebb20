import type { Chance } from '../support/year/chance';
import { attempt } from './attempt';
import type { Input, Target } from './model';

/** As many inputs as are tried to make one smaller, and as long, in milliseconds. */
const MOST_TRIES = 3000;
const MOST_TIME = 8000;

interface Wanted {
  readonly message: string;
  readonly chance: () => Chance;
}

/** A smaller input with the same fault: ever smaller parts are left out, as long as the fault stays (delta debugging, Zeller 1999). */
export async function smaller(target: Target, input: Input, { message, chance }: Wanted): Promise<Input> {
  const until = performance.now() + MOST_TIME;
  let best = input;
  let tries = 0;
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < best.length;) {
      if (++tries > MOST_TRIES || performance.now() > until) return best;
      const candidate = without(best, at, size);
      if ((await attempt(target, candidate, chance)).message === message) best = candidate;
      else at += size;
    }
  }
  return best;
}

function without(input: Input, at: number, size: number): Input {
  if (typeof input === 'string') return input.slice(0, at) + input.slice(at + size);
  return Uint8Array.from([...input.subarray(0, at), ...input.subarray(at + size)]);
}
