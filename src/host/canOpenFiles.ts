import * as vscode from 'vscode';

/** Whether the system can be given a file to open: this window and the files are on one machine. */
export const canOpenFiles = (): boolean =>
  vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
