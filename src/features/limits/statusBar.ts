import * as vscode from 'vscode';
import { openComments } from '../../core/openComments';
import type { StandingLevel } from '../../core/terms/standing';
import type { App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { levelLabel, roundLabel, timeLabel } from '../../host/labels';
import { whyNotCounted } from '../../host/notCounted';
import { activeLocation } from '../../host/proseViews';
import { rangeIn } from '../../host/ranges';
import { translated } from '../../host/said';
import { wholeOrSoon } from '../../host/wholeOrSoon';
import { flagsOf } from '../../store/flags';
import type { Location } from '../../store/ports';
import type { DocumentState, WholeState } from '../../store/state';

/** Left of the cursor position and its kin: what is read often stands near the text. */
const PRIORITY = 90;

/** `Round 2 of 2`, for the active document, with a colour only when it matters. */
export function registerStatusBar(app: App): void {
  const item = vscode.window.createStatusBarItem(
    'revisionRounds.standing',
    vscode.StatusBarAlignment.Left,
    PRIORITY,
  );
  item.name = vscode.l10n.t('Revision round');
  const update = (): void => {
    const location = activeLocation();
    const state = location === undefined ? undefined : app.library.state.documents.get(location);
    if (!state) return showUncounted(app, item, location);
    item.command = COMMANDS.reveal;
    item.text = textOf(state);
    item.tooltip = tooltipOf(app, state, wholeOrSoon(app.library, state.location, update));
    item.backgroundColor = state.closed ? undefined : colorOf(state.level);
    item.accessibilityInformation = { label: `${item.text.replace(/^\$\(\w+\) /, '')}, ${item.tooltip}` };
    item.show();
  };
  app.context.subscriptions.push(
    item,
    app.library.onDidChange(update),
    app.worked.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}

/** A record that is in no view must not look like none; a press on it leads to what is wrong. */
function showUncounted(app: App, item: vscode.StatusBarItem, location: Location | undefined): void {
  const why = location === undefined ? null : whyNotCounted(app.library.state, location);
  if (location === undefined || !why) return item.hide();
  const text = vscode.l10n.t('Not counted');
  item.text = `$(error) ${text}`;
  item.tooltip = translated(why.message);
  item.backgroundColor = undefined;
  item.accessibilityInformation = { label: `${text}, ${item.tooltip}` };
  const selection = rangeIn(app.library.state.texts.get(location) ?? '', why.span ?? { start: 0, end: 0 });
  item.command = {
    title: vscode.l10n.t('Show'),
    command: 'vscode.open',
    arguments: [vscode.Uri.parse(location), { selection }],
  };
  item.show();
}

function textOf(state: DocumentState): string {
  if (state.document.approved !== undefined) return vscode.l10n.t('Approved');
  if (state.document.ended !== undefined) return vscode.l10n.t('Ended');
  if (state.document.rounds.length === 0) return vscode.l10n.t('Not sent yet');
  const icon = state.level === 'over' ? '$(error) ' : state.level === 'last' ? '$(warning) ' : '';
  return `${icon}${roundLabel(state)}`;
}

function tooltipOf(app: App, state: DocumentState, whole: WholeState | null): string {
  const { document } = state;
  const open = openComments(document).length;
  const flags = whole ? [...flagsOf(whole).values()] : [];
  const late = flags.filter((flag) => flag.late !== null).length;
  const unsettled = flags.filter((flag) => flag.contradicts.length > 0).length;
  const minutes = app.worked.minutes(state, document.rounds.length);
  return [
    document.project === undefined ? document.client : `${document.client} · ${document.project}`,
    vscode.l10n.t('drafts sent: {0}', document.rounds.length),
    vscode.l10n.t('comments open: {0}', open),
    ...(late > 0 ? [vscode.l10n.t('late comments: {0}', late)] : []),
    ...(unsettled > 0 ? [vscode.l10n.t('to be settled by the approver: {0}', unsettled)] : []),
    levelLabel(state.level),
    ...(minutes > 0 ? [workedLabel(document.rounds.length, minutes)] : []),
  ].join(', ');
}

/** The time of what is worked on now. */
function workedLabel(round: number, minutes: number): string {
  return round === 0
    ? vscode.l10n.t('time on the first draft: {0}', timeLabel(minutes))
    : vscode.l10n.t('time on round {0}: {1}', round, timeLabel(minutes));
}

function colorOf(level: StandingLevel): vscode.ThemeColor | undefined {
  switch (level) {
    case 'last':
      return new vscode.ThemeColor('statusBarItem.warningBackground');
    case 'over':
      return new vscode.ThemeColor('statusBarItem.errorBackground');
    case 'within':
    case 'agreed':
      return undefined;
  }
}
