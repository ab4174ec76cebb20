import * as vscode from 'vscode';
import { dropFeedback } from './features/clients/drop';
import { hideRecord } from './features/frontMatter/preview';
import type { Commands } from './host/app';
import { whenNeeded } from './host/firstNeed';
import { COMMANDS, VIEWS, type CommandId } from './host/ids';
import { lateView } from './host/lateView';
import { loadOnce } from './host/loadOnce';

/** What other extensions may use: the Markdown preview takes the plugin. */
export interface Exports {
  readonly extendMarkdownIt: typeof hideRecord;
}

/**
 * What VS Code loads. The product itself (`extension.ts`) is loaded with the first command, when one of its views is shown, or when
 * there is a document: in a window without any, hardly anything is done.
 */
export function activate(context: vscode.ExtensionContext): Exports {
  const commands: Commands = new Map();
  const start = loadOnce(
    () => import('./extension'),
    (product) => {
      waiting.dispose();
      product.start(context, commands, views);
    },
  );
  const carryOut = async (id: CommandId, args: readonly unknown[]): Promise<unknown> => {
    await start();
    return commands.get(id)?.(...args);
  };
  const views = {
    clients: lateView(VIEWS.clients, start, { showCollapseAll: true, dragAndDropController: dropFeedback }),
    upNext: lateView(VIEWS.upNext, start),
  };
  const waiting = whenNeeded(() => void start());
  context.subscriptions.push(
    waiting,
    ...Object.values(views),
    ...Object.values(COMMANDS).map((id) =>
      vscode.commands.registerCommand(id, (...args: unknown[]) => carryOut(id, args)),
    ),
  );
  return { extendMarkdownIt: hideRecord };
}
