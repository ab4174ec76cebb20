import * as vscode from 'vscode';
import type { App } from '../../host/app';
import { rangeIn } from '../../host/ranges';
import { translated } from '../../host/said';
import { templateAt } from './templates';

/** What is wrong with a template that is open in the editor, in the Problems panel, at its place. */
export function registerTemplateProblems(app: App): void {
  const diagnostics = vscode.languages.createDiagnosticCollection('revision-rounds-letters');
  const check = async (document: vscode.TextDocument): Promise<void> => {
    const own = templateAt(document.uri);
    if (!own) return;
    const { checkTemplate } = await import('../../formats/letters');
    if (document.isClosed) return;
    const text = document.getText();
    diagnostics.set(
      document.uri,
      checkTemplate(own.name, text).map(({ message, span, code }) => {
        const diagnostic = new vscode.Diagnostic(
          rangeIn(text, span ?? { start: 0, end: 0 }),
          translated(message),
        );
        diagnostic.source = 'Revision Rounds';
        diagnostic.code = code;
        return diagnostic;
      }),
    );
  };
  const checked = (document: vscode.TextDocument): void =>
    void check(document).catch((error: unknown) => app.log.error('letters:', String(error)));
  vscode.workspace.textDocuments.forEach(checked);
  app.context.subscriptions.push(
    diagnostics,
    vscode.workspace.onDidOpenTextDocument(checked),
    vscode.workspace.onDidChangeTextDocument(({ document }) => checked(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => diagnostics.delete(uri)),
  );
}
