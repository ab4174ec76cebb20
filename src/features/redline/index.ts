import * as vscode from 'vscode';
import { say } from '../../core/said';
import { registerCommand, showProblem, type App } from '../../host/app';
import { COMMANDS, PANELS } from '../../host/ids';
import { documentName } from '../../host/editorFiles';
import { trackedSubject } from '../../host/subject';
import { restorePanels } from '../../host/webview';
import type { Location } from '../../store/ports';
import { usualPair } from './load';
import { redlinePanel, type RedlinePanel } from './panel';
import { readPanelState, type PanelState } from './protocol';

/** The redline: what changed between two drafts, to be read, with the comments beside what they led to. One panel a document. */
export function register(app: App): void {
  const panels = new Map<Location, RedlinePanel>();

  const adopt = (panel: vscode.WebviewPanel, state: PanelState): void => {
    panels.set(state.document, redlinePanel(app, panel, state));
    panel.onDidDispose(() => panels.delete(state.document));
  };

  const show = async (argument: unknown): Promise<void> => {
    const subject = await trackedSubject(app, argument);
    if (!subject) return;
    const { document, round, state } = subject;
    const usual = await usualPair(app, document);
    if (!usual) {
      const message = say('No draft has been sent yet.');
      return showProblem({ code: 'nothing-sent', severity: 'error', message });
    }
    const chosen = round === undefined ? null : pairOfRound(document, round, state.document.rounds.length);
    const open = panels.get(document);
    if (open && chosen) open.compare(chosen);
    if (open) return open.reveal(cursorIn(document));
    adopt(createPanel(document), chosen ?? usual);
    await panels.get(document)?.reveal(cursorIn(document));
  };

  registerCommand(app, COMMANDS.showRedline, show);
  app.context.subscriptions.push(
    restorePanels(PANELS.redline, { read: readPanelState, adopt }),
    // The tabs themselves are the window's: they come back with it.
    { dispose: () => panels.forEach((panel) => void panel.dispose()) },
  );
}

/** A round is what became of its draft: up to the next draft, or to the text as it is. */
function pairOfRound(document: Location, round: number, sent: number): PanelState {
  return { document, from: round, to: round < sent ? round + 1 : 'now' };
}

function createPanel(document: Location): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(PANELS.redline, documentName(document), vscode.ViewColumn.Active, {
    enableFindWidget: true,
  });
}

/** Where the cursor is in the document, if its editor is the active one and it is not at the very start. */
function cursorIn(location: Location): number | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== location) return undefined;
  const offset = editor.document.offsetAt(editor.selection.active);
  return offset === 0 ? undefined : offset;
}
