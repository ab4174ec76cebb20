import * as vscode from 'vscode';
import type { Problem, Result } from '../core/problem';
import type { Location, Ports } from '../store/ports';
import type { DraftTraces } from './draftTraces';
import { reasonOf, shown } from './editorFiles';
import type { CommandId, VIEWS } from './ids';
import type { LateView } from './lateView';
import { alarm } from './messages';
import { rangeOf } from './ranges';
import { translated } from './said';
import type { Told } from './told';
import { mayRun } from './trust';
import type { WorkedTime } from './workedTime';
import type { WorkspaceLibrary } from './workspaceLibrary';

/** What carries out each command. VS Code is told of them once, all together (`src/activate.ts`): each time costs a message. */
export type Commands = Map<CommandId, (...args: unknown[]) => Promise<unknown>>;

/** What VS Code has of ours from the start: see `src/activate.ts`. */
export type Views = Readonly<Record<keyof typeof VIEWS, LateView>>;

/** What every feature gets: the library to read, the ports to act through, and a place for what must be disposed. */
export interface App {
  readonly context: vscode.ExtensionContext;
  readonly commands: Commands;
  readonly views: Views;
  readonly library: WorkspaceLibrary;
  readonly ports: Ports;
  readonly traces: DraftTraces;
  readonly worked: WorkedTime;
  readonly log: vscode.LogOutputChannel;
  readonly told: Told;
}

/** Has a command carried out behind the one error boundary: a bug is logged and shown, and never swallowed. One that writes waits for trust. */
export function registerCommand(
  app: App,
  id: CommandId,
  run: (...args: unknown[]) => Promise<unknown>,
): void {
  const guarded = async (...args: unknown[]): Promise<unknown> => {
    if (!mayRun(id)) return undefined;
    try {
      return await run(...args);
    } catch (error) {
      app.log.error(`${id}:`, error instanceof Error ? error : String(error));
      const open = vscode.l10n.t('Show Log');
      const chosen = await alarm(
        vscode.l10n.t('Revision Rounds ran into an error of its own: {0}', reasonOf(error)),
        open,
      );
      if (chosen === open) app.log.show();
      return undefined;
    }
  };
  app.commands.set(id, guarded);
}

/**
 * Tells the writer why something could not be done, with the place in the document where there is one. Does not wait for the message to
 * be closed.
 */
export function showProblem(problem: Problem, document?: Location): void {
  void show(problem, document);
}

async function show({ message: said, span }: Problem, location?: Location): Promise<void> {
  const message = translated(said);
  if (!span || location === undefined) return void alarm(message);
  const go = vscode.l10n.t('Show');
  const where = vscode.l10n.t('{0}: {1}', shown(location), message);
  if ((await alarm(where, go)) !== go) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(location));
  await vscode.window.showTextDocument(document, { selection: rangeOf(document, span) });
}

/** The value of a result; shows the problem and answers undefined where there is none. */
export function valueOrShow<T>(result: Result<T>): T | undefined {
  if (result.ok) return result.value;
  showProblem(result.problem);
  return undefined;
}
