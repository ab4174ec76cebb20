import * as vscode from 'vscode';
import type { DocumentState } from '../store/state';
import { COMMANDS } from './ids';
import { ask } from './steps';

/** Feedback answers a draft that was sent, of a document that is open. Asks about what is not so; answers whether to go on. */
export async function readyForFeedback(state: DocumentState): Promise<boolean> {
  if (state.document.rounds.length === 0 && !(await sendFirst(state))) return false;
  return !state.closed || (await logOnClosed());
}

/** Sends the text as it is on wish; answers whether there is a draft now. */
async function sendFirst(state: DocumentState): Promise<boolean> {
  const choice = await ask(
    vscode.l10n.t('No draft has been sent yet'),
    vscode.l10n.t('Feedback answers a draft. Is the text as it is now what the client saw?'),
    [
      { label: vscode.l10n.t('Yes: record it as draft 1, then log'), value: true },
      { label: vscode.l10n.t('No: not now'), value: false },
    ],
  );
  if (choice !== true) return false;
  await vscode.commands.executeCommand(COMMANDS.send, { subject: { document: state.location } });
  return true;
}

async function logOnClosed(): Promise<boolean> {
  const choice = await ask(
    vscode.l10n.t('This document is closed'),
    vscode.l10n.t('It was approved or ended. Log the feedback all the same?'),
    [
      { label: vscode.l10n.t('Log it; the document stays closed'), value: true },
      { label: vscode.l10n.t('Do not log it'), value: false },
    ],
  );
  return choice === true;
}
