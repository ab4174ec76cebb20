import * as vscode from 'vscode';
import { recordRating } from '../../core/record/record';
import { say } from '../../core/said';
import { makeEdit, tell } from '../../host/actions';
import { registerCommand, showProblem, type App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import { ratingMeaning } from '../../host/labels';
import { ask } from '../../host/steps';
import { trackedSubject } from '../../host/subject';

export function registerRating(app: App): void {
  registerCommand(app, COMMANDS.rate, (argument) => rate(app, argument));
}

const RATINGS = [1, 2, 3, 4, 5];

/** Only the client can say whether the client is happy: the rating is what the client said of a draft. */
async function rate(app: App, argument: unknown): Promise<void> {
  const subject = await trackedSubject(app, argument);
  if (!subject) return;
  const { rounds } = subject.state.document;
  const round = rounds[(subject.round ?? rounds.length) - 1];
  if (!round) {
    return showProblem({
      code: 'nothing-sent',
      severity: 'error',
      message: say('No draft has been sent yet, so there is nothing to rate.'),
    });
  }
  const choices = RATINGS.map((value) => ({
    label: `${'★'.repeat(value)}${'☆'.repeat(RATINGS.length - value)}`,
    description: `${value} · ${ratingMeaning(value) ?? ''}`,
    value,
  }));
  const rating = await ask(
    vscode.l10n.t('Rate Satisfaction'),
    vscode.l10n.t('How happy is the client with draft {0}?', round.number),
    choices,
    round.rating === undefined ? { startOnNone: true } : { active: round.rating },
  );
  if (rating === undefined) return;
  if (await makeEdit(app, subject.document, (text) => recordRating(text, round.number, rating))) {
    tell(vscode.l10n.t('Draft {0}: {1} of 5.', round.number, rating));
  }
}
