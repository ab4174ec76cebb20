import * as vscode from 'vscode';
import { registerCommand, type App } from '../../host/app';
import { COMMANDS, VIEWS } from '../../host/ids';
import { activeLocation } from '../../host/proseViews';
import type { Location } from '../../store/ports';
import { itemOf } from './items';
import { childNodes, commentNodes, findDocumentNode, rootNodes, type Node } from './nodes';
import { pictureOf } from './picture';
import { createRevealer } from './reveal';
import { settled } from '../../host/settled';
import { treeNews } from '../../host/treeNews';

/** Changes come in bursts: the view is drawn once for each. */
const REDRAW_PAUSE_MS = 50;

/** The Clients view. It shows the library's state and holds none of its own. */
export function register(app: App): void {
  const changed = new vscode.EventEmitter<undefined>();
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    getParent: (node) => node.parent,
    resolveTreeItem(item, node) {
      if (node.kind === 'client') item.tooltip = pictureOf(app, node.client);
      return item;
    },
    async getChildren(node) {
      await app.library.ready;
      revealer.drawing(node === undefined);
      news.asked(node ? undefined : app.library.state);
      if (node?.kind === 'round') {
        const whole = await app.library.read(node.subject.document);
        if (!whole) return [];
        // What contradicts a comment that was left open on an earlier draft is looked for where its row is shown.
        const { followPassages } = await import('../../store/followed');
        await followPassages(app.ports.files, whole);
        return [...commentNodes(node, whole)];
      }
      return [...(node ? childNodes(node) : rootNodes(app.library.state))];
    },
  };
  const view = app.views.clients.fill(provider);
  const revealer = createRevealer(app, view, { redraw: () => changed.fire(undefined) });
  const news = treeNews(
    () => app.library.state,
    () => changed.fire(undefined),
  );
  const redraw = settled(REDRAW_PAUSE_MS, () => {
    news.tell();
    view.badge = badgeOf(app);
    follow.start();
  });
  const follow = settled(REDRAW_PAUSE_MS, () => {
    const location = view.visible ? activeLocation() : undefined;
    if (location !== undefined && !isSelected(view, location))
      void revealer.reveal(location, { focus: false });
  });
  app.context.subscriptions.push(
    changed,
    news,
    redraw,
    follow,
    app.library.onDidChange(redraw.start),
    vscode.window.onDidChangeActiveTextEditor(follow.start),
    view.onDidChangeVisibility(follow.start),
  );
  registerCommand(app, COMMANDS.reveal, async (argument) => {
    // With the questions that it may ask: not needed to show anything.
    const { trackedSubject } = await import('../../host/subject');
    const subject = await trackedSubject(app, argument);
    const node = subject && findDocumentNode(app.library.state, subject.document);
    if (!node) return;
    await vscode.commands.executeCommand(`${VIEWS.clients}.focus`);
    await revealer.reveal(subject.document, { focus: true });
  });
}

/** Whether the selected row belongs to the document: a round or comment that the writer chose stays chosen. */
function isSelected(view: vscode.TreeView<Node>, location: Location): boolean {
  return view.selection.some(
    (node) => node.kind !== 'client' && 'subject' in node && node.subject.document === location,
  );
}

/** How many open documents are over their limit: the one number that wants something of the writer. */
function badgeOf(app: App): vscode.ViewBadge | undefined {
  const documents = [...app.library.state.documents.values()];
  const over = documents.filter((document) => document.level === 'over' && !document.closed).length;
  if (over === 0) return undefined;
  const tooltip =
    over === 1
      ? vscode.l10n.t('1 document is over its agreed rounds')
      : vscode.l10n.t('{0} documents are over their agreed rounds', over);
  return { value: over, tooltip };
}
