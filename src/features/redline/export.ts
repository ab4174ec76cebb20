import * as vscode from 'vscode';
import { say } from '../../core/said';
import { showProblem, type App } from '../../host/app';
import { tell } from '../../host/actions';
import { canOpenFiles } from '../../host/canOpenFiles';
import { documentName, reasonOf } from '../../host/editorFiles';
import { inform } from '../../host/messages';
import { ask } from '../../host/steps';
import type { Loaded } from './load';
import type { PanelState } from './protocol';
import { titleOf } from './show';
import { redlineCss, redlineLegend, redlineWords } from '../../host/redlineWords';
import { mayWrite, writeFile } from '../../host/trust';
import { versionLabel } from './words';

interface Export {
  readonly state: PanelState;
  readonly loaded: Loaded;
  readonly purpose: 'save' | 'print';
}

/** The redline as one file that needs no other: for the client or the archive, or to be printed by the browser. */
export async function exportRedline(app: App, { state, loaded, purpose }: Export): Promise<void> {
  if (!mayWrite()) return;
  const title =
    purpose === 'save' ? vscode.l10n.t('Save the Redline as HTML') : vscode.l10n.t('Print the Redline');
  const comments = await ask(title, vscode.l10n.t('Who will read it?'), [
    {
      label: vscode.l10n.t('Without comments'),
      description: vscode.l10n.t('the text and its changes, nothing else'),
      value: false,
    },
    {
      label: vscode.l10n.t('With comments'),
      description: vscode.l10n.t('and with who asked for what, and what nobody asked for'),
      value: true,
    },
  ]);
  if (comments === undefined) return;
  // A webview cannot print; a browser can.
  const inBrowser = purpose === 'print' && canOpenFiles();
  const target = inBrowser ? printFile(app, state) : await askForFile(state, title);
  if (!target) return;
  try {
    const html = await redlineFile(app, { state, loaded, comments });
    await writeFile(target, new TextEncoder().encode(html));
  } catch (error) {
    const message = say('The redline could not be written: {0}', reasonOf(error));
    return showProblem({ code: 'cannot-write', severity: 'error', message });
  }
  const name = vscode.workspace.asRelativePath(target);
  if (purpose === 'save') tell(vscode.l10n.t('Redline saved as {0}', name));
  else if (!inBrowser || !(await vscode.env.openExternal(target)))
    void inform(vscode.l10n.t('Open {0} in your browser, and print it there.', name));
}

function askForFile(state: PanelState, title: string): Thenable<vscode.Uri | undefined> {
  const beside = vscode.Uri.joinPath(vscode.Uri.parse(state.document), '..', `${fileName(state)}.html`);
  return vscode.window.showSaveDialog({ title, defaultUri: beside, filters: { HTML: ['html'] } });
}

function printFile({ context }: App, state: PanelState): vscode.Uri {
  return vscode.Uri.joinPath(context.globalStorageUri, `${fileName(state)}.html`);
}

function fileName({ document, from, to }: PanelState): string {
  return `${documentName(document)} redline ${from}-${to}`;
}

interface FileOptions {
  readonly state: PanelState;
  readonly loaded: Loaded;
  readonly comments: boolean;
}

async function redlineFile(app: App, { state, loaded, comments }: FileOptions): Promise<string> {
  const { redlinePage } = await import('../../core/handover/redlinePage');
  const { document, redline } = loaded;
  return redlinePage(redline, {
    title: titleOf(state, document),
    language: document.language ?? '',
    versions: `${versionLabel(state.from)} → ${versionLabel(state.to)}`,
    words: redlineWords(),
    legend: redlineLegend(),
    css: await redlineCss(app),
    comments,
  });
}
