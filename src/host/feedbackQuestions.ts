import * as vscode from 'vscode';
import { COMMENT_CLASSES, type CommentClass } from '../core/model';
import { speakers } from '../store/names';
import type { WholeState } from '../store/state';
import { classLabel, classMeaning } from './labels';
import { askChoice, type Answer, type Place } from './steps';

/** Asks who said something: somebody known, a new name, or nobody in particular (an empty text). */
export function askSpeaker(
  state: WholeState,
  question: Place & { readonly active: string },
): Promise<{ answer: Answer; value: string | undefined }> {
  const choices = [
    ...speakers(state).map((name) => ({ label: name, value: name })),
    { label: vscode.l10n.t('Nobody in particular'), value: '' },
  ];
  return askChoice<string>({
    ...question,
    placeholder: vscode.l10n.t('Who said it? Choose, or type a new name'),
    choices,
    typed: (name) => ({ label: name, description: vscode.l10n.t('new name'), value: name }),
  });
}

/** Of which class something is. */
export function classChoices(): { label: string; description: string; value: CommentClass }[] {
  return COMMENT_CLASSES.map((value) => ({
    label: classLabel(value),
    description: classMeaning(value),
    value,
  }));
}
