import * as vscode from 'vscode';
import { say } from '../core/said';
import type { WholeState } from '../store/state';
import type { Location } from '../store/ports';
import { showProblem, type App } from './app';
import { documentName, shown } from './editorFiles';
import { inform } from './messages';
import { activeLocation } from './proseViews';
import { ask } from './steps';

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

/** The same; the writer is told where there is none. */
export function subjectOrTell(argument: unknown): Subject | null {
  const subject = subjectOf(argument);
  if (!subject) tellOfNone();
  return subject;
}

const tellOfNone = (): void => void inform(vscode.l10n.t('Open the article in the editor first.'));

/**
 * The tracked document that a command is about, as it is in the editor at this moment. Where no article is in the active editor (a page
 * is: the walkthrough), the writer is asked which; told, when there is none.
 */
export async function trackedSubject(
  app: App,
  argument: unknown,
): Promise<(Subject & { readonly state: WholeState }) | null> {
  await app.library.ready;
  const subject = subjectOf(argument) ?? (await askForTracked(app));
  if (!subject) return null;
  await app.library.refresh(await vscode.workspace.openTextDocument(vscode.Uri.parse(subject.document)));
  const state = app.library.whole(subject.document);
  if (state) return { ...subject, state };
  const problem = app.library.state.problems.get(subject.document)?.[0];
  const untracked = say('This document is not tracked yet. Use “Rounds: Track This Document” first.');
  showProblem(problem ?? { code: 'not-tracked', severity: 'error', message: untracked }, subject.document);
  return null;
}

/** One of the tracked documents, which is then opened. */
async function askForTracked(app: App): Promise<Subject | null> {
  const states = [...app.library.state.documents.values()];
  if (states.length === 0) {
    tellOfNone();
    return null;
  }
  const document = await ask<Location>(
    vscode.l10n.t('No article is open in the editor'),
    vscode.l10n.t('Which document is it about?'),
    states.map(({ location, document: { title, client } }) => ({
      label: title ?? documentName(location),
      description: client,
      detail: shown(location),
      value: location,
    })),
  );
  if (document === undefined) return null;
  await vscode.window.showTextDocument(vscode.Uri.parse(document));
  return { document };
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
