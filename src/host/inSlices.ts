import type { Steps } from '../core/steps';
import { wait } from './deferredTask';

/** So long, in milliseconds, nothing else is done: an editor that answers a key within 50 feels immediate, and has work of its own. */
const SLICE_MS = 15;

/** Does the work a slice at a time, so that typing and everything else goes on between. Undefined: it was given up. */
export async function inSlices<T>(steps: Steps<T>, isCancelled: () => boolean): Promise<T | undefined> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
    await wait(0);
    if (isCancelled()) return undefined;
  }
}
