import * as vscode from 'vscode';
import type { Field } from '../../core/frontMatter/field';
import { keyAt } from '../../core/frontMatter/schema';
import type { App } from '../../host/app';
import { keyMeaning, valueMeaning } from '../../host/keyMeanings';
import { rangeOf } from '../../host/ranges';
import { ourField } from './field';

/** What a key of the front matter means, and which values it takes. */
export function registerHover(app: App): void {
  app.context.subscriptions.push(
    vscode.languages.registerHoverProvider('markdown', {
      provideHover(document, position) {
        const field = ourField(document, position);
        if (!field) return null;
        const range = rangeOf(document, field.span);
        const meaning = meaningOf(field, document.getText(range));
        return meaning === null ? null : new vscode.Hover(new vscode.MarkdownString(meaning), range);
      },
    }),
  );
}

function meaningOf({ level, key, part }: Field, words: string): string | null {
  if (key === null) return null;
  if (part === 'value') {
    const value = words.replace(/^(["'])(.*)\1$/, '$2');
    const meaning = valueMeaning(key, value);
    return meaning === null ? null : `**${value}**: ${meaning}`;
  }
  const meaning = keyMeaning(level, key);
  const values = keyAt(level, key)?.values ?? [];
  const list = values.map((value) => `- \`${value}\`: ${valueMeaning(key, value) ?? ''}`);
  return meaning === null
    ? null
    : [`**${key}**: ${meaning}`, ...(list.length > 0 ? ['', ...list] : [])].join('\n');
}
