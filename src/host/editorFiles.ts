import * as vscode from 'vscode';
import { fail, ok, type Result } from '../core/problem';
import { say } from '../core/said';
import { temporaryName } from '../store/leftovers';
import { nameOf } from '../store/markdownFiles';
import type { Files } from '../store/ports';
import { bytesOf, isNotFound, isSameBytes } from './bytes';
import { entriesOf } from './entriesOf';
import { removeLeftovers, removeQuietly } from './leftovers';

/** Files through the editor's file system, so that remote and virtual workspaces work. Locations are URIs as strings. */
export const editorFiles: Files = {
  async read(file) {
    try {
      return ok(await vscode.workspace.fs.readFile(vscode.Uri.parse(file)));
    } catch (error) {
      return isNotFound(error)
        ? ok(null)
        : fail('cannot-read', say('{0} could not be read: {1}', shown(file), reasonOf(error)));
    }
  },

  size: (file) =>
    vscode.workspace.fs.stat(vscode.Uri.parse(file)).then(
      (stats) => stats.size,
      () => null,
    ) as Promise<number | null>,

  async create(file, bytes) {
    const target = vscode.Uri.parse(file);
    const folder = vscode.Uri.joinPath(target, '..');
    await removeLeftovers(folder);
    // The editor's disk provider flushes what it writes; the rename refuses to overwrite.
    const temporary = vscode.Uri.joinPath(folder, temporaryName());
    try {
      await vscode.workspace.fs.writeFile(temporary, bytes);
    } catch (error) {
      await removeQuietly(temporary);
      return cannotWrite(file, error);
    }
    return renamed(temporary, target, bytes);
  },

  list: (folder) => filesBelow(vscode.Uri.parse(folder)),

  join: (folder, ...names) => vscode.Uri.joinPath(vscode.Uri.parse(folder), ...names).toString(),
};

async function renamed(
  temporary: vscode.Uri,
  target: vscode.Uri,
  bytes: Uint8Array,
): Promise<Result<boolean>> {
  try {
    await vscode.workspace.fs.rename(temporary, target, { overwrite: false });
    return ok(true);
  } catch (error) {
    // A network drive may report a failure of what it did, and the editor looks at the file once more: the files themselves tell.
    const isDone = (await bytesOf(temporary)) === null && isSameBytes(await bytesOf(target), bytes);
    if (isDone) return ok(true);
    await removeQuietly(temporary);
    return isExists(error) ? ok(false) : cannotWrite(target.toString(), error);
  }
}

const cannotWrite = (file: string, error: unknown): Result<never> =>
  fail('cannot-write', say('{0} could not be written: {1}', shown(file), reasonOf(error)));

/** All folders at once: each is a question to another process, and drafts lie in hundreds of them. */
async function filesBelow(folder: vscode.Uri): Promise<string[]> {
  const entries = await entriesOf(folder);
  const found = await Promise.all(
    entries.map(async ([entry, type]) =>
      type === vscode.FileType.Directory ? filesBelow(entry) : [entry.toString()],
    ),
  );
  return found.flat();
}

/** A location as a person reads it. */
export function shown(location: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(location));
}

/** A document's name for people: its file name without the ending. */
export function documentName(location: string): string {
  return nameOf(vscode.Uri.parse(location).path);
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const isExists = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && error.code === 'FileExists';
