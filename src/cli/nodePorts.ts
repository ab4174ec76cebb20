import { randomUUID } from 'node:crypto';
import { access, link, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { formatISO } from 'date-fns';
import { fail, ok, type Problem, type Result } from '../core/problem';
import { say } from '../core/said';
import { applyEdits, type TextEdit } from '../core/text';
import type { Clock, Documents, Files, Location, Ports } from '../store/ports';

/** The outside world of the command line: Node's file system, and the clock. Locations are absolute paths. */
export function nodePorts(root: string | undefined): Ports {
  // Documents of one folder have one answer; asking the disk for each takes as long as reading them.
  const folders = new Map<string, Promise<Location>>();
  const roundsFolderOf = (document: Location): Promise<Location> => {
    const folder = path.dirname(document);
    const known = folders.get(folder) ?? roundsFolder(document, root);
    folders.set(folder, known);
    return known;
  };
  return {
    files: nodeFiles,
    documents: nodeDocuments,
    clock,
    roundsFolder: roundsFolderOf,
  };
}

const clock: Clock = { now: () => formatISO(new Date()) };

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
        await rm(temporary, { force: true });
      }
    } catch (error) {
      return cannot('write', file, error);
    }
  },

  async list(folder) {
    try {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name));
    } catch {
      return [];
    }
  },

  join: (folder, ...names) => path.join(folder, ...names),
};

const nodeDocuments: Documents = {
  async read(document) {
    const bytes = await nodeFiles.read(document);
    if (!bytes.ok) return bytes;
    return bytes.value
      ? decode(document, bytes.value)
      : fail('cannot-read', say('There is no file {0}.', document));
  },

  async change(document, before, edits) {
    const now = await nodeDocuments.read(document);
    if (!now.ok) return now.problem;
    if (now.value !== before) return changedMeanwhile(document);
    return replaceFile(document, before, edits);
  },
};

async function replaceFile(
  document: Location,
  before: string,
  edits: readonly TextEdit[],
): Promise<Problem | null> {
  try {
    // Through a link, so that the link stays a link.
    const file = await realpath(document);
    const { mode } = await stat(file);
    const temporary = await writeBeside(file, new TextEncoder().encode(applyEdits(before, edits)), mode);
    await rename(temporary, file);
    return null;
  } catch (error) {
    const failed = cannot<never>('write', document, error);
    return failed.ok ? null : failed.problem;
  }
}

/** UTF-8, with a byte order mark kept as a character, so that what is written back has it still. */
function decode(document: Location, bytes: Uint8Array): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return fail('not-utf8', say('{0} is not UTF-8 text. Save it as UTF-8 first.', document));
  }
}

const changedMeanwhile = (document: Location): Problem => ({
  code: 'changed-meanwhile',
  severity: 'error',
  message: say(
    'Another program has changed {0} meanwhile. Nothing was written; run the command again.',
    document,
  ),
});

/** Writes and flushes a temporary file in the folder of `file`; without an extension, so that nothing takes it for a draft. */
async function writeBeside(file: string, bytes: Uint8Array, mode?: number): Promise<string> {
  const temporary = path.join(path.dirname(file), `.keeping-${randomUUID()}`);
  const handle = await open(temporary, 'wx', mode);
  try {
    if (mode !== undefined) await handle.chmod(mode);
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return temporary;
}

/** Gives a file its name only if nothing has it: a link fails where a rename would overwrite. */
async function renameToNew(temporary: string, file: string): Promise<boolean> {
  try {
    await link(temporary, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    // File systems without hard links (exFAT, some network drives): look, then rename.
    if (!isCode(error, 'EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP')) throw error;
    if (await exists(file)) return false;
    await rename(temporary, file);
    return true;
  }
}

/** `.rounds` of the nearest parent folder that has one, else of the root that was named, else of the current folder. */
async function roundsFolder(document: Location, root: string | undefined): Promise<Location> {
  let folder = path.dirname(document);
  for (;;) {
    const candidate = path.join(folder, '.rounds');
    if (await exists(candidate)) return candidate;
    const parent = path.dirname(folder);
    if (parent === folder) return path.join(path.resolve(root ?? '.'), '.rounds');
    folder = parent;
  }
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

function cannot<T>(what: 'read' | 'write', file: string, error: unknown): Result<T> {
  const reason = error instanceof Error ? error.message : String(error);
  return what === 'read'
    ? fail('cannot-read', say('{0} could not be read: {1}', file, reason))
    : fail('cannot-write', say('{0} could not be written: {1}', file, reason));
}
