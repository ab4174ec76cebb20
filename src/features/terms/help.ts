import * as vscode from 'vscode';
import { knownCurrencies } from '../../core/terms/money';
import { termsLevelOf, type TermsLevel } from '../../core/terms/schema';
import type { Field } from '../../core/yaml/field/field';
import { fieldIn } from '../../core/yaml/field/fieldIn';
import type { App } from '../../host/app';
import { COMPLETION_TRIGGERS, hoverOf, isAskedFor, keyItems, valueItems } from '../../host/fieldHelp';
import { isTermsFile } from '../../host/roundsFolders';
import { TERMS_HELP } from '../../host/termsMeanings';
import { TERMS_FILE } from '../../store/defaults';
import { clientNames, projectNames } from '../../store/names';

const SELECTOR: vscode.DocumentSelector = { pattern: `**/${TERMS_FILE}` };

/** The extension that shows our schema's keys and their meaning itself: saying it twice helps nobody. */
const SCHEMA_READER = 'redhat.vscode-yaml';

/** Completion and hover in the file of terms, as in the front matter. */
export function registerTermsHelp(app: App): void {
  const { languages } = vscode;
  app.context.subscriptions.push(
    languages.registerCompletionItemProvider(
      SELECTOR,
      {
        provideCompletionItems(document, position, _token, context) {
          const field = isAskedFor(document, position, context) ? fieldOf(document, position) : null;
          return field ? itemsFor(app, document, field) : [];
        },
      },
      ...COMPLETION_TRIGGERS,
    ),
    languages.registerHoverProvider(SELECTOR, {
      provideHover(document, position) {
        const field = fieldOf(document, position);
        if (!field || (field.part === 'key' && hasSchemaReader())) return null;
        return hoverOf(TERMS_HELP, document, field);
      },
    }),
  );
}

function fieldOf(document: vscode.TextDocument, position: vscode.Position): Field<TermsLevel> | null {
  if (!isTermsFile(document.uri)) return null;
  return fieldIn(document.getText(), document.offsetAt(position), termsLevelOf);
}

function itemsFor(
  app: App,
  document: vscode.TextDocument,
  field: Field<TermsLevel>,
): vscode.CompletionItem[] {
  if (field.part === 'value') {
    const known = field.key === 'currency' ? currencies(app) : [];
    return field.key === 'weekend' && hasSchemaReader() ? [] : valueItems(TERMS_HELP, document, field, known);
  }
  const names = namesFor(app, field);
  if (names) return keyItems(TERMS_HELP, document, field, names);
  return hasSchemaReader() ? [] : keyItems(TERMS_HELP, document, field);
}

/** Where the keys are names: those of the documents. */
function namesFor({ library }: App, { level, path }: Field<TermsLevel>): readonly string[] | null {
  if (level === 'clients') return clientNames(library.state);
  return level === 'projects' ? projectNames(library.state, String(path[1])) : null;
}

/** Those that other clients pay in come first. */
export function currencies({ library }: App): readonly string[] {
  const used = [...library.state.terms.values()].flatMap(({ clients }) =>
    [...clients.values()].flatMap(({ currency }) => currency ?? []),
  );
  return [...new Set([...used, ...knownCurrencies()])];
}

const hasSchemaReader = (): boolean => vscode.extensions.getExtension(SCHEMA_READER) !== undefined;
