import * as vscode from 'vscode';
import { say } from '../core/said';
import { showProblem, type App } from './app';
import { reasonOf } from './editorFiles';
import { pageHtml } from './pageHtml';

/** More than anybody can guess: 144 bits. */
const NONCE_BYTES = 18;

/** A page of the extension: `dist/NAME.js` and `dist/NAME.css`. */
export interface Page {
  readonly name: 'redline' | 'history' | 'letter';
  /** What the page is called until it says so itself. */
  readonly title: string;
}

/** Shows a page in a panel: its script, its style sheet, and nothing else may load or run. */
export function showPage({ context }: App, { webview }: vscode.WebviewPanel, page: Page): void {
  webview.options = {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(context.extensionUri, 'dist')],
  };
  const file = (ending: string): string =>
    webview
      .asWebviewUri(vscode.Uri.joinPath(context.extensionUri, 'dist', `${page.name}.${ending}`))
      .toString();
  webview.html = pageHtml({
    title: page.title,
    language: vscode.env.language,
    script: file('js'),
    style: file('css'),
    source: webview.cspSource,
    nonce: btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(NONCE_BYTES)))),
  });
}

interface Listening<Message> {
  readonly name: Page['name'];
  /** A message of the page, or null for anything else. */
  readonly read: (message: unknown) => Message | null;
  readonly act: (message: Message) => Promise<void>;
}

/** Hears what a page says. What is no message of it is logged and left; what goes wrong is logged and told. */
export function listenTo<Message>(
  app: App,
  { webview }: vscode.WebviewPanel,
  { name, read, act }: Listening<Message>,
): vscode.Disposable {
  return webview.onDidReceiveMessage((message) => {
    const arrived = read(message);
    if (arrived !== null) guarded(app, name, act(arrived));
    else app.log.warn(`The page “${name}” sent a message that is none.`);
  });
}

/** The error boundary for work that no command started. */
export function guarded(app: App, name: Page['name'], work: Promise<void>): void {
  work.catch((error: unknown) => {
    app.log.error(`${name}:`, error instanceof Error ? error : String(error));
    const message = say('Revision Rounds ran into an error of its own: {0}', reasonOf(error));
    showProblem({ code: 'cannot-read', severity: 'error', message });
  });
}

interface Restoring<State> {
  /** What a page has kept of itself, or null for anything else. */
  readonly read: (kept: unknown) => State | null;
  readonly adopt: (panel: vscode.WebviewPanel, state: State) => void;
}

/** Has the panels of one type come back with the window; one whose state cannot be read is closed. */
export function restorePanels<State>(type: string, { read, adopt }: Restoring<State>): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(type, {
    deserializeWebviewPanel(panel, kept) {
      const state = read(kept);
      if (state) adopt(panel, state);
      else panel.dispose();
      return Promise.resolve();
    },
  });
}
