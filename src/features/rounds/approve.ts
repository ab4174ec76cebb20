import * as vscode from 'vscode';
import { openComments } from '../../core/openComments';
import { recordApproval, recordReopening } from '../../core/record/record';
import { makeEdit, tell } from '../../host/actions';
import { registerCommand, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { ask } from '../../host/steps';
import { trackedSubject } from '../../host/subject';

/** `2026-11-09T10:00:00+01:00`: an approval is a matter of the day. */
const DATE_LENGTH = 10;

export function registerApproval(app: App): void {
  registerCommand(app, COMMANDS.approve, (argument) => approve(app, argument));
  registerCommand(app, COMMANDS.reopen, (argument) => reopen(app, argument));
}

async function approve(app: App, argument: unknown): Promise<void> {
  const subject = await trackedSubject(app, argument);
  if (!subject) return;
  const open = openComments(subject.state.document).length;
  if (open > 0) {
    const goOn = await ask(
      vscode.l10n.t('Comments still open: {0}', open),
      vscode.l10n.t('Approve the document all the same?'),
      [
        { label: vscode.l10n.t('Approve; the comments stay as they are'), value: true },
        { label: vscode.l10n.t('Not yet'), value: false },
      ],
    );
    if (goOn !== true) return;
  }
  const day = app.ports.clock.now().slice(0, DATE_LENGTH);
  if (await makeEdit(app, subject.document, (text) => recordApproval(text, day)))
    tell(vscode.l10n.t('Approved.'));
}

async function reopen(app: App, argument: unknown): Promise<void> {
  const subject = await trackedSubject(app, argument);
  if (!subject) return;
  if (await makeEdit(app, subject.document, recordReopening)) tell(vscode.l10n.t('Reopened.'));
}
