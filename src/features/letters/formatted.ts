import * as vscode from 'vscode';
import { tell } from '../../host/actions';
import { registerCommand, type App } from '../../host/app';
import { COMMANDS, PANELS } from '../../host/ids';
import { guarded, listenTo, showPage } from '../../host/webview';
import type { Element } from '../../core/redline/element';
import { readFromPanel, type LetterLabels, type ShowLetter } from './protocol';

/**
 * The letter with its formatting, on a page that can copy it: extensions can put nothing but text on the clipboard, a page can. There is
 * one such page; it follows the letter while it is edited.
 */
export function registerFormatted(app: App): void {
  let letter: vscode.TextDocument | null = null;
  let panel: vscode.WebviewPanel | null = null;
  let isReady = false;

  const send = async (): Promise<void> => {
    if (!panel || !letter || !isReady) return;
    await panel.webview.postMessage(await showMessage(letter));
  };

  const open = (): vscode.WebviewPanel => {
    const made = vscode.window.createWebviewPanel(
      PANELS.letter,
      vscode.l10n.t('Letter'),
      vscode.ViewColumn.Beside,
      { enableFindWidget: true },
    );
    const listeners = vscode.Disposable.from(
      listenTo(app, made, {
        name: 'letter',
        read: readFromPanel,
        act: () => {
          isReady = true;
          return send();
        },
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === letter) guarded(app, 'letter', send());
      }),
    );
    made.onDidDispose(() => {
      listeners.dispose();
      panel = null;
      isReady = false;
    });
    showPage(app, made, { name: 'letter', title: vscode.l10n.t('Letter') });
    return made;
  };

  registerCommand(app, COMMANDS.copyLetterFormatted, async (argument) => {
    const document =
      argument instanceof vscode.Uri ? await vscode.workspace.openTextDocument(argument) : null;
    letter = document ?? vscode.window.activeTextEditor?.document ?? null;
    if (letter?.languageId !== 'markdown') return tell(vscode.l10n.t('Open the letter in the editor first.'));
    if (panel) {
      panel.reveal();
      return send();
    }
    panel = open();
  });
  app.context.subscriptions.push({ dispose: () => void panel?.dispose() });
}

async function showMessage(letter: vscode.TextDocument): Promise<ShowLetter> {
  const text = letter.getText();
  const { letterNodes } = await import('../../core/letters/page');
  const { letterPlain, letterSubject } = await import('../../core/letters/copy');
  return {
    type: 'show',
    labels: labels(),
    subject: letterSubject(text),
    // Pictures that nobody hands over are shown by their words: there is no element that only a file may hold.
    body: letterNodes(text) as readonly (Element | string)[],
    plain: letterPlain(text),
  };
}

const labels = (): LetterLabels => ({
  toolbar: vscode.l10n.t('Letter'),
  copy: vscode.l10n.t('Copy with Formatting'),
  copySubject: vscode.l10n.t('Copy Subject'),
  copied: vscode.l10n.t('The letter is copied with its formatting. Paste it into your mail.'),
  subjectCopied: vscode.l10n.t('The subject is copied.'),
  selected: vscode.l10n.t('The clipboard did not take it. It is selected: copy it as you copy any text.'),
});
