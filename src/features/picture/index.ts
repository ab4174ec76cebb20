import * as vscode from 'vscode';
import { tell } from '../../host/actions';
import { registerCommand, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { ask } from '../../host/steps';
import { subjectOf } from '../../host/subject';
import { clientOf } from '../../store/picture';
import type { ClientState } from '../../store/state';
import { createPages } from './pages';

/** What the record says about working with a client, on a page. */
export function register(app: App): void {
  const pages = createPages(app);
  app.context.subscriptions.push(pages);
  registerCommand(app, COMMANDS.showClientFacts, async (argument) => {
    await app.library.ready;
    const document = subjectOf(argument)?.document ?? '';
    const client = clientOf(app.library.state, document) ?? (await askForClient(app));
    if (client) await pages.show(client);
  });
}

async function askForClient({ library }: App): Promise<ClientState | undefined> {
  const { clients } = library.state;
  if (clients.length === 0) {
    tell(vscode.l10n.t('No document is tracked yet.'));
    return undefined;
  }
  const choices = clients.map((client) => ({ label: client.name, value: client }));
  return ask(vscode.l10n.t('Show Client Facts'), vscode.l10n.t('Which client?'), choices);
}
