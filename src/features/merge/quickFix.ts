import * as vscode from 'vscode';
import type { ProblemCode } from '../../core/problem';
import type { App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import type { CarriesSubject } from '../../host/subject';
import { TERMS_FILE } from '../../store/defaults';

const CODE: ProblemCode = 'merge-conflict';

/** Offers to take both sides where a document, or the terms, say that git could not merge it. */
export function registerQuickFix({ context }: App): void {
  context.subscriptions.push(
    vscode.languages.registerCodeActionsProvider(
      ['markdown', { pattern: `**/${TERMS_FILE}` }],
      {
        provideCodeActions({ uri }, _range, { diagnostics }) {
          const problem = diagnostics.find(({ code }) => code === CODE);
          if (!problem) return [];
          const title = vscode.l10n.t('Take both sides of the merge');
          const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
          const argument: CarriesSubject = { subject: { document: uri.toString() } };
          action.diagnostics = [problem];
          action.isPreferred = true;
          action.command = { title, command: COMMANDS.takeBothSides, arguments: [argument] };
          return [action];
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}
