import * as vscode from 'vscode';
import type { Problem } from '../../core/problem';
import type { App } from '../../host/app';
import { rangeIn } from '../../host/ranges';
import { translated } from '../../host/said';
import type { LibraryState } from '../../store/state';

/** What is wrong in a document's front matter or in the terms, in the Problems panel, at its place. */
export function register(app: App): void {
  const diagnostics = vscode.languages.createDiagnosticCollection('revision-rounds');
  const shown = new Map<string, readonly Problem[]>();
  const update = (state: LibraryState): void => {
    for (const location of shown.keys()) {
      if (state.problems.has(location)) continue;
      shown.delete(location);
      diagnostics.delete(vscode.Uri.parse(location));
    }
    for (const [location, problems] of state.problems) {
      shown.set(location, problems);
      const text = state.texts.get(location) ?? '';
      diagnostics.set(
        vscode.Uri.parse(location),
        problems.map((problem) => diagnosticOf(problem, text)),
      );
    }
  };
  app.context.subscriptions.push(diagnostics, app.library.onDidChange(update));
}

const SEVERITIES: Readonly<Record<Problem['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

function diagnosticOf(problem: Problem, text: string): vscode.Diagnostic {
  const range = rangeIn(text, problem.span ?? { start: 0, end: 0 });
  const diagnostic = new vscode.Diagnostic(range, translated(problem.message), SEVERITIES[problem.severity]);
  diagnostic.source = 'Revision Rounds';
  diagnostic.code = problem.code;
  return diagnostic;
}
