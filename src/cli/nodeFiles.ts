import fs from 'node:fs';
import { access, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Problem, type Result } from '../core/problem';
import { say } from '../core/said';
import { temporaryName } from '../store/leftovers';
import type { Files } from '../store/ports';
import { removeLeftovers } from './leftovers';

/**
 * In two thirds of the time of the one of `node:fs/promises`, which makes a handle of each file. Looked up when it is called: the
 * faulty disk of the tests takes its place.
 */
const readFile = (file: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) =>
    fs.readFile(file, (error, bytes) => (error ? reject(error) : resolve(bytes))),
  );

/** Files on this machine's disk. Locations are absolute paths. */
export const nodeFiles: Files = {
  async read(file) {
    try {
      return ok(await readFile(file));
    } catch (error) {
      return isCode(error, 'ENOENT', 'ENOTDIR') ? ok(null) : cannot('read', file, error);
    }
  },

  size: (file) =>
    stat(file).then(
      (stats) => stats.size,
      () => null,
    ),

  async create(file, bytes) {
    try {
      await mkdir(path.dirname(file), { recursive: true });
      const temporary = await writeBeside(file, bytes);
      try {
        return ok(await renameToNew(temporary, file));
      } finally {
        await removeTemporary(temporary);
      }
    } catch (error) {
      return cannot('write', file, error);
    }
  },

  async list(folder) {
    try {
      return await filesBelow(folder);
    } catch {
      return [];
    }
  },

  join: (folder, ...names) => path.join(folder, ...names),
};

/**
 * In the order of their names, whatever the disk's. All folders at once: drafts lie in hundreds of them, and Node's own way
 * (`recursive`) waits for each before it asks for the next.
 */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (entry) => {
        const location = path.join(folder, entry.name);
        if (entry.isDirectory()) return filesBelow(location);
        return entry.isFile() ? [location] : [];
      }),
  );
  return found.flat();
}

/** Writes and flushes a temporary file in the folder of `file`. */
export async function writeBeside(file: string, bytes: Uint8Array, mode?: number): Promise<string> {
  const folder = path.dirname(file);
  await removeLeftovers(folder);
  const temporary = path.join(folder, temporaryName());
  try {
    await writeFlushed(temporary, bytes, mode);
  } catch (error) {
    await removeTemporary(temporary);
    throw error;
  }
  return temporary;
}

async function writeFlushed(file: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    if (mode !== undefined) await handle.chmod(mode);
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What cannot be removed now is removed by who writes here next. */
export const removeTemporary = (temporary: string): Promise<void> =>
  rm(temporary, { force: true }).catch(() => undefined);

/** How systems say that a file system has no hard links; EISDIR is Windows' word for it on exFAT, EACCES that of Android's storage. */
const NO_LINKS = ['EPERM', 'EACCES', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR', 'EMLINK'];

/** Gives a file its name only if nothing has it: a link fails where a rename would overwrite. */
async function renameToNew(temporary: string, file: string): Promise<boolean> {
  try {
    await link(temporary, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    // File systems without hard links (exFAT, some network drives): look, then rename.
    if (!isCode(error, ...NO_LINKS)) throw error;
    if (await exists(file)) return false;
    await rename(temporary, file);
    return true;
  }
}

export const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

export function cannotWrite(file: string, error: unknown): Problem | null {
  const failed = cannot<never>('write', file, error);
  return failed.ok ? null : failed.problem;
}

function cannot<T>(what: 'read' | 'write', file: string, error: unknown): Result<T> {
  const reason = error instanceof Error ? error.message : String(error);
  return what === 'read'
    ? fail('cannot-read', say('{0} could not be read: {1}', file, reason))
    : fail('cannot-write', say('{0} could not be written: {1}', file, reason));
}
