import * as vscode from 'vscode';
import type { App } from '../../host/app';
import { activeFirst } from '../../host/clientOrder';
import { inform } from '../../host/messages';
import { ask } from '../../host/steps';
import { subjectOf } from '../../host/subject';
import { allDocuments, type ClientState, type DocumentState, type LibraryState } from '../../store/state';

/** The documents that an export is about, and what to call them. */
export interface Scope {
  readonly name: string;
  readonly documents: readonly DocumentState[];
}

/** What the row of the Clients view stands for on which the command was called; else the writer chooses one client, that of the open document first, or all. */
export async function scopeOf(app: App, argument: unknown, title: string): Promise<Scope | null> {
  await app.library.ready;
  const { state } = app.library;
  const row = rowScope(state, argument);
  if (row) return row;
  if (state.clients.length === 0) {
    void inform(vscode.l10n.t('No document is tracked yet.'));
    return null;
  }
  const all: Scope = {
    name: vscode.l10n.t('all clients'),
    documents: state.clients.flatMap(allDocuments),
  };
  const choices = [
    ...activeFirst(state.clients).map((client) => ({ label: client.name, value: clientScope(client) })),
    ...(state.clients.length > 1 ? [{ label: vscode.l10n.t('All clients'), value: all }] : []),
  ];
  return (await ask(title, vscode.l10n.t('Of which client?'), choices)) ?? null;
}

function clientScope(client: ClientState): Scope {
  return { name: client.name, documents: allDocuments(client) };
}

/** Rows carry the part of the library's state that they show. */
function rowScope(state: LibraryState, argument: unknown): Scope | null {
  if (typeof argument !== 'object' || argument === null) return null;
  for (const client of state.clients) {
    if ('client' in argument && argument.client === client) return clientScope(client);
    for (const project of client.projects)
      if ('project' in argument && argument.project === project) return project;
  }
  const location = 'subject' in argument ? subjectOf(argument)?.document : undefined;
  const document = location === undefined ? undefined : state.documents.get(location);
  return document
    ? { name: document.document.title ?? document.document.client, documents: [document] }
    : null;
}
