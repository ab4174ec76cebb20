import * as vscode from 'vscode';
import type { Unasked } from '../../core/picture/model';
import type { App } from '../../host/app';
import { COMMANDS, SCHEMES } from '../../host/ids';
import { allDocuments, type ClientState } from '../../store/state';
import { lastDocument } from '../../store/picture';
import { factsPage } from './page';

/** Pages of facts, one for a client: read-only, and never to be saved. */
export interface FactsPages extends vscode.Disposable {
  show(client: ClientState): Promise<void>;
}

export function createPages(app: App): FactsPages {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  /** What takes a while to find out, by page. */
  const unasked = new Map<string, Unasked>();
  const known = (uri: vscode.Uri): Unasked | null => unasked.get(uri.toString()) ?? null;

  const compare = async (uri: vscode.Uri, client: ClientState): Promise<void> => {
    const { unaskedIn } = await import('../../store/unasked');
    const found = await unaskedIn(
      {
        files: app.ports.files,
        read: (location) => app.library.read(location),
        isCurrent: () => openPages().has(uri.toString()),
      },
      allDocuments(client),
    );
    if (!found) return;
    unasked.set(uri.toString(), found);
    changed.fire(uri);
  };

  const text: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      await app.library.ready;
      const client = clientOf(app, uri);
      return client ? factsPage(app, client, known(uri)).text : '';
    },
  };
  const nextStep: vscode.CodeLensProvider = {
    provideCodeLenses({ uri }) {
      const client = clientOf(app, uri);
      const document = client && lastDocument(client);
      const line = client ? factsPage(app, client, known(uri)).talkLine : null;
      if (line === null || document === undefined) return [];
      const title = vscode.l10n.t('Write to Client');
      const command = { title, command: COMMANDS.writeToClient, arguments: [{ subject: { document } }] };
      return [new vscode.CodeLens(new vscode.Range(line, 0, line, 0), command)];
    },
  };
  const listeners = vscode.Disposable.from(
    changed,
    app.library.onDidChange(() => openPages().forEach((uri) => changed.fire(uri))),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => void unasked.delete(uri.toString())),
    vscode.workspace.registerTextDocumentContentProvider(SCHEMES.facts, text),
    vscode.languages.registerCodeLensProvider({ scheme: SCHEMES.facts }, nextStep),
  );
  return {
    async show(client) {
      const uri = uriOf(client);
      await vscode.window.showTextDocument(uri, { preview: true });
      // Not waited for: the page shows what is known, and the rest when it is.
      compare(uri, client).catch((error: unknown) => app.log.error('client facts:', String(error)));
    },
    dispose() {
      listeners.dispose();
    },
  };
}

function openPages(): Map<string, vscode.Uri> {
  const uris = vscode.workspace.textDocuments.map(({ uri }) => uri);
  return new Map(uris.filter(({ scheme }) => scheme === SCHEMES.facts).map((uri) => [uri.toString(), uri]));
}

/** A client's name may hold any sign; a path may not. */
function uriOf({ folder, name }: ClientState): vscode.Uri {
  const query = new URLSearchParams({ folder, name }).toString();
  return vscode.Uri.from({ scheme: SCHEMES.facts, path: `/${name.replace(/[/\\]/g, '-')}.md`, query });
}

function clientOf(app: App, { query }: vscode.Uri): ClientState | undefined {
  const [folder, name] = ['folder', 'name'].map((key) => new URLSearchParams(query).get(key));
  return app.library.state.clients.find((client) => client.folder === folder && client.name === name);
}
