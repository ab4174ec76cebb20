import * as vscode from 'vscode';
import type { Round } from '../../core/model';
import type { App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { commentCount, dayLabel } from '../../host/labels';
import { rangeOf } from '../../host/ranges';
import { settled } from '../../host/settled';
import { isOurs, readSettings } from '../../host/settings';
import type { Subject } from '../../host/subject';

/**
 * The editor drops what it was about to ask when the focus leaves the text, as it does for the question that follows a logged
 * comment, and shows the old lenses until the focus is back. Told once more, it asks. In milliseconds: the question stands there
 * by then.
 */
const AGAIN_MS = 1000;

/** Above each round in the front matter: where it stands, and the ways to look at what changed since its draft. */
export function registerLenses(app: App): void {
  const changed = new vscode.EventEmitter<void>();
  const again = settled(AGAIN_MS, () => changed.fire());
  app.context.subscriptions.push(
    changed,
    again,
    app.library.onDidChange(() => {
      changed.fire();
      again.start();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (isOurs(event)) changed.fire();
    }),
    vscode.languages.registerCodeLensProvider('markdown', {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document) {
        if (!readSettings(document.uri).roundLenses) return [];
        const { version } = document;
        await app.library.refresh(document);
        const state = app.library.whole(document.uri.toString());
        // The text has moved on: the editor asks again.
        if (!state || document.version !== version) return [];
        return state.document.rounds.flatMap((round) => lensesOf(document, round));
      },
    }),
  );
}

function lensesOf(document: vscode.TextDocument, round: Round): vscode.CodeLens[] {
  const range = rangeOf(document, { start: round.span.start, end: round.span.start });
  const subject: Subject = { document: document.uri.toString(), round: round.number };
  const lens = (title: string, command: string, tooltip: string): vscode.CodeLens =>
    new vscode.CodeLens(range, { title, command, tooltip, arguments: [{ subject }] });
  if (round.draft === undefined) {
    return [lens(titleOf(round), COMMANDS.reveal, vscode.l10n.t('Show the document in the Clients view'))];
  }
  const { number } = round;
  return [
    lens(titleOf(round), COMMANDS.compare, vscode.l10n.t('Compare draft {0} with the text as it is', number)),
    lens(
      vscode.l10n.t('show changes'),
      COMMANDS.showChangesSince,
      vscode.l10n.t('Mark in the text what has changed since draft {0}', number),
    ),
  ];
}

function titleOf({ number, sent, comments }: Round): string {
  const done = comments.filter(({ status }) => status === 'done').length;
  const parts = [
    vscode.l10n.t('Draft {0}', number),
    sent !== undefined && vscode.l10n.t('sent {0}', dayLabel(sent)),
    comments.length === 0 ? vscode.l10n.t('no feedback yet') : commentCount(comments.length),
    done > 0 && vscode.l10n.t('{0} done', done),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}
