import * as vscode from 'vscode';
import { takeBothSides, type TakenBoth } from '../../core/merge/takeBoth';
import { makeEdit } from '../../host/actions';
import type { App } from '../../host/app';
import { inform } from '../../host/messages';
import { isTermsFile } from '../../host/roundsFolders';
import { subjectOrTell } from '../../host/subject';
import type { Location } from '../../store/ports';

/** Takes both sides of what git left in the front matter of a document, or in the terms, and tells what that was. */
export async function takeBoth(app: App, argument: unknown): Promise<void> {
  const location = openTerms(argument) ?? subjectOrTell(argument)?.document;
  if (location === undefined) return;
  const kind = isTermsFile(vscode.Uri.parse(location)) ? 'terms' : 'document';
  let taken: TakenBoth | undefined;
  const isMade = await makeEdit(app, location, (text) => {
    const both = takeBothSides(text, kind);
    if (!both.ok) return both;
    taken = both.value;
    return { ok: true, value: taken.edits };
  });
  if (isMade && taken) void inform(kind === 'terms' ? ofTerms() : said(taken));
}

/** The terms in the active editor, where the command was called on nothing else. */
function openTerms(argument: unknown): Location | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return argument === undefined && uri && isTermsFile(uri) ? uri.toString() : undefined;
}

const ofTerms = (): string => vscode.l10n.t('Both sides of the merge are taken.');

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
