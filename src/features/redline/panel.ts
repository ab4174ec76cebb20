import * as vscode from 'vscode';
import type { Span } from '../../core/text';
import type { App } from '../../host/app';
import { documentName } from '../../host/editorFiles';
import { draftUri } from '../../host/proseViews';
import { rangeOf } from '../../host/ranges';
import { translated } from '../../host/said';
import { guarded, listenTo, showPage } from '../../host/webview';
import { chosenPair, placeToOpen } from './act';
import { exportRedline } from './export';
import { loadRedline, type Loaded } from './load';
import { readFromPanel, type FromPanel, type PanelState, type ToPanel } from './protocol';
import { showMessage } from './show';

/** After this pause in typing an open redline shows the text as it is. Long enough that whoever types fast is never disturbed. */
const TYPING_PAUSE_MS = 500;

/** A redline in a tab. It follows the document and the record; nothing is worked out while it is not in sight. */
export interface RedlinePanel extends vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  /** Brings it to the front, at the change next to an offset of the document. */
  reveal(offset?: number): Promise<void>;
  compare(state: PanelState): void;
}

export function redlinePanel(app: App, panel: vscode.WebviewPanel, first: PanelState): RedlinePanel {
  let state = first;
  let loaded: Loaded | null = null;
  let isReady = false;
  let isStale = true;
  let wanted: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let latest = 0;

  const send = (message: ToPanel): Thenable<boolean> => panel.webview.postMessage(message);

  const update = async (): Promise<void> => {
    if (!isReady || !panel.visible) return;
    const run = ++latest;
    isStale = false;
    const result = await loadRedline(app, state);
    // The text or the choice has changed meanwhile: what was worked out is of no use any more.
    if (run !== latest) return;
    loaded = result.ok ? result.value : null;
    await send(
      result.ok
        ? await showMessage(state, result.value)
        : { type: 'tell', state, message: translated(result.problem.message) },
    );
    if (wanted !== undefined) await goTo(wanted);
  };

  const goTo = async (offset: number): Promise<void> => {
    wanted = undefined;
    const change = loaded && nearestChange(loaded, offset);
    if (change !== null) await send({ type: 'goTo', change });
  };

  const later = (): void => {
    isStale = true;
    clearTimeout(timer);
    timer = setTimeout(() => guarded(app, 'redline', update()), TYPING_PAUSE_MS);
  };

  const act = async (message: FromPanel): Promise<void> => {
    switch (message.type) {
      case 'ready':
        isReady = true;
        return update();
      case 'compare':
        state = chosenPair(state, message);
        return update();
      case 'openChange':
      case 'openComment':
        return openPlace(loaded && placeToOpen(loaded.redline, message));
      case 'save':
      case 'print':
        return loaded ? exportRedline(app, { state, loaded, purpose: message.type }) : undefined;
    }
  };

  const openPlace = async (place: Span | null): Promise<void> => {
    if (!loaded || !place) return;
    const uri = state.to === 'now' ? vscode.Uri.parse(state.document) : await draftOf(app, state, loaded);
    const document = await vscode.workspace.openTextDocument(uri);
    const span = { start: place.start + loaded.proseStart, end: place.end + loaded.proseStart };
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const viewColumn = shown?.viewColumn ?? panel.viewColumn ?? vscode.ViewColumn.Active;
    await vscode.window.showTextDocument(document, {
      selection: rangeOf(document, span),
      viewColumn,
      preview: false,
    });
  };

  const isOurs = (document: vscode.TextDocument): boolean => document.uri.toString() === state.document;
  const listeners = vscode.Disposable.from(
    listenTo(app, panel, { name: 'redline', read: readFromPanel, act }),
    panel.onDidChangeViewState(() => {
      if (panel.visible && isStale) later();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isOurs(document)) later();
    }),
    app.library.onDidChange(later),
  );
  const dispose = (): void => {
    clearTimeout(timer);
    latest++;
    listeners.dispose();
  };
  panel.onDidDispose(dispose);
  panel.title = vscode.l10n.t('{0} (redline)', documentName(state.document));
  showPage(app, panel, { name: 'redline', title: vscode.l10n.t('Redline') });

  return {
    panel,
    dispose,
    async reveal(offset) {
      wanted = offset;
      panel.reveal();
      if (!isStale && offset !== undefined) await goTo(offset);
    },
    compare(next) {
      state = next;
      guarded(app, 'redline', update());
    },
  };
}

async function draftOf(app: App, { document, to }: PanelState, loaded: Loaded): Promise<vscode.Uri> {
  const number = typeof to === 'number' ? to : loaded.document.rounds.length;
  const id = loaded.document.rounds[number - 1]?.draft ?? '';
  return draftUri({ document, folder: await app.ports.roundsFolder(document), id, number });
}

/** The change at an offset of the file, or the one after it, or the last. */
function nearestChange({ redline, proseStart }: Loaded, offset: number): string | null {
  const at = offset - proseStart;
  const byPlace = [...redline.changes].sort((a, b) => a.place.start - b.place.start);
  const inner = byPlace.findLast(({ place }) => place.start <= at && place.end >= at);
  return (inner ?? byPlace.find(({ place }) => place.end >= at) ?? byPlace.at(-1))?.id ?? null;
}
