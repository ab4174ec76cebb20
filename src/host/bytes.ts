import * as vscode from 'vscode';

/** The bytes of a file, looked at once more where an error has to be told from what was done all the same. */

/** Null where there is none, undefined where nobody can tell. */
export const bytesOf = (file: vscode.Uri): Thenable<Uint8Array | null | undefined> =>
  vscode.workspace.fs
    .readFile(file)
    .then(undefined, (error: unknown) => (isNotFound(error) ? null : undefined));

export const isSameBytes = (a: Uint8Array | null | undefined, b: Uint8Array | null): boolean =>
  a === b || (!!a && !!b && a.length === b.length && a.every((byte, i) => byte === b[i]));

export const isNotFound = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
