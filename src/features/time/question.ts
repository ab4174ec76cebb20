import * as vscode from 'vscode';
import { registerCommand, type App } from '../../host/app';
import { tell } from '../../host/actions';
import { COMMANDS, SETTINGS } from '../../host/ids';
import { inform } from '../../host/messages';
import { firstTime } from '../../host/once';
import { readSettings } from '../../host/settings';
import { ask } from '../../host/steps';
import type { LibraryState } from '../../store/state';

/** Time is tracked only for a writer who chose so: here, or in the settings. */
export function registerQuestion(app: App): void {
  registerCommand(app, COMMANDS.trackTime, () => choose(app));
  let before: LibraryState | null = null;
  void app.library.ready.then(() => (before = app.library.state));
  app.context.subscriptions.push(
    app.library.onDidChange((state) => {
      const sent = before !== null && hasFirstDraft(before, state);
      if (before) before = state;
      if (sent && !isChosen()) void askOnce(app);
    }),
  );
}

/** The same key in every window and for ever: the question comes once in a writer's life. */
const QUESTION = 'shall time be tracked?';

/** When a first draft goes out, time is on the writer's mind, and nothing is being typed. */
async function askOnce(app: App): Promise<void> {
  if (!(await firstTime(app, QUESTION))) return;
  const yes = vscode.l10n.t('Track Time');
  const no = vscode.l10n.t('No, Thanks');
  const chosen = await inform(
    vscode.l10n.t(
      'Shall Revision Rounds note how many minutes you work on an article, and on each round? They are counted on this computer only, and written into the front matter.',
    ),
    yes,
    no,
  );
  if (chosen !== undefined) await set(chosen === yes);
}

async function choose(app: App): Promise<void> {
  const on = readSettings().trackTime;
  const now = vscode.l10n.t('as it is now');
  const chosen = await ask(
    vscode.l10n.t('Track Time'),
    vscode.l10n.t('Note how many minutes you work on each document, by round?'),
    [
      {
        label: vscode.l10n.t('On'),
        description: on ? now : vscode.l10n.t('counted on this computer only, from now on'),
        value: true,
      },
      {
        label: vscode.l10n.t('Off'),
        description: on ? vscode.l10n.t('nothing is counted') : now,
        value: false,
      },
    ],
  );
  if (chosen === undefined) return;
  // Who has chosen need not be asked.
  await firstTime(app, QUESTION);
  await set(chosen);
}

async function set(on: boolean): Promise<void> {
  await vscode.workspace.getConfiguration().update(SETTINGS.trackTime, on, vscode.ConfigurationTarget.Global);
  tell(on ? vscode.l10n.t('Time is tracked from now on.') : vscode.l10n.t('Time is not tracked.'));
}

function isChosen(): boolean {
  const set = vscode.workspace.getConfiguration().inspect<unknown>(SETTINGS.trackTime);
  return set?.globalValue !== undefined || set?.workspaceValue !== undefined;
}

/** Whether a document that was known has its first draft now. */
function hasFirstDraft(before: LibraryState, after: LibraryState): boolean {
  return [...after.documents].some(
    ([location, { document }]) =>
      document.rounds.length > 0 && before.documents.get(location)?.document.rounds.length === 0,
  );
}
