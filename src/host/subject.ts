import * as vscode from 'vscode';
import type { WholeState } from '../store/state';
import type { Location } from '../store/ports';
import { showProblem, type App } from './app';
import { activeLocation } from './proseViews';

/** What a command is about: a document, and perhaps a round or a comment of it. Rows of the Clients view carry one. */
export interface Subject {
  readonly document: Location;
  readonly round?: number;
  readonly comment?: string;
}

export interface CarriesSubject {
  readonly subject: Subject;
}

/** The subject of the row a command was called on, else the document in the active editor. */
export function subjectOf(argument: unknown): Subject | null {
  if (carriesSubject(argument)) return argument.subject;
  const document = activeLocation();
  return document === undefined ? null : { document };
}

/** The tracked document that a command is about, as it is in the editor at this moment; tells the writer when there is none. */
export async function trackedSubject(
  app: App,
  argument: unknown,
): Promise<(Subject & { readonly state: WholeState }) | null> {
  const subject = subjectOf(argument);
  if (!subject) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the article in the editor first.'));
    return null;
  }
  await app.library.ready;
  await app.library.refresh(await vscode.workspace.openTextDocument(vscode.Uri.parse(subject.document)));
  const state = app.library.whole(subject.document);
  if (state) return { ...subject, state };
  const problem = app.library.state.problems.get(subject.document)?.[0];
  const untracked = vscode.l10n.t(
    'This document is not tracked yet. Use “Rounds: Track This Document” first.',
  );
  showProblem(problem ?? { code: 'not-tracked', severity: 'error', message: untracked }, subject.document);
  return null;
}

function carriesSubject(argument: unknown): argument is CarriesSubject {
  if (typeof argument !== 'object' || argument === null || !('subject' in argument)) return false;
  const { subject } = argument;
  return (
    typeof subject === 'object' &&
    subject !== null &&
    'document' in subject &&
    typeof subject.document === 'string'
  );
}
