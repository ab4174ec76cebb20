import * as vscode from 'vscode';
import { registerCommand, type App } from './app';
import type { CommandId } from './ids';

/** A feature that is loaded when it is first wanted. */
export interface LazyFeature {
  readonly load: () => Promise<{ register(app: App): void }>;
  /** All commands that it registers: the first that is called loads it. */
  readonly commands: readonly CommandId[];
  /** Whether there is something for it to show, so that it is loaded without being called. Without it: never. */
  readonly isWanted?: (app: App) => boolean;
}

/** Until a feature is loaded, its commands stand for it; and with every news it is asked whether it is wanted. */
export function registerLazily(app: App, features: readonly LazyFeature[]): void {
  const waiting = new Map(features.map((feature) => [feature, standIn(app, feature)]));
  const look = (): void => {
    for (const [feature, load] of waiting) {
      if (!feature.isWanted?.(app)) continue;
      waiting.delete(feature);
      load().catch((error: unknown) => app.log.error('a part could not be loaded:', String(error)));
    }
  };
  app.context.subscriptions.push(app.library.onDidChange(look), vscode.workspace.onDidOpenTextDocument(look));
  look();
}

/** Registers stand-ins for the commands of a feature; what is given loads the feature in their place, once. */
function standIn(app: App, { load, commands }: LazyFeature): () => Promise<void> {
  let loading: Promise<void> | undefined;
  const loadOnce = (): Promise<void> => {
    loading ??= load().then((feature) => {
      // One after the other without a pause: no call can fall between.
      for (const standing of standIns) standing.dispose();
      feature.register(app);
    });
    // What could not be loaded is tried again with the next call.
    loading.catch(() => (loading = undefined));
    return loading;
  };
  const standIns = commands.map((id) =>
    registerCommand(app, id, async (...args) => {
      await loadOnce();
      return vscode.commands.executeCommand(id, ...args);
    }),
  );
  return loadOnce;
}

/** Whether a document of a kind is open in an editor. */
export const isOpen = (isMeant: (document: vscode.TextDocument) => boolean): boolean =>
  vscode.workspace.textDocuments.some(isMeant);

/** Whether a tab that the window brought back, or opened, shows a page of this type or a text of this scheme. */
export const isShown = (typeOrScheme: string): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof vscode.TabInputWebview) return input.viewType.endsWith(typeOrScheme); // VS Code puts its own words before it.
      if (input instanceof vscode.TabInputTextDiff) return input.original.scheme === typeOrScheme;
      return input instanceof vscode.TabInputText && input.uri.scheme === typeOrScheme;
    }),
  );
