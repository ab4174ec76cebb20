import * as vscode from 'vscode';
import { parseAmount } from '../../core/terms/writePrice';
import { askText, type Step, type TextQuestion } from '../../host/steps';

/** Where a question keeps what is typed, so that going back and forth loses nothing. */
export interface TypedQuestion<K extends string> extends Omit<TextQuestion, 'step' | 'totalSteps' | 'value'> {
  readonly key: K;
}

/** A step that asks for a text and keeps it in `typed`. */
export function typedStep<K extends string>(
  typed: Record<K, string>,
  { key, ...question }: TypedQuestion<K>,
): Step {
  return async (place) => {
    const { answer, value } = await askText({ ...place, ...question, value: typed[key] });
    typed[key] = value;
    return answer;
  };
}

const WHOLE = /^\d{1,4}$/;

/** The number of rounds that was typed; undefined for nothing. */
export const roundsIn = (text: string): number | undefined =>
  WHOLE.test(text.trim()) ? Number(text.trim()) : undefined;

export const amountIn = (text: string): number | undefined => parseAmount(text) ?? undefined;

export const wrongRounds = (text: string): string | undefined =>
  text.trim() === '' || WHOLE.test(text.trim())
    ? undefined
    : vscode.l10n.t('Type a whole number such as 2, or leave it empty.');

export const wrongAmount = (text: string): string | undefined =>
  text.trim() === '' || parseAmount(text) !== null
    ? undefined
    : vscode.l10n.t('Type a sum such as 900 or 900.50, or leave it empty.');
