import * as vscode from 'vscode';
import type { Field } from '../../core/frontMatter/field';
import { renderScalar } from '../../core/yaml/edit/renderScalar';
import { keyAt, SCHEMA } from '../../core/frontMatter/schema';
import type { App } from '../../host/app';
import { keyMeaning, valueMeaning } from '../../host/keyMeanings';
import { rangeOf } from '../../host/ranges';
import { clientNames, projectNames, speakers } from '../../store/names';
import { isTracked, ourField } from './field';

/** A line whose value is still to be written: the only place where a typed colon or blank asks for values. */
const AWAITS_A_VALUE = /^[ \t]*(?:- +)*["']?[\w-]+["']?:[ \t]?$/;

/** The keys that are missing, and the values that a key takes: from the schema, or used before. */
export function registerCompletion(app: App): void {
  app.context.subscriptions.push(
    vscode.languages.registerCompletionItemProvider(
      'markdown',
      {
        provideCompletionItems(document, position, _token, { triggerCharacter }) {
          const before = document.lineAt(position).text.slice(0, position.character);
          // Blanks are typed all the time: in prose this is all that happens.
          if (triggerCharacter !== undefined && !AWAITS_A_VALUE.test(before)) return [];
          const field = ourField(document, position);
          if (!field) return [];
          return field.part === 'key' ? keys(document, field) : values(app, document, field);
        },
      },
      ':',
      ' ',
    ),
  );
}

function keys(document: vscode.TextDocument, { level, key, present, span }: Field): vscode.CompletionItem[] {
  const text = document.getText();
  const hasColon = key !== null;
  const names = isTracked(text) ? Object.keys(SCHEMA[level]) : ['client'];
  return names
    .filter((name) => name === key || !present.includes(name))
    .map((name, index) => {
      const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Property);
      item.range = rangeOf(document, span);
      item.insertText = hasColon ? name : keyAt(level, name)?.holds === 'list' ? `${name}:` : `${name}: `;
      item.sortText = String(index).padStart(2, '0');
      item.detail = keyMeaning(level, name) ?? '';
      // The values come next.
      if (!hasColon) item.command = { command: 'editor.action.triggerSuggest', title: '' };
      return item;
    });
}

function values(app: App, document: vscode.TextDocument, field: Field): vscode.CompletionItem[] {
  const { level, key, span, flow } = field;
  if (key === null) return [];
  const text = document.getText();
  // YAML wants a blank after the colon.
  const blank = text[span.start - 1] === ':' ? ' ' : '';
  const written = text.slice(span.start, span.end);
  const known = keyAt(level, key)?.values;
  return (known ?? usedBefore(app, document, field)).map((value, index) => {
    const item = new vscode.CompletionItem(value, vscode.CompletionItemKind.Value);
    const yaml = known ? value : renderScalar(value, { flow, quote: null });
    item.range = rangeOf(document, span);
    item.insertText = `${blank}${yaml}`;
    // The words that stand there are replaced as a whole, quotes and all.
    item.filterText = /^["']/.test(written) ? `${written.slice(0, 1)}${value}` : value;
    item.sortText = String(index).padStart(3, '0');
    item.detail = valueMeaning(key, value) ?? '';
    return item;
  });
}

function usedBefore(app: App, document: vscode.TextDocument, { key }: Field): readonly string[] {
  const { state } = app.library;
  const known = state.documents.get(document.uri.toString());
  switch (key ?? '') {
    case 'client':
      return clientNames(state);
    case 'project':
      return projectNames(state, known?.document.client ?? clientIn(document.getText()));
    case 'from':
      return known ? speakers(known) : [];
    case 'goal':
      return known?.terms.client?.goals ?? [];
    default:
      return [];
  }
}

/** The client of a front matter that cannot be read while it is being written. */
const clientIn = (text: string): string => /^client:[ \t]*["']?(.*?)["']?[ \t]*\r?$/m.exec(text)?.[1] ?? '';
