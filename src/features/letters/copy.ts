import * as vscode from 'vscode';
import { tell } from '../../host/actions';

/**
 * Copies the letter in the active editor for a mail program. Extensions can put nothing but text on the clipboard, so this is
 * the text as a person would type it; what is bold or a list survives from the preview, which is one button away.
 */
export async function copyLetter(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') return tell(vscode.l10n.t('Open the letter in the editor first.'));
  const { letterPlain } = await import('../../formats/letters');
  await vscode.env.clipboard.writeText(letterPlain(document.getText()));
  const preview = vscode.l10n.t('Open Preview');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'The letter is copied as plain text, without its first heading, which is meant as the subject. For bold words and lists, select all in the preview and copy it from there.',
    ),
    preview,
  );
  if (chosen === preview) await vscode.commands.executeCommand('markdown.showPreview', document.uri);
}
