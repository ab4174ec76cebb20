import * as vscode from 'vscode';
import { tell } from '../../host/actions';
import { COMMANDS } from '../../host/ids';
import { inform } from '../../host/messages';

/** Copies the letter in the active editor as a person would type it into a mail; with its formatting it is one button away. */
export async function copyLetter(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') return tell(vscode.l10n.t('Open the letter in the editor first.'));
  const { letterPlain } = await import('../../core/letters/copy');
  await vscode.env.clipboard.writeText(letterPlain(document.getText()));
  const formatted = vscode.l10n.t('Copy with Formatting');
  const chosen = await inform(
    vscode.l10n.t(
      'The letter is copied as plain text, without its first heading, which is meant as the subject.',
    ),
    formatted,
  );
  if (chosen === formatted) await vscode.commands.executeCommand(COMMANDS.copyLetterFormatted, document.uri);
}
