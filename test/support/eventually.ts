/** How long a workbench on a loaded machine may take to show what it was asked for, in milliseconds. */
const TIMEOUT = 20_000;

/** How often we look, in milliseconds. */
const INTERVAL = 50;

/**
 * Repeats `check` until it no longer throws, and gives its result.
 * @throws the last error of `check`, after `timeout` milliseconds
 */
export async function eventually<T>(check: () => T | Promise<T>, timeout = TIMEOUT): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    }
  }
}
