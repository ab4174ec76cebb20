import * as vscode from 'vscode';
import type { Recorded } from '../core/record/record';
import type { Location } from '../store/ports';
import { showProblem, type App } from './app';

/** Makes an action's edit in a document, brings the library up to date, and shows what went wrong. Answers whether it was made. */
export async function makeEdit(
  app: App,
  document: Location,
  record: (text: string) => Recorded,
): Promise<boolean> {
  const { edit } = await import('../store/actions');
  const made = await edit(app.ports, document, record);
  if (!made.ok) showProblem(made.problem, document);
  await refresh(app, document);
  return made.ok;
}

/** What cannot be opened any more was told of by the action; the library goes by the file. */
export async function refresh(app: App, document: Location): Promise<void> {
  const open = await vscode.workspace.openTextDocument(vscode.Uri.parse(document)).then(
    (opened) => opened,
    () => null,
  );
  if (open) await app.library.refresh(open);
}

/** A quiet word that something was done: it goes away by itself and asks for nothing. */
export function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, TOLD_MS);
}

const TOLD_MS = 6000;
