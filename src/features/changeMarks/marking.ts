import * as vscode from 'vscode';
import { splitFrontMatter } from '../../core/frontMatter/split';
import type { App } from '../../host/app';
import type { Location } from '../../store/ports';
import type { Looks } from './looks';
import { hideMarks, showMarks, type MarkedText } from './show';
import { marksSince } from './since';
import { tracedSince } from './traced';

/** After this pause in typing the texts are compared again. Until then the editor moves the marks along by itself. */
const TYPING_PAUSE_MS = 400;

/** The number of a draft, or whichever was sent last. */
export type Since = number | 'last';

interface Session {
  readonly since: Since;
  timer: NodeJS.Timeout | undefined;
  /** Counts the updates: one that was overtaken shows nothing. */
  turn: number;
  marked: MarkedText | null;
}

/** The documents whose changes are shown. */
export interface Marking extends vscode.Disposable {
  /** The draft that a document's changes are shown since; null while they are not shown. */
  draft(location: Location): number | null;
  start(location: Location, since: Since): Promise<MarkedText | null>;
  stop(location: Location): void;
}

export function createMarking(app: App, looks: Looks): Marking {
  const sessions = new Map<Location, Session>();

  const update = async (location: Location, session: Session): Promise<void> => {
    clearTimeout(session.timer);
    const turn = ++session.turn;
    const state = app.library.whole(location);
    // A front matter that is half typed cannot be read for a moment: the marks stay as they are.
    if (!state) return;
    const draft = session.since === 'last' ? state.document.rounds.length : session.since;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(location));
    const isCurrent = (): boolean => turn === session.turn && sessions.get(location) === session;
    if (!isCurrent()) return;
    const text = document.getText();
    const { proseStart } = splitFrontMatter(text);
    const traced = await tracedSince(app, state, { first: draft, prose: text.slice(proseStart), isCurrent });
    if (!traced || !isCurrent()) return;
    session.marked = { marks: marksSince(traced), proseStart, draft, document: state.document };
    for (const editor of editorsOf(location)) showMarks(editor, looks, session.marked);
  };

  /** All that is done on a keystroke: a timer. Nothing is compared for a document that is not on the screen. */
  const later = (location: Location, session: Session): void => {
    clearTimeout(session.timer);
    session.turn++;
    session.timer = setTimeout(() => {
      if (editorsOf(location).length > 0) void update(location, session);
    }, TYPING_PAUSE_MS);
  };

  const stop = (location: Location): void => {
    clearTimeout(sessions.get(location)?.timer);
    sessions.delete(location);
    for (const editor of editorsOf(location)) hideMarks(editor, looks);
  };

  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (sessions.size === 0) return;
      const location = document.uri.toString();
      const session = sessions.get(location);
      if (session) later(location, session);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => stop(uri.toString())),
    vscode.window.onDidChangeVisibleTextEditors(() => {
      for (const [location, session] of sessions) {
        if (editorsOf(location).length > 0) void update(location, session);
      }
    }),
    app.library.onDidChange(() => {
      for (const [location, session] of sessions) later(location, session);
    }),
  );
  return {
    draft(location) {
      const session = sessions.get(location);
      if (!session) return null;
      const sent = app.library.state.documents.get(location)?.document.rounds.length ?? 0;
      return session.since === 'last' ? sent : session.since;
    },
    async start(location, since) {
      stop(location);
      const session = { since, timer: undefined, turn: 0, marked: null };
      sessions.set(location, session);
      await update(location, session);
      return sessions.get(location)?.marked ?? null;
    },
    stop,
    dispose() {
      listeners.dispose();
      for (const location of sessions.keys()) stop(location);
    },
  };
}

const editorsOf = (location: Location): readonly vscode.TextEditor[] =>
  vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === location);
