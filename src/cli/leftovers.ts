import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isLeftover, LEFTOVER_AGE_MS } from '../store/leftovers';

/** Removes what a process that was killed, or a full disk, left of a file it was writing in this folder. Whatever stands in the way is no matter. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter(isLeftover)) {
    const file = path.join(folder, name);
    const stats = await stat(file).catch(() => null);
    if (stats && Date.now() - stats.mtimeMs > LEFTOVER_AGE_MS)
      await rm(file, { force: true }).catch(() => undefined);
  }
}
