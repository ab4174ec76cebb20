import * as vscode from 'vscode';
import type { Asked } from '../../core/letters/model';
import type { App } from '../../host/app';
import { keptTexts } from '../../host/keptTexts';
import { askText, runSteps, type Step } from '../../host/steps';
import type { DocumentState } from '../../store/state';

type Question = keyof Asked;

/** Asks what happened, one short answer at a time. What was typed is there again after Escape. Null: cancelled. */
export async function askAboutMistake(app: App, state: DocumentState): Promise<Asked | null> {
  const prompts: Readonly<Record<Question, string>> = {
    what: vscode.l10n.t('What happened, in one or two sentences? They begin the letter'),
    error: vscode.l10n.t('What was your error, by its name?'),
    fix: vscode.l10n.t('How do you put it right, and by when?'),
    offer: vscode.l10n.t('What do you offer to make up for it? May be left empty'),
  };
  const questions: readonly Question[] = ['what', 'error', 'fix', 'offer'];
  const kept = new Map(
    questions.map((question) => [question, keptTexts(app, `mistake ${question} ${state.location}`)]),
  );
  const asked: Asked = Object.fromEntries(
    questions.map((question) => [question, kept.get(question)?.get() ?? '']),
  );
  // What was logged last is most likely what the letter is about.
  asked.what = asked.what || state.terms.client?.mistakes.at(-1)?.what || '';
  const step =
    (question: Question): Step =>
    async (place) => {
      const { answer, value } = await askText({
        ...place,
        title: vscode.l10n.t('Own a Mistake'),
        prompt: prompts[question],
        value: asked[question] ?? '',
        check: (text) =>
          question === 'what' && text.trim() === ''
            ? vscode.l10n.t('The letter begins with what happened.')
            : undefined,
      });
      asked[question] = value;
      return answer;
    };
  const isDone = await runSteps(questions.map(step));
  for (const question of questions) await kept.get(question)?.set(isDone ? '' : (asked[question] ?? ''));
  return isDone ? asked : null;
}
