import * as vscode from 'vscode';
import { commentCount } from '../../host/labels';
import type { Session } from './session';

/** What an import says for itself: calm, and once at its end. */

export function placeholderOf({ decisions }: Session): string {
  const known = decisions.filter(({ standing }) => standing.kind === 'known').length;
  const untick = vscode.l10n.t('What is ticked is logged');
  return known === 0 ? untick : `${untick} · ${knownLabel(known)}`;
}

export function nothingMessage({ source, decisions, found }: Session): string {
  const nothing =
    decisions.length === 0
      ? vscode.l10n.t('There is no feedback in {0}.', source.name)
      : vscode.l10n.t('There is nothing new in {0}: {1}.', source.name, knownLabel(decisions.length));
  return [nothing, ...problemsOf(found.placed.problems)].join(' ');
}

export function doneMessage(
  { decisions, round, found }: Session,
  done: { readonly logged: number; readonly accepted: number; readonly left: number },
): string {
  const known = decisions.filter(({ standing }) => standing.kind === 'known').length;
  const lost = decisions.filter(
    ({ standing, ticked, remark: { passage } }) =>
      standing.kind !== 'known' && ticked && passage.quote !== null && passage.place === null,
  ).length;
  const parts = [
    vscode.l10n.t('{0} logged in round {1}', commentCount(done.logged), round),
    ...(known > 0 ? [knownLabel(known)] : []),
    ...(lost > 0 ? [vscode.l10n.t('{0} could not be placed', lost)] : []),
    ...(done.accepted > 0 ? [vscode.l10n.t('{0} of the client’s changes accepted', done.accepted)] : []),
    ...(done.left > 0 ? [vscode.l10n.t('{0} of the client’s changes left', done.left)] : []),
  ];
  return [`${parts.join('; ')}.`, ...problemsOf(found.placed.problems)].join(' ');
}

const knownLabel = (known: number): string =>
  known === 1 ? vscode.l10n.t('1 was logged before') : vscode.l10n.t('{0} were logged before', known);

/** The first, and how many more there are: a damaged file may bring hundreds. */
function problemsOf([first, ...more]: readonly { readonly message: string }[]): string[] {
  if (!first) return [];
  return [
    first.message,
    ...(more.length > 0 ? [vscode.l10n.t('({0} more of this kind.)', more.length)] : []),
  ];
}
