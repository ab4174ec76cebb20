import * as vscode from 'vscode';
import type { App } from '../../host/app';
import { wholeClient, wholeDocuments } from '../../host/wholeDocuments';
import { guarded, listenTo, showPage } from '../../host/webview';
import { allDocuments, type ClientState, type WholeState } from '../../store/state';
import type { FigureStore } from './figures';
import { followed, type Followed } from './follow';
import { readFromPanel, type FromPanel, type PanelState, type Show, type ToPanel } from './protocol';
import { figuresOf, showMessage } from './show';

/** After this pause in changes the history is drawn anew. */
const SETTLE_MS = 300;

/** While drafts are compared the panel is told so often, in milliseconds: each time it is drawn anew, and somebody may be using it. */
const TELL_EVERY_MS = 800;

/** A client's history in a tab. It follows the record; nothing is worked out while it is not in sight. */
export function historyPanel(
  app: App,
  panel: vscode.WebviewPanel,
  { state, figures }: { readonly state: PanelState; readonly figures: FigureStore },
): void {
  const whole = wholeDocuments(app.library);
  let isReady = false;
  let isStale = true;
  let timer: NodeJS.Timeout | undefined;
  let latest = 0;
  let locations: ReadonlySet<string> = new Set();

  const send = (message: ToPanel): Thenable<boolean> => panel.webview.postMessage(message);
  const isClient = ({ name, folder }: ClientState): boolean =>
    name === state.client && folder === state.folder;

  const update = async (): Promise<void> => {
    if (!isReady || !panel.visible) return;
    const run = ++latest;
    isStale = false;
    await app.library.ready;
    if (run !== latest) return;
    const found = app.library.state.clients.find(isClient);
    const client = found && (await wholeClient(whole, found));
    if (run !== latest) return;
    const documents = client ? allDocuments(client) : [];
    const of = figures.comparable(documents);
    const shown = showMessage(app, { state, client, known: figures.known(documents), of });
    locations = new Set(documents.map(({ location }) => location));
    await send(shown);
    await compare(shown, documents, run);
  };

  /** Works out what is not known yet, and shows it as it comes. */
  const compare = async (shown: Show, documents: readonly WholeState[], run: number): Promise<void> => {
    const { done: known, of, rounds: first } = shown.figures;
    const all = [...first];
    let [done, told, toldAt] = [known, all.length, Date.now()];
    const isCurrent = (): boolean => {
      if (run === latest && !panel.visible) isStale = true;
      return run === latest && panel.visible;
    };
    const tell = (): void => {
      const rounds = all.slice(told);
      [told, toldAt] = [all.length, Date.now()];
      void send({ type: 'figures', figures: figuresOf(shown.history, { all, rounds, done, of }) });
    };
    await figures.compare(documents, {
      known: first,
      isCurrent,
      tell(found) {
        all.push(...found);
        done += found.length;
        if (Date.now() - toldAt >= TELL_EVERY_MS) tell();
      },
    });
    // What could not be compared, because a draft is missing, has been gone through too.
    done = of;
    if (isCurrent()) tell();
  };

  const later = (): void => {
    isStale = true;
    clearTimeout(timer);
    timer = setTimeout(() => guarded(app, 'history', update()), SETTLE_MS);
  };

  const act = async (message: FromPanel): Promise<void> => {
    if (message.type === 'ready') {
      isReady = true;
      await send({ type: 'tell', client: state.client, message: vscode.l10n.t('Reading the documents…') });
      return update();
    }
    const to = followed(message, app.library.state.documents);
    if (to) await follow(to);
  };

  const listeners = vscode.Disposable.from(
    listenTo(app, panel, { name: 'history', read: readFromPanel, act }),
    panel.onDidChangeViewState(() => {
      if (panel.visible && isStale) later();
    }),
    app.library.onDidChange(later),
    figures.onDidChange((location) => {
      if (locations.has(location)) later();
    }),
  );
  panel.onDidDispose(() => {
    clearTimeout(timer);
    latest++;
    listeners.dispose();
  });
  panel.title = vscode.l10n.t('{0} (history)', state.client);
  showPage(app, panel, { name: 'history', title: vscode.l10n.t('Client History') });
}

async function follow(to: Followed): Promise<void> {
  if (to.command === 'vscode.open')
    await vscode.commands.executeCommand(to.command, vscode.Uri.parse(to.document));
  else await vscode.commands.executeCommand(to.command, { subject: to.subject });
}
