import * as vscode from 'vscode';
import { registerCommand, type App } from '../../host/app';
import { COMMANDS, VIEWS } from '../../host/ids';
import { activeLocation } from '../../host/proseViews';
import { trackedSubject } from '../../host/subject';
import { itemOf } from './items';
import { childNodes, findDocumentNode, rootNodes, type Node } from './nodes';

/** The Clients view. It shows the library's state and holds none of its own. */
export function register(app: App): void {
  const changed = new vscode.EventEmitter<undefined>();
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    getParent: (node) => node.parent,
    async getChildren(node) {
      if (node) return childNodes(node);
      await app.library.ready;
      return rootNodes(app.library.state);
    },
  };
  const view = vscode.window.createTreeView(VIEWS.clients, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const update = (): void => {
    changed.fire(undefined);
    view.badge = badgeOf(app);
    void follow();
  };
  const follow = async (): Promise<void> => {
    const location = activeLocation();
    const node =
      location !== undefined && view.visible ? findDocumentNode(app.library.state, location) : null;
    const selected = view.selection[0];
    // A row of this document that the writer chose stays chosen.
    if (!node || (selected && isWithin(selected, node.id))) return;
    await view.reveal(node, { select: true, focus: false });
  };
  app.context.subscriptions.push(
    changed,
    view,
    app.library.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(() => void follow()),
    view.onDidChangeVisibility(() => void follow()),
  );
  update();
  registerCommand(app, COMMANDS.reveal, async (argument) => {
    const subject = await trackedSubject(app, argument);
    const node = subject && findDocumentNode(app.library.state, subject.document);
    if (node) await view.reveal(node, { select: true, focus: true, expand: true });
  });
}

function isWithin(node: Node, id: string): boolean {
  return node.id === id || (node.parent !== null && isWithin(node.parent, id));
}

/** How many open documents are over their limit: the one number that wants something of the writer. */
function badgeOf(app: App): vscode.ViewBadge | undefined {
  const over = [...app.library.state.documents.values()].filter(
    (document) => document.level === 'over' && !document.closed,
  ).length;
  if (over === 0) return undefined;
  const tooltip =
    over === 1
      ? vscode.l10n.t('1 document is over its agreed rounds')
      : vscode.l10n.t('{0} documents are over their agreed rounds', over);
  return { value: over, tooltip };
}
