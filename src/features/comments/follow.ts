import * as vscode from 'vscode';
import type { App } from '../../host/app';
import type { Location } from '../../store/ports';
import { documentThreads, type DocumentThreads } from './documentThreads';

/** The threads of all documents in sight, or once in sight and still open. */
export interface CommentThreads extends vscode.Disposable {
  of(document: Location): DocumentThreads | undefined;
}

/** Keeps a thread for every comment of every tracked document that is shown, at the place where its passage is now. */
export function followComments(app: App, controller: vscode.CommentController): CommentThreads {
  const followed = new Map<Location, DocumentThreads>();
  const drop = (location: Location): void => {
    followed.get(location)?.dispose();
    followed.delete(location);
  };
  const show = (): void => {
    for (const { document } of vscode.window.visibleTextEditors) {
      const location = document.uri.toString();
      if (!app.library.state.documents.has(location)) continue;
      const known = followed.get(location) ?? documentThreads(app, controller, document);
      followed.set(location, known);
      known.shown();
    }
  };
  const onState = (): void => {
    const { documents, problems } = app.library.state;
    for (const [location, threads] of followed) {
      // A front matter that cannot be read at this moment is being typed in, most likely: its threads stay.
      if (!documents.has(location) && !problems.has(location)) drop(location);
      else threads.stateChanged();
    }
    show();
  };
  const listeners = vscode.Disposable.from(
    app.library.onDidChange(onState),
    vscode.window.onDidChangeVisibleTextEditors(show),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
      followed.get(document.uri.toString())?.edited(contentChanges),
    ),
    vscode.workspace.onDidCloseTextDocument((document) => drop(document.uri.toString())),
  );
  onState();
  return {
    of: (document) => followed.get(document),
    dispose() {
      listeners.dispose();
      for (const location of [...followed.keys()]) drop(location);
    },
  };
}
