import * as vscode from 'vscode';
import { ask } from './steps';

/** A document that is a file. One without a name is saved under one first; null when the writer would rather not. */
export async function namedDocument(document: vscode.TextDocument): Promise<vscode.TextDocument | null> {
  if (!document.isUntitled) return document;
  const save = await ask(
    vscode.l10n.t('This document has no name yet'),
    vscode.l10n.t('Its rounds are kept with the file, so it has to be one'),
    [
      { label: vscode.l10n.t('Save it as a file'), value: true },
      { label: vscode.l10n.t('Not now'), value: false },
    ],
  );
  if (save !== true) return null;
  const saved = await vscode.workspace.saveAs(document.uri);
  return saved ? vscode.workspace.openTextDocument(saved) : null;
}
