import * as vscode from 'vscode';
import { findComment } from '../../core/record/record';
import { recordRoundChoice } from '../../core/record/decisions';
import { makeEdit, tell } from '../../host/actions';
import type { App } from '../../host/app';
import { raisedBy } from '../../host/asking';
import { askForComment } from '../../host/chooseComment';
import { oneLine } from '../../host/labels';
import { ask } from '../../host/steps';
import { trackedSubject } from '../../host/subject';
import { flagsOf } from '../../store/flags';

/** In which round late comments are answered: the one that they were said in, or the next. */
export async function chooseRound(app: App, argument: unknown): Promise<void> {
  const subject = await trackedSubject(app, argument);
  if (!subject) return;
  const { document } = subject.state;
  const flags = flagsOf(subject.state);
  const raised = raisedBy(argument).filter((id) => flags.get(id)?.late === 'undecided');
  const id =
    raised[0] ??
    subject.comment ??
    (await askForComment(document, {
      title: vscode.l10n.t('Choose Round of Late Comment'),
      among: (comment) => flags.has(comment.id) && flags.get(comment.id)?.late !== null,
      none: vscode.l10n.t('No comment of this document came after the feedback window.'),
    }));
  const found = id === undefined ? null : findComment(document, id);
  if (!found) return;
  const { number } = found.round;
  const choice = await ask<'this' | 'next'>(
    vscode.l10n.t('After the feedback window: “{0}”', oneLine(found.comment.text)),
    vscode.l10n.t('In which round do you answer it?'),
    [
      {
        label: vscode.l10n.t('This round'),
        description: vscode.l10n.t('round {0}: it is part of what you work on now', number),
        value: 'this',
      },
      {
        label: vscode.l10n.t('The next round'),
        description: vscode.l10n.t('round {0}: it waits until draft {0} is sent', number + 1),
        value: 'next',
      },
    ],
  );
  if (choice === undefined) return;
  const ids = raised.length > 0 ? raised : [found.comment.id];
  if (await makeEdit(app, subject.document, (text) => recordRoundChoice(text, ids, choice)))
    tell(vscode.l10n.t('Answered in round {0}.', choice === 'this' ? number : number + 1));
}
