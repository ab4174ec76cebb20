import * as vscode from 'vscode';
import { COMMENT_CLASSES, type CommentClass } from '../../core/model';
import type { NewComment } from '../../core/record/record';
import type { Quote } from '../../core/trace/quote/quoteOf';
import { tell } from '../../host/actions';
import { registerCommand, showProblem, type App } from '../../host/app';
import { noteThenAsk } from '../../host/asking';
import { COMMANDS } from '../../host/ids';
import { keptTexts, type KeptText } from '../../host/keptTexts';
import { classLabel, classMeaning, oneLine } from '../../host/labels';
import { passageOf, selectionIn } from '../../host/passage';
import { ask, askChoice, askText, runSteps, type Answer, type Place } from '../../host/steps';
import { trackedSubject } from '../../host/subject';
import { logFeedback } from '../../store/actions';
import { speakers } from '../../store/names';
import type { DocumentState } from '../../store/state';

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
  if (state.document.rounds.length === 0 && !(await sendFirst(state))) return;
  if (state.closed && !(await logOnClosed())) return;
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
async function logOne(
  app: App,
  state: DocumentState,
  passage: Quote | null,
  habits: Habits,
): Promise<boolean> {
  const kept = keptTexts(app, `comment ${state.location}`);
  for (;;) {
    const comment = await askForComment(app, { state, passage, habits, kept });
    if (!comment) return false;
    const logged = await noteThenAsk(app, state.location, async () => {
      const made = await logFeedback(app.ports, state.location, [comment]);
      if (!made.ok) return made;
      await kept.set('');
      tell(vscode.l10n.t('Comment {0} is logged.', made.value.join(', ')));
      return made;
    });
    if (logged.ok) return true;
    // The typed text is kept, and the question asked again.
    showProblem(logged.problem, state.location);
    if (logged.problem.code !== 'changed-meanwhile') return false;
  }
}

interface Asking {
  readonly state: DocumentState;
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
    const choices = COMMENT_CLASSES.map((value) => ({
      label: classLabel(value),
      description: classMeaning(value),
      value,
    }));
    const asked = await askChoice<CommentClass>({
      ...place,
      title,
      placeholder: vscode.l10n.t('What kind of comment is it?'),
      choices,
      active: habits.class,
    });
    habits.class = asked.value ?? habits.class;
    return asked.answer;
  };
  const fromStep = async (place: Omit<Place, 'title'>): Promise<Answer> => {
    const choices = [
      ...speakers(state).map((name) => ({ label: name, value: name })),
      { label: vscode.l10n.t('Nobody in particular'), value: '' },
    ];
    const asked = await askChoice<string>({
      ...place,
      title,
      placeholder: vscode.l10n.t('Who said it? Choose, or type a new name'),
      choices,
      active: habits.from,
      typed: (name) => ({ label: name, description: vscode.l10n.t('new name'), value: name }),
    });
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

/** Feedback answers a draft that was sent. Sends it on wish; answers whether there is one now. */
async function sendFirst(state: DocumentState): Promise<boolean> {
  const choice = await ask(
    vscode.l10n.t('No draft has been sent yet'),
    vscode.l10n.t('Feedback answers a draft. Is the text as it is now what the client saw?'),
    [
      { label: vscode.l10n.t('Yes: record it as draft 1, then log'), value: true },
      { label: vscode.l10n.t('No: not now'), value: false },
    ],
  );
  if (choice !== true) return false;
  await vscode.commands.executeCommand(COMMANDS.send, { subject: { document: state.location } });
  return true;
}

async function logOnClosed(): Promise<boolean> {
  const choice = await ask(
    vscode.l10n.t('This document is closed'),
    vscode.l10n.t('It was approved or ended. Log the feedback all the same?'),
    [
      { label: vscode.l10n.t('Log it; the document stays closed'), value: true },
      { label: vscode.l10n.t('Do not log it'), value: false },
    ],
  );
  return choice === true;
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

const lastSpeaker = (state: DocumentState): string => speakers(state)[0] ?? '';
