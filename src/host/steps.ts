import * as vscode from 'vscode';

/**
 * Questions in several steps that can go back. A step asks one thing and keeps the answer in the caller's hands, so that
 * going back, cancelling, or a failure afterwards loses nothing that was typed.
 */
export type Answer = 'next' | 'back' | 'cancel';

export interface Place {
  readonly title: string;
  /** From 1. */
  readonly step: number;
  readonly totalSteps: number;
}

export type Step = (place: Omit<Place, 'title'>) => Promise<Answer>;

/** Runs steps to the end, `true`, or until one is cancelled, `false`. */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  let at = 0;
  for (;;) {
    const step = steps[at];
    if (!step) return true;
    const answer = await step({ step: at + 1, totalSteps: steps.length });
    if (answer === 'cancel') return false;
    at += answer === 'next' ? 1 : -1;
    if (at < 0) return false;
  }
}

export interface TextQuestion extends Place {
  readonly value: string;
  readonly prompt: string;
  readonly placeholder?: string;
  /** What is wrong with a text, or undefined. */
  readonly check?: (text: string) => string | undefined;
}

/** Asks for a text. Whatever the answer, `value` is what stood in the box. */
export function askText(question: TextQuestion): Promise<{ answer: Answer; value: string }> {
  const box = vscode.window.createInputBox();
  Object.assign(box, {
    title: question.title,
    step: question.step,
    totalSteps: question.totalSteps,
    value: question.value,
  });
  Object.assign(box, { prompt: question.prompt, placeholder: question.placeholder, ignoreFocusOut: true });
  if (question.step > 1) box.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    const finish = (answer: Answer): void => {
      resolve({ answer, value: box.value });
      box.dispose();
    };
    box.onDidAccept(() => {
      const wrong = question.check?.(box.value);
      if (wrong === undefined) finish('next');
      else box.validationMessage = wrong;
    });
    box.onDidChangeValue(() => (box.validationMessage = undefined));
    box.onDidTriggerButton(() => finish('back'));
    box.onDidHide(() => finish('cancel'));
    box.show();
  });
}

export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

export interface ChoiceQuestion<T> extends Place {
  readonly choices: readonly Choice<T>[];
  readonly placeholder: string;
  /** The choice to start on; without, the first. */
  readonly active?: T;
  /** Start on none, so that Enter alone answers nothing: where no answer is likelier than another, and a wrong one would stay. */
  readonly startOnNone?: boolean;
  /** Makes a choice of what was typed, where a new word may be given. */
  readonly typed?: (text: string) => Choice<T>;
}

/** Asks for one of a few things, or for a new one where the question allows it. */
export function askChoice<T>(question: ChoiceQuestion<T>): Promise<{ answer: Answer; value: T | undefined }> {
  const { typed } = question;
  const pick = vscode.window.createQuickPick<Choice<T>>();
  Object.assign(pick, { title: question.title, step: question.step, totalSteps: question.totalSteps });
  Object.assign(pick, {
    placeholder: question.placeholder,
    ignoreFocusOut: true,
    matchOnDescription: true,
    items: question.choices,
  });
  const start = question.choices.filter((choice) => choice.value === question.active);
  // An empty list is an order, too: Enter would do nothing.
  if (start.length > 0 || question.startOnNone === true) pick.activeItems = start;
  if (question.step > 1) pick.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    const finish = (answer: Answer, value?: T): void => {
      resolve({ answer, value });
      pick.dispose();
    };
    if (typed) pick.onDidChangeValue((text) => (pick.items = withTyped(question.choices, text, typed)));
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems;
      if (chosen) finish('next', chosen.value);
    });
    pick.onDidTriggerButton(() => finish('back'));
    pick.onDidHide(() => finish('cancel'));
    pick.show();
  });
}

/** A single question, not part of a row of steps. */
export async function ask<T>(
  title: string,
  placeholder: string,
  choices: readonly Choice<T>[],
  start: Pick<ChoiceQuestion<T>, 'active' | 'startOnNone'> = {},
): Promise<T | undefined> {
  const { answer, value } = await askChoice({
    title,
    placeholder,
    choices,
    ...start,
    step: 0,
    totalSteps: 0,
  });
  return answer === 'next' ? value : undefined;
}

function withTyped<T>(
  choices: readonly Choice<T>[],
  text: string,
  typed: (text: string) => Choice<T>,
): readonly Choice<T>[] {
  const name = text.trim();
  return name === '' || choices.some((choice) => choice.label === name) ? choices : [...choices, typed(name)];
}
