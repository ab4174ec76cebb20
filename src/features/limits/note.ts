import * as vscode from 'vscode';
import { documentName } from '../../host/editorFiles';
import { factsNote } from '../../core/letters/factsNote';
import { registerCommand, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { trackedSubject } from '../../host/subject';

/** Opens an untitled note with the facts of the agreement, for the writer to make a letter of. Nothing is sent. */
export function registerLetter(app: App): void {
  registerCommand(app, COMMANDS.writeToClient, async (argument) => {
    const subject = await trackedSubject(app, argument);
    if (!subject) return;
    const { state } = subject;
    const content = factsNote({
      name: state.document.title ?? documentName(state.location),
      document: state.document,
      terms: state.terms,
      standing: state.standing,
      unagreed: state.unagreed,
    });
    const note = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(note);
  });
}
