import * as vscode from 'vscode';
import type * as preview from './features/frontMatter/preview';
import type { Commands } from './host/app';
import { whenNeeded } from './host/firstNeed';
import { COMMANDS, VIEWS, type CommandId } from './host/ids';

/** What other extensions may use: the Markdown preview takes the plugin. */
export interface Exports {
  readonly extendMarkdownIt: typeof preview.hideRecord;
}

/**
 * What VS Code loads. The product itself (`extension.ts`) is loaded with the first command, when one of its views is shown, or when
 * there is a document: in a window without any, hardly anything is done.
 */
export function activate(context: vscode.ExtensionContext): Exports {
  const commands: Commands = new Map();
  const standIns: vscode.Disposable[] = [];
  let starting: Promise<void> | undefined;
  const start = (): Promise<void> => {
    starting ??= import('./extension').then((product) => {
      for (const standIn of standIns.splice(0)) standIn.dispose();
      product.start(context, commands);
    });
    // What could not be loaded is tried again with the next call.
    starting.catch(() => (starting = undefined));
    return starting;
  };
  const carryOut = async (id: CommandId, args: readonly unknown[]): Promise<unknown> => {
    await start();
    return commands.get(id)?.(...args);
  };
  const shown: vscode.TreeDataProvider<never> = {
    getTreeItem: (row) => row,
    getChildren: () => start().then(() => []),
  };
  standIns.push(
    whenNeeded(() => void start()),
    ...Object.values(VIEWS).map((id) => vscode.window.registerTreeDataProvider(id, shown)),
  );
  context.subscriptions.push(
    ...Object.values(COMMANDS).map((id) =>
      vscode.commands.registerCommand(id, (...args: unknown[]) => carryOut(id, args)),
    ),
    { dispose: () => standIns.forEach((standIn) => void standIn.dispose()) },
  );
  return {
    extendMarkdownIt: (markdown) => plugin().hideRecord(markdown),
  };
}

/** The parser that it needs is loaded when the preview asks for it. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the preview does not wait
const plugin = (): typeof preview => require('./features/frontMatter/preview') as typeof preview;
