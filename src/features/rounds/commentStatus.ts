import * as vscode from 'vscode';
import type { Comment, CommentStatus } from '../../core/model';
import { shownStatus } from '../../core/openComments';
import { findComment, recordStatus } from '../../core/record/record';
import { makeEdit, tell } from '../../host/actions';
import { registerCommand, type App } from '../../host/app';
import { askForComment } from '../../host/chooseComment';
import { COMMANDS } from '../../host/ids';
import { keptTexts } from '../../host/keptTexts';
import { statusLabel } from '../../host/labels';
import { askText } from '../../host/steps';
import { trackedSubject } from '../../host/subject';

const STATUS_COMMANDS = [
  [COMMANDS.commentDone, 'done'],
  [COMMANDS.commentDeclined, 'declined'],
  [COMMANDS.commentParked, 'parked'],
  [COMMANDS.commentReopen, 'open'],
] as const;

export function registerCommentStatus(app: App): void {
  for (const [command, status] of STATUS_COMMANDS) {
    registerCommand(app, command, (argument) => setStatus(app, argument, status));
  }
}

async function setStatus(app: App, argument: unknown, status: CommentStatus): Promise<void> {
  const subject = await trackedSubject(app, argument);
  if (!subject) return;
  const id =
    subject.comment ??
    (await askForComment(subject.state.document, {
      title: titleOf(status),
      // Praise waits for nothing: whoever wants to answer it does so where it stands.
      among: (comment) => comment.status !== status && shownStatus(comment) !== null,
      none: vscode.l10n.t('No comment of this document is left to mark so.'),
    }));
  if (id === undefined) return;
  const comment = findComment(subject.state.document, id)?.comment;
  if (!comment) return;
  const kept = keptTexts(app, `reply ${subject.document} ${id}`);
  const reply = status === 'open' ? undefined : await askReply(status, comment, kept.get());
  if (reply?.answer === 'cancel') return kept.set(reply.value);
  const text = reply?.value.trim();
  const change = { status, ...(text !== undefined && text !== (comment.reply ?? '') && { reply: text }) };
  if (!(await makeEdit(app, subject.document, (document) => recordStatus(document, id, change)))) {
    return kept.set(reply?.value ?? '');
  }
  await kept.set('');
  tell(vscode.l10n.t('Comment: {0}.', statusLabel(status)));
}

async function askReply(
  status: CommentStatus,
  comment: Comment,
  kept: string,
): Promise<{ answer: string; value: string }> {
  return askText({
    title: `${titleOf(status)}: ${comment.text}`,
    prompt: vscode.l10n.t('Your reply to the client, if there is something to say (Enter to go on)'),
    value: kept || (comment.reply ?? ''),
    step: 0,
    totalSteps: 0,
  });
}

function titleOf(status: CommentStatus): string {
  switch (status) {
    case 'done':
      return vscode.l10n.t('Mark Comment Done');
    case 'declined':
      return vscode.l10n.t('Mark Comment Declined');
    case 'parked':
      return vscode.l10n.t('Mark Comment Parked');
    case 'open':
      return vscode.l10n.t('Reopen Comment');
  }
}
