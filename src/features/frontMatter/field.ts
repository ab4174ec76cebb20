import type * as vscode from 'vscode';
import { fieldAt } from '../../core/frontMatter/fieldAt';
import { looksTracked } from '../../core/frontMatter/looksTracked';
import type { Level } from '../../core/frontMatter/schema';
import type { Field } from '../../core/yaml/field/field';

/** The key of ours at a position, where one can be. In a document that is not tracked only `client` is ours: the others may be anybody's. */
export function ourField(document: vscode.TextDocument, position: vscode.Position): Field<Level> | null {
  if (!document.lineAt(0).text.startsWith('---')) return null;
  const text = document.getText();
  const field = fieldAt(text, document.offsetAt(position));
  if (!field) return null;
  return isTracked(text) || (field.level === 'document' && (field.key ?? 'client') === 'client')
    ? field
    : null;
}

/** As far as the lines before the prose say. */
export function isTracked(text: string): boolean {
  const end = text.search(/\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/);
  return looksTracked(end < 0 ? text : text.slice(0, end));
}
