import * as vscode from 'vscode';
import type { Span } from '../../core/text';
import { rowsOf, type Decision, type Row, type RowAction, type RowButton } from './rows';
import { classChoices } from '../../host/feedbackQuestions';
import { oneLine } from '../../host/labels';
import { ask, askText } from '../../host/steps';

export interface Preview {
  readonly title: string;
  readonly placeholder: string;
  readonly decisions: readonly Decision[];
  /** How many changes in the text wait. */
  readonly changes: number;
  /** What was taken for no comment. */
  readonly leftOut: readonly string[];
  readonly showLeftOut: () => void;
  /** Shows a passage in the editor, without taking the focus. */
  readonly show: (place: Span) => Promise<void>;
}

export interface Decided {
  readonly decisions: readonly Decision[];
  /** The writer wants to go through the changes. */
  readonly changes: boolean;
}

/** Shows what would be logged, until the writer accepts it. Null when they would rather not. */
export async function preview({ decisions, ...shown }: Preview): Promise<Decided | null> {
  let now: Decided = { decisions, changes: shown.changes > 0 };
  let active = 0;
  for (;;) {
    const step = await showOnce(shown, now, active);
    if (step.kind === 'cancel') return null;
    now = step.decided;
    if (step.kind === 'accept') return now;
    active = step.at;
    now = { ...now, decisions: await revised(now.decisions, step.at, step.action) };
  }
}

type Step =
  | { readonly kind: 'cancel' }
  | { readonly kind: 'accept'; readonly decided: Decided }
  /** A question has to be asked, which takes the list's place meanwhile. */
  | { readonly kind: 'ask'; readonly decided: Decided; readonly action: RowAction; readonly at: number };

function showOnce(shown: Omit<Preview, 'decisions'>, now: Decided, active: number): Promise<Step> {
  const pick = vscode.window.createQuickPick<Row>();
  const rows = rowsOf(now.decisions, shown.changes, shown.leftOut);
  Object.assign(pick, {
    title: shown.title,
    placeholder: shown.placeholder,
    canSelectMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
    matchOnDetail: true,
    items: rows,
  });
  pick.selectedItems = rows.filter(({ about, picked }) => (about === 'changes' ? now.changes : picked));
  pick.activeItems = rows.filter(({ about }) => about === active);
  return new Promise((resolve) => {
    const finish = (step: Step): void => {
      resolve(step);
      pick.dispose();
    };
    pick.onDidTriggerItemButton(({ item, button }) => {
      const { action } = button as RowButton;
      const { about } = item;
      if (action === 'left out') shown.showLeftOut();
      if (typeof about !== 'number') return;
      const place = now.decisions[about]?.remark.passage.place;
      if (action === 'show') void (place && shown.show(place));
      else finish({ kind: 'ask', decided: decided(now, pick.selectedItems), action, at: about });
    });
    pick.onDidAccept(() => finish({ kind: 'accept', decided: decided(now, pick.selectedItems) }));
    pick.onDidHide(() => finish({ kind: 'cancel' }));
    pick.show();
  });
}

function decided({ decisions }: Decided, selected: readonly Row[]): Decided {
  const ticked = new Set(selected.map(({ about }) => about));
  return {
    decisions: decisions.map((decision, at) => ({ ...decision, ticked: ticked.has(at) })),
    changes: ticked.has('changes'),
  };
}

/** Asks about one row; what is not answered stays as it is. */
async function revised(
  decisions: readonly Decision[],
  at: number,
  action: RowAction,
): Promise<readonly Decision[]> {
  const decision = decisions[at];
  if (!decision) return decisions;
  const made = action === 'class' ? await withClass(decision) : await withText(decision);
  return decisions.map((one, index) => (index === at ? made : one));
}

async function withClass(decision: Decision): Promise<Decision> {
  const chosen = await ask(
    oneLine(decision.text),
    vscode.l10n.t('What kind of comment is it?'),
    classChoices(),
  );
  return chosen === undefined ? decision : { ...decision, class: chosen, ticked: true };
}

async function withText(decision: Decision): Promise<Decision> {
  const { answer, value } = await askText({
    title: vscode.l10n.t('Edit the Words'),
    prompt: vscode.l10n.t('What did the client say? In the client’s own words.'),
    value: decision.text,
    step: 0,
    totalSteps: 0,
    check: (text) => (text.trim() === '' ? vscode.l10n.t('A comment needs a text.') : undefined),
  });
  return answer === 'next' ? { ...decision, text: value.trim(), ticked: true } : decision;
}
