import * as vscode from 'vscode';
import type { KeptFiles } from '../store/time/kept';
import { editorFiles } from './editorFiles';

/** Files that may be removed again. The stored drafts get no such thing: they are kept for ever. */
export const keptFiles: KeptFiles = {
  ...editorFiles,
  remove: (file) =>
    vscode.workspace.fs.delete(vscode.Uri.parse(file)).then(
      () => undefined,
      () => undefined,
    ) as Promise<void>,
};
