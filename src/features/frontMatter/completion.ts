import * as vscode from 'vscode';
import type { Level } from '../../core/frontMatter/schema';
import type { Field } from '../../core/yaml/field/field';
import type { App } from '../../host/app';
import { COMPLETION_TRIGGERS, isAskedFor, keyItems, valueItems } from '../../host/fieldHelp';
import { FRONT_MATTER_HELP } from '../../host/keyMeanings';
import { clientNames, projectNames, speakers } from '../../store/names';
import { isTracked, ourField } from './field';

/** The keys that are missing, and the values that a key takes: from the schema, or used before. */
export function registerCompletion(app: App): void {
  app.context.subscriptions.push(
    vscode.languages.registerCompletionItemProvider(
      'markdown',
      {
        provideCompletionItems(document, position, _token, context) {
          if (!isAskedFor(document, position, context)) return [];
          const field = ourField(document, position);
          if (!field) return [];
          if (field.part === 'value')
            return valueItems(FRONT_MATTER_HELP, document, field, usedBefore(app, document, field));
          return isTracked(document.getText())
            ? keyItems(FRONT_MATTER_HELP, document, field)
            : keyItems(FRONT_MATTER_HELP, document, field, ['client']);
        },
      },
      ...COMPLETION_TRIGGERS,
    ),
  );
}

function usedBefore(app: App, document: vscode.TextDocument, { key }: Field<Level>): readonly string[] {
  const { state } = app.library;
  const known = state.documents.get(document.uri.toString());
  switch (key ?? '') {
    case 'client':
      return clientNames(state);
    case 'project':
      return projectNames(state, known?.document.client ?? clientIn(document.getText()));
    case 'from':
      return speakersIn(app, document);
    case 'goal':
      return known?.terms.client?.goals ?? [];
    default:
      return [];
  }
}

function speakersIn(app: App, document: vscode.TextDocument): readonly string[] {
  const whole = app.library.whole(document.uri.toString());
  return whole ? speakers(whole) : [];
}

/** The client of a front matter that cannot be read while it is being written. */
const clientIn = (text: string): string => /^client:[ \t]*["']?(.*?)["']?[ \t]*\r?$/m.exec(text)?.[1] ?? '';
