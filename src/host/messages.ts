import * as vscode from 'vscode';

/**
 * VS Code makes a link of `[words](command:…)` in a message, and of addresses of pages and files, and runs the command when it is clicked. A
 * message may name a client, a comment or a file, which somebody else wrote: no link comes of it.
 */
const asWritten = (message: string): string => message.replaceAll('](', `]${WORD_JOINER}(`);

/** Has no width, and is no part of a link. */
const WORD_JOINER = '\u2060';

type Shown = Thenable<string | undefined>;

/** Each shows a message in a corner, its text as it is written, with buttons; answers the one that was pressed. */
export const inform = (message: string, ...buttons: readonly string[]): Shown =>
  vscode.window.showInformationMessage(asWritten(message), ...buttons);

export const warn = (message: string, ...buttons: readonly string[]): Shown =>
  vscode.window.showWarningMessage(asWritten(message), ...buttons);

export const alarm = (message: string, ...buttons: readonly string[]): Shown =>
  vscode.window.showErrorMessage(asWritten(message), ...buttons);

/** Asks before something is done that cannot be taken back; whether the button was pressed. */
export const confirmed = async (question: string, button: string): Promise<boolean> =>
  (await vscode.window.showWarningMessage(asWritten(question), { modal: true }, button)) === button;
