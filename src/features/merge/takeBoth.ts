import * as vscode from 'vscode';
import { takeBothSides, type TakenBoth } from '../../core/merge/takeBoth';
import { makeEdit } from '../../host/actions';
import type { App } from '../../host/app';
import { inform } from '../../host/messages';
import { subjectOrTell } from '../../host/subject';

/** Takes both sides of what git left in the front matter of a document, and tells what that was. */
export async function takeBoth(app: App, argument: unknown): Promise<void> {
  const subject = subjectOrTell(argument);
  if (!subject) return;
  let taken: TakenBoth | undefined;
  const isMade = await makeEdit(app, subject.document, (text) => {
    const both = takeBothSides(text);
    if (!both.ok) return both;
    taken = both.value;
    return { ok: true, value: taken.edits };
  });
  if (isMade && taken) void inform(said(taken));
}

/** In one line: what came from the other side, what was decided, and what is left to do. */
function said({ comments, rounds, closed, proseConflicts }: TakenBoth): string {
  const counts = [
    ...(comments === 0
      ? []
      : [comments === 1 ? vscode.l10n.t('1 comment') : vscode.l10n.t('{0} comments', comments)]),
    ...(rounds === 0 ? [] : [rounds === 1 ? vscode.l10n.t('1 round') : vscode.l10n.t('{0} rounds', rounds)]),
  ];
  return [
    counts.length === 0
      ? vscode.l10n.t('Both sides of the merge are taken: the other had no comment and no round of its own.')
      : vscode.l10n.t('Both sides of the merge are taken. Added from the other: {0}.', counts.join(', ')),
    ...(closed === 0 ? [] : [vscode.l10n.t('What one side had closed is closed: {0}.', closed)]),
    ...(proseConflicts ? [vscode.l10n.t('The text still has conflicts for you to settle.')] : []),
  ].join(' ');
}
