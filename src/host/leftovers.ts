import * as vscode from 'vscode';
import { isLeftover, LEFTOVER_AGE_MS } from '../store/leftovers';

/** Removes what an extension host that was killed, or a full disk, left of a file it was writing in this folder. Whatever stands in the way is no matter. */
export async function removeLeftovers(folder: vscode.Uri): Promise<void> {
  const names = await vscode.workspace.fs.readDirectory(folder).then(
    (entries) => entries.map(([name]) => name),
    () => [],
  );
  for (const name of names.filter(isLeftover)) {
    const file = vscode.Uri.joinPath(folder, name);
    const age = await vscode.workspace.fs.stat(file).then(
      // Where no time is kept it is 0, and nothing is known of its age.
      ({ mtime }) => (mtime > 0 ? Date.now() - mtime : 0),
      () => 0,
    );
    if (age > LEFTOVER_AGE_MS) await removeQuietly(file);
  }
}

/** What cannot be removed now is removed by who writes here next. */
export const removeQuietly = (file: vscode.Uri): Thenable<void> =>
  vscode.workspace.fs.delete(file).then(undefined, () => undefined);
