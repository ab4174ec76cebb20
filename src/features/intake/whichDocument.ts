import * as vscode from 'vscode';
import { splitFrontMatter } from '../../core/frontMatter/split';
import { fitOf } from '../../core/intake/fit';
import type { Incoming } from '../../core/intake/model';
import type { App } from '../../host/app';
import { documentName, shown } from '../../host/editorFiles';
import { inform } from '../../host/messages';
import { ask } from '../../host/steps';
import { subjectOf, trackedSubject } from '../../host/subject';
import type { DocumentState, WholeState } from '../../store/state';

/**
 * The document that feedback is for, where the writer has one before them: the row that the command was called on, or the active
 * editor. Null where the command was called on a file, or nothing that is tracked is there.
 */
export async function documentAtHand(app: App, argument: unknown): Promise<WholeState | null> {
  await app.library.ready;
  const subject = subjectOf(argument);
  const isFile = typeof argument === 'object' && argument !== null && 'fsPath' in argument;
  if (!subject || isFile || !app.library.state.documents.has(subject.document)) return null;
  return (await trackedSubject(app, { subject }))?.state ?? null;
}

/** Asks which document is meant, the one that fits best first. */
export async function askForDocument(app: App, incoming: Incoming, name: string): Promise<WholeState | null> {
  const states = [...app.library.state.documents.values()];
  if (states.length === 0) {
    void inform(
      vscode.l10n.t('No document is tracked yet. Use “Rounds: Track This Document” on the article first.'),
    );
    return null;
  }
  const fits = await Promise.all(
    states.map(async (state) => ({ state, fit: await fit(app, incoming, state) })),
  );
  fits.sort((a, b) => b.fit - a.fit || a.state.location.localeCompare(b.state.location));
  const chosen = await ask<DocumentState>(
    vscode.l10n.t('Import Feedback from {0}', name),
    vscode.l10n.t('Which document is it about?'),
    fits.map(({ state, fit }) => ({
      label: documentName(state.location),
      description: fit > 0 ? vscode.l10n.t('{0} % of the words', Math.round(fit * 100)) : '',
      detail: `${state.document.client} · ${shown(state.location)}`,
      value: state,
    })),
  );
  return chosen ? app.library.read(chosen.location) : null;
}

async function fit(app: App, incoming: Incoming, { location }: DocumentState): Promise<number> {
  const bytes = await app.ports.files.read(location);
  if (!bytes.ok || !bytes.value) return 0;
  const text = new TextDecoder().decode(bytes.value);
  return fitOf(incoming, text.slice(splitFrontMatter(text).proseStart));
}
