import * as vscode from 'vscode';
import { commentCount } from '../../host/labels';
import { translated } from '../../host/said';
import type { Session } from './session';

/** What an import says for itself: calm, and once at its end. */

export function placeholderOf({ decisions }: Session): string {
  const known = decisions.filter(({ standing }) => standing.kind === 'known').length;
  const untick = vscode.l10n.t('What is ticked is logged');
  return known === 0 ? untick : `${untick} · ${knownLabel(known)}`;
}

export function nothingMessage(session: Session): string {
  const { source, decisions } = session;
  const nothing =
    decisions.length === 0
      ? vscode.l10n.t('There is no feedback in {0}.', source.name)
      : vscode.l10n.t('There is nothing new in {0}: {1}.', source.name, knownLabel(decisions.length));
  return [nothing, ...told(session)].join(' ');
}

export function doneMessage(
  session: Session,
  done: { readonly logged: number; readonly accepted: number; readonly left: number },
): string {
  const { decisions, round } = session;
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
  return [`${parts.join('; ')}.`, ...told(session)].join(' ');
}

const knownLabel = (known: number): string =>
  known === 1 ? vscode.l10n.t('1 was logged before') : vscode.l10n.t('{0} were logged before', known);

/** What was taken for no comment (a greeting, a signature), each with its words. */
export const leftOutOf = ({ found }: Session): string[] =>
  found.placed.problems.filter(({ code }) => code === 'left-out').map(({ message }) => translated(message));

/** What could not be read, or should be known. */
export const problemsOf = ({ found }: Session): string[] =>
  found.placed.problems.filter(({ code }) => code !== 'left-out').map(({ message }) => translated(message));

/** The first, and how many more there are: a damaged file may bring hundreds. */
function told(session: Session): string[] {
  const [first, ...more] = problemsOf(session);
  if (first === undefined) return [];
  return [first, ...(more.length > 0 ? [vscode.l10n.t('({0} more of this kind.)', more.length)] : [])];
}
