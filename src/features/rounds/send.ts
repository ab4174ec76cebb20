import * as vscode from 'vscode';
import { openComments } from '../../core/openComments';
import { recordReopening, recordStatus } from '../../core/record/record';
import { makeEdit, refresh, tell } from '../../host/actions';
import { registerCommand, showProblem, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { ask } from '../../host/steps';
import { trackedSubject } from '../../host/subject';
import { sendDraft } from '../../store/actions';
import { nameOf } from '../../store/markdownFiles';
import type { Location } from '../../store/ports';
import type { WholeState } from '../../store/state';

export function registerSend(app: App): void {
  registerCommand(app, COMMANDS.send, async (argument) => {
    const subject = await trackedSubject(app, argument);
    if (!subject || !(await settleFirst(app, subject.state))) return;
    await send(app, subject.document);
  });
}

/** Asks about what a writer would not want to overlook: an approval, and comments that are open still. Answers whether to go on. */
async function settleFirst(app: App, state: WholeState): Promise<boolean> {
  if (state.closed && !(await reopenFirst(app, state))) return false;
  const open = openComments(state.document);
  if (open.length === 0) return true;
  const choice = await ask<'leave' | 'done'>(
    vscode.l10n.t('Comments still open: {0}', open.length),
    vscode.l10n.t('Send the draft all the same?'),
    [
      { label: vscode.l10n.t('Send, and leave them open'), value: 'leave' },
      { label: vscode.l10n.t('Mark them all done, then send'), value: 'done' },
    ],
  );
  if (choice !== 'done') return choice === 'leave';
  for (const comment of open) {
    if (!(await makeEdit(app, state.location, (text) => recordStatus(text, comment.id, { status: 'done' }))))
      return false;
  }
  return true;
}

async function reopenFirst(app: App, state: WholeState): Promise<boolean> {
  const reopen = await ask(
    vscode.l10n.t('This document is closed'),
    vscode.l10n.t('It was approved or ended. Reopen it to send another draft?'),
    [
      { label: vscode.l10n.t('Reopen it, then send'), value: true },
      { label: vscode.l10n.t('Leave it closed'), value: false },
    ],
  );
  return reopen === true && makeEdit(app, state.location, recordReopening);
}

async function send(app: App, location: Location, evenIfUnchanged = false): Promise<void> {
  // What is sent is what is on disk, so that the record and the text cannot part.
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(location));
  if (document.isDirty && !(await document.save())) {
    showProblem({
      code: 'cannot-write',
      severity: 'error',
      message: vscode.l10n.t('The document could not be saved, so no draft was sent.'),
    });
    return;
  }
  const sent = await sendDraft(app.ports, location, { name: nameOf(document.fileName), evenIfUnchanged });
  if (!sent.ok && sent.problem.code === 'unchanged-draft')
    return sendUnchanged(app, location, sent.problem.message);
  if (!sent.ok) return showProblem(sent.problem, location);
  await refresh(app, location);
  tell(vscode.l10n.t('Draft {0} is recorded as sent, and kept.', sent.value.number));
}

async function sendUnchanged(app: App, location: Location, message: string): Promise<void> {
  const again = await ask(vscode.l10n.t('Nothing was changed'), message, [
    { label: vscode.l10n.t('Do not send'), value: false },
    { label: vscode.l10n.t('Send it again as a new draft'), value: true },
  ]);
  if (again === true) await send(app, location, true);
}
