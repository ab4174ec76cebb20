import * as vscode from 'vscode';
import { COUNT_FIELDS, fieldsOf, type Fields, type Shape } from '../../core/letters/fields';
import { LETTER_PARTS } from '../../core/letters/kinds';
import type { App } from '../../host/app';
import { templateAt } from './templates';

/** What stands before the cursor: two braces, the kind of tag, and what was typed of the name. */
const TAG = /\{\{([#^/>]?)\s*([\w.]*)$/;

/** The names that a tag may hold, in a template that is open in the editor. */
export function registerTemplateCompletion(app: App): void {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      const own = templateAt(document.uri);
      const before = document.lineAt(position).text.slice(0, position.character);
      const [, kind, typed] = (own && TAG.exec(before)) ?? [];
      if (!own || kind === undefined || typed === undefined) return [];
      const after = document.lineAt(position).text.slice(position.character);
      const end = after.startsWith('}}') ? '' : '}}';
      const range = new vscode.Range(position.translate(0, -typed.length), position);
      const names =
        kind === '>' ? LETTER_PARTS.map((name) => ({ name, detail: '' })) : namesIn(fieldsOf(own.name), kind);
      return names.map(({ name, detail }) => {
        const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Field);
        return Object.assign(item, { detail, range, insertText: `${name}${end}` });
      });
    },
  };
  app.context.subscriptions.push(
    vscode.languages.registerCompletionItemProvider('markdown', provider, '{', '#', '^', '/', '>'),
  );
}

interface Name {
  readonly name: string;
  readonly detail: string;
}

/** Names for the kind of tag; those of a list's entries say where they belong. */
function namesIn(fields: Fields, kind: string, list = ''): readonly Name[] {
  const found = Object.entries(fields).flatMap(([name, shape]): readonly Name[] => [
    ...(kind !== '' || isShown(shape) ? [{ name, detail: list }] : []),
    ...(typeof shape === 'object' ? namesIn(shape, kind, vscode.l10n.t('in {0}', name)) : []),
    ...(shape === 'count' && kind !== '' && list === ''
      ? Object.keys(COUNT_FIELDS).map((form) => ({ name: `${name}.${form}`, detail: '' }))
      : []),
  ]);
  return found.filter(({ name }, at) => found.findIndex((other) => other.name === name) === at);
}

const isShown = (shape: Shape): boolean => shape === 'text' || shape === 'count';
