import * as vscode from 'vscode';
import type { App } from '../../host/app';
import { documentName } from '../../host/editorFiles';
import { COMMANDS, SETTINGS } from '../../host/ids';
import type { LetterArgument } from '../../host/letter';
import { firstTime } from '../../host/once';
import { readSettings } from '../../host/settings';
import type { DocumentState, LibraryState } from '../../store/state';
import { newEvents, type LimitEvent } from './events';
import { agreedPrice } from '../../host/labels';
import { warn } from '../../host/messages';

/**
 * Tells once when the last included round of a document starts, and once when the limit is passed. What stood so already
 * when the window opened is no event: the status bar, the badge and the Problems panel show it.
 */
export function registerWarnings(app: App): void {
  let before: LibraryState | null = null;
  void app.library.ready.then(() => (before = app.library.state));
  app.context.subscriptions.push(
    app.library.onDidChange((state) => {
      if (before) for (const event of newEvents(before, state)) void tellOnce(app, event);
      if (before) before = state;
    }),
  );
}

async function tellOnce(app: App, event: LimitEvent): Promise<void> {
  if (!readSettings().warnings) return;
  // What is being logged at this moment is asked about by that action, with the cost before the eyes.
  if (event.kind === 'over' && app.told.isHeld(event.state.location)) return;
  if (await firstTime(app, event.key)) await tellOf(event);
}

async function tellOf({ kind, state }: LimitEvent): Promise<void> {
  const look = vscode.l10n.t('What It Costs…');
  const write = kind === 'over' ? vscode.l10n.t('Write Change Order') : vscode.l10n.t('Write to Client');
  const later = vscode.l10n.t('Later');
  const never = vscode.l10n.t('Don’t Show Again');
  const buttons = kind === 'over' ? [write, look, later, never] : [write, later, never];
  const message = kind === 'over' ? overMessage(state) : lastMessage(state);
  const chosen = await warn(message, ...buttons);
  const argument: LetterArgument = {
    subject: { document: state.location },
    letter: kind === 'over' ? 'change-order' : 'last-round',
  };
  if (chosen === look) await vscode.commands.executeCommand(COMMANDS.beforeYes, argument);
  if (chosen === write) await vscode.commands.executeCommand(COMMANDS.writeToClient, argument);
  if (chosen === never) {
    await vscode.workspace
      .getConfiguration()
      .update(SETTINGS.warnings, false, vscode.ConfigurationTarget.Global);
  }
}

function lastMessage(state: DocumentState): string {
  const facts = vscode.l10n.t(
    '{0} for {1}: the last included round has started.',
    documentName(state.location),
    state.document.client,
  );
  return `${facts}${priceOf(state)}`;
}

function overMessage(state: DocumentState): string {
  const facts = vscode.l10n.t(
    '{0} for {1} has passed its agreed rounds.',
    documentName(state.location),
    state.document.client,
  );
  return `${facts}${priceOf(state)}`;
}

/** What an extra round costs, where the terms say. */
function priceOf(state: DocumentState): string {
  const price = agreedPrice(state);
  return price === undefined ? '' : ` ${vscode.l10n.t('An extra round costs {0}.', price)}`;
}
