import * as vscode from 'vscode';
import type { CommentClass } from '../../core/model';
import type { NewComment } from '../../core/record/record';
import type { Quote } from '../../core/trace/quote/quoteOf';
import { tell } from '../../host/actions';
import { registerCommand, showProblem, type App } from '../../host/app';
import { noteThenAsk } from '../../host/asking';
import { askSpeaker, classChoices } from '../../host/feedbackQuestions';
import { COMMANDS } from '../../host/ids';
import { keptTexts, type KeptText } from '../../host/keptTexts';
import { oneLine } from '../../host/labels';
import { passageOf, selectionIn } from '../../host/passage';
import { readyForFeedback } from '../../host/readyForFeedback';
import { ask, askChoice, askText, runSteps, type Answer, type Place } from '../../host/steps';
import { trackedSubject } from '../../host/subject';
import { logFeedback } from '../../store/actions';
import { speakers } from '../../store/names';
import type { WholeState } from '../../store/state';

export function registerLogFeedback(app: App): void {
  registerCommand(app, COMMANDS.logFeedback, (argument) => log(app, argument));
}

/** What the next comment starts from: who spoke last and the class chosen last are likely to be right again. */
interface Habits {
  from: string;
  class: CommentClass;
}

/** Logs comments one after the other until the writer has no more. */
async function log(app: App, argument: unknown): Promise<void> {
  const selection = selectionIn(argument);
  const subject = await trackedSubject(app, argument);
  if (!subject) return;
  const { state } = subject;
  if (!(await readyForFeedback(state))) return;
  const habits: Habits = { from: lastSpeaker(state), class: 'revision' };
  let passage = selection && (await passageOf(app, state, selection));
  for (;;) {
    if (!(await logOne(app, state, passage, habits))) return;
    const another = await askForAnother();
    if (another === 'no') return;
    const next = another === 'selection' ? selectionIn(undefined) : null;
    passage = next && (await passageOf(app, state, next));
  }
}

/** One comment, asked for until it is logged or given up. Answers whether it was logged. */
async function logOne(app: App, state: WholeState, passage: Quote | null, habits: Habits): Promise<boolean> {
  const kept = keptTexts(app, `comment ${state.location}`);
  for (;;) {
    const comment = await askForComment(app, { state, passage, habits, kept });
    if (!comment) return false;
    const logged = await noteThenAsk(app, state.location, async () => {
      const made = await logFeedback(app.ports, state.location, [comment]);
      if (!made.ok) return made;
      await kept.set('');
      tell(vscode.l10n.t('The comment is logged.'));
      return made;
    });
    if (logged.ok) return true;
    // The typed text is kept, and the question asked again.
    showProblem(logged.problem, state.location);
    if (logged.problem.code !== 'changed-meanwhile') return false;
  }
}

interface Asking {
  readonly state: WholeState;
  readonly passage: Quote | null;
  readonly habits: Habits;
  readonly kept: KeptText;
}

async function askForComment(app: App, { state, passage, habits, kept }: Asking): Promise<NewComment | null> {
  const about = passage
    ? vscode.l10n.t('about “{0}”', oneLine(passage.quote))
    : vscode.l10n.t('about the text as a whole');
  const title = vscode.l10n.t('Log Feedback {0}', about);
  let text = kept.get();
  const textStep = async (place: Omit<Place, 'title'>): Promise<Answer> => {
    const asked = await askText({
      ...place,
      title,
      value: text,
      prompt: vscode.l10n.t('What did the client say? In the client’s own words.'),
      check: (value) => (value.trim() === '' ? vscode.l10n.t('A comment needs a text.') : undefined),
    });
    text = asked.value;
    await kept.set(text);
    return asked.answer;
  };
  const classStep = async (place: Omit<Place, 'title'>): Promise<Answer> => {
    const asked = await askChoice<CommentClass>({
      ...place,
      title,
      placeholder: vscode.l10n.t('What kind of comment is it?'),
      choices: classChoices(),
      active: habits.class,
    });
    habits.class = asked.value ?? habits.class;
    return asked.answer;
  };
  const fromStep = async (place: Omit<Place, 'title'>): Promise<Answer> => {
    const asked = await askSpeaker(state, { ...place, title, active: habits.from });
    habits.from = asked.value ?? habits.from;
    return asked.answer;
  };
  if (!(await runSteps([textStep, classStep, fromStep]))) return null;
  return {
    text: text.trim(),
    class: habits.class,
    at: app.ports.clock.now(),
    ...(habits.from !== '' && { from: habits.from }),
    ...passage,
  };
}

function askForAnother(): Promise<'selection' | 'whole' | 'no'> {
  const selected = selectionIn(undefined) !== null;
  return ask<'selection' | 'whole' | 'no'>(vscode.l10n.t('Logged'), vscode.l10n.t('Another comment?'), [
    { label: vscode.l10n.t('Another one, about the text as a whole'), value: 'whole' },
    ...(selected
      ? [{ label: vscode.l10n.t('Another one, about the selected passage'), value: 'selection' as const }]
      : []),
    { label: vscode.l10n.t('That was all'), value: 'no' },
  ]).then((answer) => answer ?? 'no');
}

const lastSpeaker = (state: WholeState): string => speakers(state)[0] ?? '';
