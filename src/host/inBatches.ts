/** Reads at a time: enough to keep a disk busy, few enough for a remote connection. */
const AT_A_TIME = 16;

/** What `read` gives for each item, in the order of the items. */
export async function inBatches<T, R>(items: readonly T[], read: (item: T) => PromiseLike<R>): Promise<R[]> {
  const found: R[] = [];
  for await (const batch of batches(items, read)) found.push(...batch);
  return found;
}

/** Whether it is so of any item; what comes after the batch with such a one is not looked at. */
export async function anyInBatches<T>(
  items: readonly T[],
  isSo: (item: T) => PromiseLike<boolean>,
): Promise<boolean> {
  for await (const batch of batches(items, isSo)) if (batch.includes(true)) return true;
  return false;
}

async function* batches<T, R>(items: readonly T[], read: (item: T) => PromiseLike<R>): AsyncGenerator<R[]> {
  for (let at = 0; at < items.length; at += AT_A_TIME)
    yield await Promise.all(items.slice(at, at + AT_A_TIME).map(read));
}
