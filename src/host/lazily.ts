import * as vscode from 'vscode';
import { registerCommand, type App } from './app';
import type { CommandId } from './ids';
import { loadOnce } from './loadOnce';

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

/** Stands in for the commands of a feature, which takes its place when it is loaded; what is given does that, once. */
function standIn(app: App, { load, commands }: LazyFeature): () => Promise<void> {
  const takePlace = loadOnce(load, (feature) => feature.register(app));
  for (const id of commands)
    registerCommand(app, id, async (...args) => {
      await takePlace();
      return app.commands.get(id)?.(...args);
    });
  return takePlace;
}
