import * as vscode from 'vscode';
import { isOpen, shownStatus } from '../core/openComments';
import type { Comment, TrackedDocument } from '../core/model';
import { classLabel, commentIcon, oneLine, quotedLabel, statusLabel } from './labels';
import { inform } from './messages';
import { ask } from './steps';

/** Asks for one of a document's comments: what waits for the writer first, the newest round first. Answers its id. */
export async function askForComment(
  document: TrackedDocument,
  question: { readonly title: string; readonly among: (comment: Comment) => boolean; readonly none: string },
): Promise<string | undefined> {
  const listed = [...document.rounds]
    .reverse()
    .flatMap((round) => round.comments.filter(question.among).map((comment) => ({ round, comment })));
  const inOrder = [
    ...listed.filter(({ comment }) => isOpen(comment)),
    ...listed.filter(({ comment }) => !isOpen(comment)),
  ];
  const choices = inOrder.map(({ round, comment }) => ({
    label: `$(${commentIcon(shownStatus(comment))}) ${oneLine(comment.text)}`,
    description: vscode.l10n.t('round {0} · {1}', round.number, standingLabel(comment)),
    ...(comment.quote !== undefined && { detail: quotedLabel(oneLine(comment.quote)) }),
    value: comment.id,
  }));
  if (choices.length === 0) {
    void inform(question.none);
    return undefined;
  }
  return ask(question.title, vscode.l10n.t('Which comment?'), choices);
}

/** What it waits for; of praise, which waits for nothing, that it is praise. */
function standingLabel(comment: Comment): string {
  const status = shownStatus(comment);
  return status === null ? classLabel(comment.class) : statusLabel(status);
}
