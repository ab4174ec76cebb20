import * as vscode from 'vscode';
import { recordMinutes } from '../../core/record/minutes';
import { readMinutes } from '../../core/time/readMinutes';
import { makeEdit, tell } from '../../host/actions';
import { registerCommand, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { timeLabel } from '../../host/labels';
import { askChoice, askText, runSteps, type Answer, type Place } from '../../host/steps';
import { trackedSubject } from '../../host/subject';
import type { DocumentState } from '../../store/state';

/** Time that no editor saw: a call, a walk, an hour on paper. */
export function registerAddTime(app: App): void {
  registerCommand(app, COMMANDS.addTime, async (argument) => {
    const subject = await trackedSubject(app, argument);
    if (!subject) return;
    const asked = await askForTime(app, subject.state, subject.round);
    if (!asked) return;
    const worked = new Map([[asked.round, asked.minutes]]);
    if (!(await makeEdit(app, subject.document, (text) => recordMinutes(text, worked)))) return;
    const { rounds } = subject.state.document;
    tell(vscode.l10n.t('{0}: {1} added.', roundName(asked.round, rounds.length), timeLabel(asked.minutes)));
  });
}

interface Asked {
  round: number;
  minutes: number;
}

async function askForTime(app: App, state: DocumentState, round?: number): Promise<Asked | null> {
  const title = vscode.l10n.t('Add Time');
  const sent = state.document.rounds.length;
  const asked: Asked = { round: round ?? sent, minutes: 0 };
  let typed = '';
  const roundStep = async (place: Omit<Place, 'title'>): Promise<Answer> => {
    const numbers = Array.from({ length: sent + 1 }, (_, index) => sent - index);
    const choices = numbers.map((value) => ({
      label: roundName(value, sent),
      description: describe(app, state, value),
      value,
    }));
    const { answer, value } = await askChoice<number>({
      ...place,
      title,
      placeholder: vscode.l10n.t('What did you work on?'),
      choices,
      active: asked.round,
    });
    asked.round = value ?? asked.round;
    return answer;
  };
  const minutesStep = async (place: Omit<Place, 'title'>): Promise<Answer> => {
    const { answer, value } = await askText({
      ...place,
      title,
      value: typed,
      prompt: vscode.l10n.t('How long? In minutes, or as hours and minutes'),
      placeholder: vscode.l10n.t('45, 1:30, 1.5 h'),
      check: (text) =>
        readMinutes(text) === null
          ? vscode.l10n.t('A time such as 45 (minutes), 1:30, or 1.5 h is needed.')
          : undefined,
    });
    typed = value;
    return answer;
  };
  if (!(await runSteps(round === undefined && sent > 0 ? [roundStep, minutesStep] : [minutesStep])))
    return null;
  return { ...asked, minutes: readMinutes(typed) ?? 0 };
}

function roundName(round: number, sent: number): string {
  if (round === 0) return sent === 0 ? vscode.l10n.t('The first draft') : vscode.l10n.t('Before draft 1');
  return vscode.l10n.t('Round {0}', round);
}

function describe(app: App, state: DocumentState, round: number): string {
  const minutes = app.worked.minutes(state, round);
  return minutes === 0 ? vscode.l10n.t('no time yet') : timeLabel(minutes);
}
