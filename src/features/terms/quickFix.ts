import * as vscode from 'vscode';
import type { ProblemCode } from '../../core/problem';
import type { App } from '../../host/app';
import { COMMANDS } from '../../host/ids';

const CODE: ProblemCode = 'not-in-terms';

/** Offers to add a client or a project that a document names to the terms that do not know it. */
export function registerQuickFix(app: App): void {
  app.context.subscriptions.push(
    vscode.languages.registerCodeActionsProvider(
      'markdown',
      {
        provideCodeActions(document, _range, { diagnostics }) {
          const problem = diagnostics.find(({ code }) => code === CODE);
          const state = app.library.state.documents.get(document.uri.toString());
          if (!problem || !state) return [];
          const { client, project } = state.document;
          const isClient = app.library.state.terms.get(state.folder)?.clients.has(client) !== true;
          const title = isClient
            ? vscode.l10n.t('Add client to the terms')
            : vscode.l10n.t('Add project to the terms');
          const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
          action.diagnostics = [problem];
          action.isPreferred = true;
          action.command = isClient
            ? { title, command: COMMANDS.newClient, arguments: [{ client }] }
            : { title, command: COMMANDS.newProject, arguments: [{ client, project }] };
          return [action];
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}
