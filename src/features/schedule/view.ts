import * as vscode from 'vscode';
import type { App } from '../../host/app';
import { treeNews } from '../../host/treeNews';
import { itemOf, rowsOf, type Row } from './items';
import type { UpNext } from './upNext';

/** The Up next view. It shows what is due and holds nothing of its own. */
export function registerView(app: App, upNext: UpNext): void {
  const changed = new vscode.EventEmitter<undefined>();
  const provider: vscode.TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    async getChildren(row) {
      await app.library.ready;
      news.asked(row ? undefined : upNext.state);
      if (!row) return [...rowsOf(app, upNext.state)];
      return row.kind === 'group' ? [...row.rows] : [];
    },
  };
  const news = treeNews(
    () => upNext.state,
    () => changed.fire(undefined),
  );
  app.views.upNext.fill(provider);
  app.context.subscriptions.push(changed, news, upNext.onDidChange(news.tell));
}
