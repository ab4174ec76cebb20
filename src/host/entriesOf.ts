import * as vscode from 'vscode';

/** What lies in a folder; nothing where it cannot be read. */
export const entriesOf = (
  folder: vscode.Uri,
): Thenable<(readonly [uri: vscode.Uri, type: vscode.FileType])[]> =>
  vscode.workspace.fs.readDirectory(folder).then(
    (list) => list.map(([name, type]) => [vscode.Uri.joinPath(folder, name), type] as const),
    () => [],
  );
