import * as vscode from 'vscode';
import type { App } from '../../host/app';
import { documentName, shown } from '../../host/editorFiles';
import { ask } from '../../host/steps';
import { findDocuments } from '../../host/findDocuments';
import { inform } from '../../host/messages';

/** The article in the active editor. Where no text is there (a page is: the walkthrough), one of the workspace that is not tracked yet. */
export async function articleToTrack(app: App): Promise<vscode.TextDocument | null> {
  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId === 'markdown') return active;
  const files = active ? [] : await untracked(app);
  if (files.length === 0) {
    void inform(vscode.l10n.t('Open the article, a Markdown file, in the editor first.'));
    return null;
  }
  const chosen = await ask<vscode.Uri>(
    vscode.l10n.t('No article is open in the editor'),
    vscode.l10n.t('Which one shall be tracked?'),
    files.map((file) => ({
      label: documentName(file.toString()),
      description: shown(file.toString()),
      value: file,
    })),
  );
  return chosen ? (await vscode.window.showTextDocument(chosen)).document : null;
}

async function untracked(app: App): Promise<readonly vscode.Uri[]> {
  await app.library.ready;
  const files = await findDocuments();
  return files
    .filter((file) => !app.library.state.documents.has(file.toString()))
    .sort((a, b) => a.path.localeCompare(b.path));
}
