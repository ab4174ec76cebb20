import type * as vscode from 'vscode';
import { registerCommand, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { importFeedback } from './import';
import { fromClipboard, fromFile } from './sources';

/** Feedback that a client wrote elsewhere, into the record: read, shown, and logged as far as the writer says. */
export function register(app: App): void {
  registerCommand(app, COMMANDS.importFile, async (argument) => {
    const source = await fromFile(app, fileIn(argument));
    if (source) await importFeedback(app, source, argument);
  });
  registerCommand(app, COMMANDS.importClipboard, async (argument) => {
    const source = await fromClipboard();
    if (source) await importFeedback(app, source, argument);
  });
}

/** The explorer hands over the file itself; who drops one on a row, the file and what the row is about. */
function fileIn(argument: unknown): vscode.Uri | null {
  if (isUri(argument)) return argument;
  const isDropped = typeof argument === 'object' && argument !== null && 'file' in argument;
  return isDropped && isUri(argument.file) ? argument.file : null;
}

const isUri = (argument: unknown): argument is vscode.Uri =>
  typeof argument === 'object' && argument !== null && 'scheme' in argument && 'fsPath' in argument;
