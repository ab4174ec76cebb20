import * as vscode from 'vscode';
import { registerCommand, type App } from '../../host/app';
import { COMMANDS, PANELS } from '../../host/ids';
import { inform } from '../../host/messages';
import { activeLocation } from '../../host/proseViews';
import { ask } from '../../host/steps';
import { restorePanels } from '../../host/webview';
import { figureStore, type FigureStore } from './figures';
import { historyPanel } from './panel';
import { readPanelState, type PanelState } from './protocol';

/** The history of a client: what the record of all their documents adds up to. One panel a client. */
export function register(app: App): void {
  const panels = new Map<string, vscode.WebviewPanel>();
  let figures: FigureStore | undefined;

  const adopt = (panel: vscode.WebviewPanel, state: PanelState): void => {
    if (!figures) app.context.subscriptions.push((figures = figureStore(app.ports.files)));
    panels.set(keyOf(state), panel);
    panel.onDidDispose(() => panels.delete(keyOf(state)));
    historyPanel(app, panel, { state, figures });
  };

  const show = async (argument: unknown): Promise<void> => {
    await app.library.ready;
    const state = clientOfRow(argument) ?? clientOfEditor(app) ?? (await askForClient(app));
    if (!state) return;
    const open = panels.get(keyOf(state));
    if (open) open.reveal();
    else adopt(createPanel(state), state);
  };

  registerCommand(app, COMMANDS.showHistory, show);
  app.context.subscriptions.push(restorePanels(PANELS.history, { read: readPanelState, adopt }));
}

const keyOf = ({ client, folder }: PanelState): string => `${folder}\n${client}`;

function createPanel({ client }: PanelState): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(PANELS.history, client, vscode.ViewColumn.Active, {
    enableFindWidget: true,
  });
}

/** The client of the row of the Clients view that the command was called on. */
function clientOfRow(argument: unknown): PanelState | null {
  if (typeof argument !== 'object' || argument === null || !('client' in argument)) return null;
  const { client } = argument;
  if (typeof client !== 'object' || client === null || !('name' in client)) return null;
  return readPanelState({ ...client, client: client.name });
}

function clientOfEditor({ library }: App): PanelState | null {
  const location = activeLocation();
  const state = location === undefined ? undefined : library.state.documents.get(location);
  return state ? { client: state.document.client, folder: state.folder } : null;
}

/** Clients with documents, and those that only the terms know. */
async function askForClient({ library }: App): Promise<PanelState | undefined> {
  const { clients, terms } = library.state;
  const known = [
    ...clients.map(({ name, folder }) => ({ client: name, folder })),
    ...[...terms].flatMap(([folder, one]) => [...one.clients.keys()].map((client) => ({ client, folder }))),
  ];
  const choices = [...new Map(known.map((state) => [keyOf(state), state])).values()];
  if (choices.length === 0) {
    void inform(vscode.l10n.t('There is no client yet: track an article first.'));
    return undefined;
  }
  return ask(
    vscode.l10n.t('Show Client History'),
    vscode.l10n.t('Whose history?'),
    choices.map((value) => ({ label: value.client, value })),
  );
}
