import * as vscode from 'vscode';
import type { Standing } from '../../core/intake/news';
import type { Remark } from '../../core/intake/remarks';
import type { CommentClass } from '../../core/model';
import { classLabel, dayLabel, oneLine, quotedLabel } from '../../host/labels';

/** A remark as the writer decides about it. */
export interface Decision {
  readonly remark: Remark;
  readonly standing: Standing;
  readonly ticked: boolean;
  readonly text: string;
  readonly class: CommentClass;
}

export type RowAction = 'class' | 'show' | 'edit' | 'left out';

export interface RowButton extends vscode.QuickInputButton {
  readonly action: RowAction;
}

/** A row of the preview; `about`: the place in the list of decisions, or what else it stands for (null: a line between rows). */
export interface Row extends vscode.QuickPickItem {
  readonly about: number | 'changes' | 'left out' | null;
  readonly buttons?: readonly RowButton[];
}

/** What is not logged yet, by how sure its passage is, then the changes in the text, then what was left out. */
export function rowsOf(decisions: readonly Decision[], changes: number, leftOut: readonly string[]): Row[] {
  const groups = new Map<string, Row[]>();
  for (const [at, decision] of decisions.entries()) {
    const group = groupOf(decision);
    if (group === null) continue;
    groups.set(group, [...(groups.get(group) ?? []), rowOf(decision, at, decisions)]);
  }
  const ordered = groupNames().filter((name) => groups.has(name));
  return [
    ...ordered.flatMap((name) => [separator(name), ...(groups.get(name) ?? [])]),
    ...(changes === 0 ? [] : [separator(vscode.l10n.t('Changes in the text')), changesRow(changes)]),
    ...(leftOut.length === 0 ? [] : [separator(vscode.l10n.t('Not logged')), leftOutRow(leftOut)]),
  ];
}

function changesRow(changes: number): Row {
  const label =
    changes === 1
      ? vscode.l10n.t('$(diff) Go through the client’s change')
      : vscode.l10n.t('$(diff) Go through the client’s {0} changes', changes);
  const detail = vscode.l10n.t('One by one, afterwards. Nothing is changed unasked.');
  return { about: 'changes', label, detail, picked: true };
}

function leftOutRow(leftOut: readonly string[]): Row {
  const label =
    leftOut.length === 1
      ? vscode.l10n.t('$(info) 1 part was left out')
      : vscode.l10n.t('$(info) {0} parts were left out', leftOut.length);
  const button: RowButton = {
    action: 'left out',
    iconPath: new vscode.ThemeIcon('list-flat'),
    tooltip: vscode.l10n.t('Show what was left out'),
  };
  return { about: 'left out', label, detail: oneLine(leftOut.join(' ')), buttons: [button] };
}

const separator = (label: string): Row => ({ about: null, label, kind: vscode.QuickPickItemKind.Separator });

const groupNames = (): readonly string[] => [
  vscode.l10n.t('New'),
  vscode.l10n.t('New, the passage is a guess'),
  vscode.l10n.t('New, the passage was not found'),
  vscode.l10n.t('Logged before, in other words'),
];

/** Null for what was logged before. */
function groupOf({ remark: { passage }, standing }: Decision): string | null {
  const [fresh = '', unsure = '', lost = '', reworded = ''] = groupNames();
  if (standing.kind === 'known') return null;
  if (standing.kind === 'reworded') return reworded;
  if (passage.quote !== null && passage.place === null) return lost;
  return passage.sure ? fresh : unsure;
}

function rowOf(decision: Decision, at: number, decisions: readonly Decision[]): Row {
  const { remark, standing, text } = decision;
  const facts = [
    ...(remark.from === null ? [] : [remark.from]),
    ...(remark.at === null ? [] : [dayLabel(remark.at)]),
    classLabel(decision.class),
    ...(remark.resolved ? [vscode.l10n.t('settled in the file')] : []),
    ...(standing.kind === 'reworded' ? [vscode.l10n.t('replaces {0}?', standing.id)] : []),
    ...followed(remark, decisions),
  ];
  return {
    about: at,
    label: oneLine(text),
    description: facts.join(' · '),
    detail: passageLabel(remark),
    picked: decision.ticked,
    buttons: buttonsOf(decision),
  };
}

/** What it goes on from, where that is logged already: else that stands right above. */
function followed({ follows }: Remark, decisions: readonly Decision[]): string[] {
  const before = follows === null ? undefined : decisions[follows];
  if (!before) return [];
  return [
    before.standing.kind === 'new'
      ? vscode.l10n.t('further words')
      : vscode.l10n.t('further words on {0}', before.standing.id),
  ];
}

function passageLabel({ passage: { quote, place, sure } }: Remark): string {
  if (quote === null) return vscode.l10n.t('About the text as a whole');
  const words = quotedLabel(oneLine(quote));
  if (place === null) return vscode.l10n.t('$(warning) {0} is not in the text as it is now', words);
  return sure ? words : vscode.l10n.t('$(warning) {0} perhaps: other passages fit as well', words);
}

function buttonsOf({ remark: { passage }, text }: Decision): RowButton[] {
  const button = (action: RowAction, icon: string, tooltip: string): RowButton => ({
    action,
    iconPath: new vscode.ThemeIcon(icon),
    tooltip,
  });
  return [
    ...(passage.place === null ? [] : [button('show', 'go-to-file', vscode.l10n.t('Show the passage'))]),
    button('class', 'tag', vscode.l10n.t('Change the class')),
    // The box that one types into has one line.
    ...(text.includes('\n') ? [] : [button('edit', 'edit', vscode.l10n.t('Edit the words'))]),
  ];
}
