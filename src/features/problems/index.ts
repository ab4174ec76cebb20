import * as vscode from 'vscode';
import type { Problem } from '../../core/problem';
import type { App } from '../../host/app';
import { rangeIn } from '../../host/ranges';
import { translated } from '../../host/said';
import type { Location } from '../../store/ports';
import type { LibraryState } from '../../store/state';
import { newProblems, type ShownProblems } from './news';

/** What is wrong in a document's front matter or in the terms, in the Problems panel, at its place. */
export function register(app: App): void {
  const diagnostics = vscode.languages.createDiagnosticCollection('revision-rounds');
  const shown = new Map<Location, ShownProblems>();
  const update = (state: LibraryState): void => {
    for (const [location, news] of newProblems(shown, state))
      diagnostics.set(
        vscode.Uri.parse(location),
        news?.problems.map((problem) => diagnosticOf(problem, news.text)),
      );
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
