import * as vscode from 'vscode';
import type { App } from '../../host/app';
import { CONTEXTS } from '../../host/ids';
import { whyNotCounted } from '../../host/notCounted';
import { activeLocation } from '../../host/proseViews';
import { wholeOrSoon } from '../../host/wholeOrSoon';
import { flagsOf } from '../../store/flags';
import type { DocumentState, WholeState } from '../../store/state';

/** Keeps the context keys of the active editor, which decide what the command palette offers, and that of the views' words for nothing. */
export function register(app: App): void {
  const update = (): void => {
    const location = activeLocation();
    const state = location === undefined ? undefined : app.library.state.documents.get(location);
    const whole = location === undefined ? null : wholeOrSoon(app.library, location, update);
    const context = contextOf(state, whole);
    // Its commands say what is in the way: nobody can look for the reason of a command that is not there.
    const why = location === undefined ? null : whyNotCounted(app.library.state, location);
    // Where only the client's name is missing, it can be tracked.
    if (why && why.code !== 'not-tracked') context[CONTEXTS.document] = 'tracked';
    for (const [key, value] of Object.entries(context)) {
      void vscode.commands.executeCommand('setContext', key, value);
    }
  };
  void app.library.ready.then(() => vscode.commands.executeCommand('setContext', CONTEXTS.allRead, true));
  app.context.subscriptions.push(
    vscode.window.onDidChangeActiveTextEditor(update),
    app.library.onDidChange(update),
  );
}

function contextOf(state: DocumentState | undefined, whole: WholeState | null): Record<string, unknown> {
  const rounds = state?.document.rounds ?? [];
  const flags = whole ? [...flagsOf(whole).values()] : [];
  return {
    [CONTEXTS.document]: state && (state.closed ? 'closed' : 'tracked'),
    [CONTEXTS.sent]: rounds.length > 0,
    [CONTEXTS.hasComments]: rounds.some((round) => round.comments.length > 0),
    [CONTEXTS.over]: (state?.unagreed.length ?? 0) > 0,
    [CONTEXTS.late]: flags.some(({ late }) => late !== null),
    [CONTEXTS.contradictions]: flags.some(({ contradicts }) => contradicts.length > 0),
  };
}
