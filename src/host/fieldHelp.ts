import * as vscode from 'vscode';
import { renderScalar } from '../core/yaml/edit/renderScalar';
import { keyIn, type Field, type Schema } from '../core/yaml/field/field';
import { rangeOf } from './ranges';

/** Help while YAML is written: completion and hover from a schema and what its keys mean. One way for every file that we read. */
export interface FieldHelp<L extends string> {
  readonly schema: Schema<L>;
  /** What a key means to a person; null for one that is not ours. */
  keyMeaning(level: L, key: string): string | null;
  valueMeaning(key: string, value: string): string | null;
}

/** A line whose value is still to be written: the only place where a typed colon or blank asks for values. */
const AWAITS_A_VALUE = /^[ \t]*(?:- +)*["']?[^"':#]+["']?:[ \t]?$/;

/** What asks for completion without being asked: blanks are typed all the time, and in prose this is all that happens. */
export const COMPLETION_TRIGGERS = [':', ' '] as const;

export function isAskedFor(
  document: vscode.TextDocument,
  position: vscode.Position,
  { triggerCharacter }: vscode.CompletionContext,
): boolean {
  const before = document.lineAt(position).text.slice(0, position.character);
  return triggerCharacter === undefined || AWAITS_A_VALUE.test(before);
}

/** The keys that are missing, and the one that stands there. */
export function keyItems<L extends string>(
  help: FieldHelp<L>,
  document: vscode.TextDocument,
  { level, key, present, span }: Field<L>,
  names: readonly string[] = Object.keys(help.schema[level]),
): vscode.CompletionItem[] {
  const hasColon = key !== null;
  return names
    .filter((name) => name === key || !(present.includes(name) || keyIn(help.schema, level, name)?.ours))
    .map((name, index) => {
      const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Property);
      const holds = keyIn(help.schema, level, name)?.holds ?? 'map';
      const isBelow = holds === 'list' || holds === 'map';
      const yaml = renderScalar(name, { flow: false, quote: null });
      item.range = rangeOf(document, span);
      item.insertText = hasColon ? yaml : `${yaml}:${isBelow ? '' : ' '}`;
      item.sortText = String(index).padStart(2, '0');
      item.detail = help.keyMeaning(level, name) ?? '';
      // The values come next.
      if (!hasColon && !isBelow) item.command = { command: 'editor.action.triggerSuggest', title: '' };
      return item;
    });
}

/** The values that a key takes: the few that count, else those used before. */
export function valueItems<L extends string>(
  help: FieldHelp<L>,
  document: vscode.TextDocument,
  { level, key, span, flow }: Field<L>,
  usedBefore: readonly string[],
): vscode.CompletionItem[] {
  if (key === null) return [];
  const text = document.getText();
  // YAML wants a blank after the colon.
  const blank = text[span.start - 1] === ':' ? ' ' : '';
  const written = text.slice(span.start, span.end);
  const known = keyIn(help.schema, level, key)?.values;
  return (known ?? usedBefore).map((value, index) => {
    const item = new vscode.CompletionItem(value, vscode.CompletionItemKind.Value);
    const yaml = known ? value : renderScalar(value, { flow, quote: null });
    item.range = rangeOf(document, span);
    item.insertText = `${blank}${yaml}`;
    // The words that stand there are replaced as a whole, quotes and all.
    item.filterText = /^["']/.test(written) ? `${written.slice(0, 1)}${value}` : value;
    item.sortText = String(index).padStart(3, '0');
    item.detail = help.valueMeaning(key, value) ?? '';
    return item;
  });
}

/** What the key, or the value, at a place means. */
export function hoverOf<L extends string>(
  help: FieldHelp<L>,
  document: vscode.TextDocument,
  field: Field<L>,
): vscode.Hover | null {
  const range = rangeOf(document, field.span);
  const meaning = meaningOf(help, field, document.getText(range));
  return meaning === null ? null : new vscode.Hover(new vscode.MarkdownString(meaning), range);
}

function meaningOf<L extends string>(
  help: FieldHelp<L>,
  { level, key, part }: Field<L>,
  words: string,
): string | null {
  if (key === null) return null;
  if (part === 'value') {
    const value = words.replace(/^(["'])(.*)\1$/, '$2');
    const meaning = help.valueMeaning(key, value);
    return meaning === null ? null : `**${value}**: ${meaning}`;
  }
  const meaning = help.keyMeaning(level, key);
  const list = (keyIn(help.schema, level, key)?.values ?? []).flatMap((value) => {
    const says = help.valueMeaning(key, value);
    return says === null ? [] : [`- \`${value}\`: ${says}`];
  });
  return meaning === null
    ? null
    : [`**${key}**: ${meaning}`, ...(list.length > 0 ? ['', ...list] : [])].join('\n');
}
