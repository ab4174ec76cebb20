import * as vscode from 'vscode';
import type { App } from '../../host/app';
import { registerCommand } from '../../host/app';
import { raisedBy } from '../../host/asking';
import { COMMANDS } from '../../host/ids';
import { oneLine } from '../../host/labels';
import { inform } from '../../host/messages';
import { firstTime } from '../../host/once';
import { ask } from '../../host/steps';
import { trackedSubject } from '../../host/subject';
import { limitKey } from '../../host/told';
import { occasionsOf, type Occasion } from '../../store/occasion';
import type { WholeState } from '../../store/state';
import { decide } from './decide';

/** What an extra round or new scope costs, before the writer says yes to it: asked when one was logged, or on wish. */
export function register(app: App): void {
  registerCommand(app, COMMANDS.beforeYes, async (argument) => {
    const subject = await trackedSubject(app, argument);
    if (!subject) return;
    const raised = raisedBy(argument);
    const occasion =
      raised.length > 0
        ? await newOccasion(app, subject.state, raised)
        : await chosenOccasion(subject.state, subject.comment);
    if (occasion) await decide(app, subject.state, occasion);
  });
}

/** What was just logged. A message about the same limit would say it twice: it counts as told. */
async function newOccasion(app: App, state: WholeState, raised: readonly string[]): Promise<Occasion | null> {
  const occasions = occasionsOf(state);
  const scope = occasions.find(({ kind, comment }) => kind === 'scope' && raised.includes(comment.id));
  const extra = occasions.filter(({ kind }) => kind === 'extra').at(-1);
  if (scope || !extra) return scope ?? null;
  await firstTime(app, limitKey('over', state));
  return extra;
}

async function chosenOccasion(state: WholeState, comment: string | undefined): Promise<Occasion | null> {
  const occasions = occasionsOf(state).filter((one) => comment === undefined || one.comment.id === comment);
  const [first] = occasions;
  if (!first) {
    const none = vscode.l10n.t(
      'Nothing here is past what was agreed: no round over the limit, no new scope.',
    );
    void inform(none);
    return null;
  }
  if (occasions.length === 1) return first;
  const title = vscode.l10n.t('Before You Say Yes');
  const choices = occasions.map((value) => ({ label: causeLabel(value), value }));
  return (await ask(title, vscode.l10n.t('To which?'), choices)) ?? null;
}

const causeLabel = (occasion: Occasion): string =>
  occasion.kind === 'extra'
    ? vscode.l10n.t('Round {0}: {1}', occasion.round, oneLine(occasion.comment.text))
    : vscode.l10n.t('New scope: {0}', oneLine(occasion.comment.text));
