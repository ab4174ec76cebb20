import * as vscode from 'vscode';
import { groupOf } from '../../core/schedule/groups';
import { DUE_KINDS, type DueEvent } from '../../core/schedule/model';
import type { App } from '../../host/app';
import { VIEWS } from '../../host/ids';
import { activeLocation } from '../../host/proseViews';
import type { UpNext } from './upNext';
import { overdueLabel, reasonFor } from './words';

/** Right of the standing of the document. */
const PRIORITY = 89;

/** What is overdue about the active document; nothing where nothing is. Without a colour: that belongs to the standing beside it. */
export function registerStatusBar(app: App, upNext: UpNext): void {
  const item = vscode.window.createStatusBarItem(
    'revisionRounds.overdue',
    vscode.StatusBarAlignment.Left,
    PRIORITY,
  );
  item.name = vscode.l10n.t('Overdue');
  item.command = `${VIEWS.upNext}.focus`;
  const update = (): void => {
    const overdue = overdueAbout(upNext, activeLocation());
    const [first] = overdue;
    if (!first) return item.hide();
    item.text = `$(watch) ${overdueLabel(first.kind)}`;
    item.tooltip = overdue.map(reasonFor).join('\n');
    item.accessibilityInformation = { label: `${overdueLabel(first.kind)}, ${item.tooltip}` };
    item.show();
  };
  app.context.subscriptions.push(
    item,
    upNext.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}

/** The most pressing first. */
function overdueAbout({ state }: UpNext, location: string | undefined): readonly DueEvent[] {
  return state.events
    .filter((event) => event.document === location && groupOf(event, state.now) === 'overdue')
    .sort((a, b) => DUE_KINDS.indexOf(a.kind) - DUE_KINDS.indexOf(b.kind));
}
