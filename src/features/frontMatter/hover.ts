import * as vscode from 'vscode';
import type { App } from '../../host/app';
import { hoverOf } from '../../host/fieldHelp';
import { FRONT_MATTER_HELP } from '../../host/keyMeanings';
import { ourField } from './field';

/** What a key of the front matter means, and which values it takes. */
export function registerHover(app: App): void {
  app.context.subscriptions.push(
    vscode.languages.registerHoverProvider('markdown', {
      provideHover(document, position) {
        const field = ourField(document, position);
        return field && hoverOf(FRONT_MATTER_HELP, document, field);
      },
    }),
  );
}
