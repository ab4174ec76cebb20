import * as vscode from 'vscode';

/** One of our views. VS Code has it from the start (who takes a provider back and gives another finds the view empty); its rows come later. */
export interface LateView extends vscode.Disposable {
  /** From now on the rows are these. */
  fill<T>(rows: vscode.TreeDataProvider<T>): vscode.TreeView<T>;
}

/** `start` is called when the view is shown, and brings somebody who fills it. */
export function lateView(
  id: string,
  start: () => Promise<void>,
  options: Omit<vscode.TreeViewOptions<unknown>, 'treeDataProvider'> = {},
): LateView {
  let rows: vscode.TreeDataProvider<unknown> | undefined;
  const changed = new vscode.EventEmitter<unknown>();
  const view = vscode.window.createTreeView<unknown>(id, {
    ...options,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (row) => rows?.getTreeItem(row) ?? new vscode.TreeItem(''),
      async getChildren(row) {
        await start();
        return rows?.getChildren(row);
      },
      getParent: (row) => rows?.getParent?.(row),
      resolveTreeItem: (item, row, token) => rows?.resolveTreeItem?.(item, row, token) ?? item,
    },
  });
  return {
    fill<T>(of: vscode.TreeDataProvider<T>) {
      rows = of;
      rows.onDidChangeTreeData?.((row) => changed.fire(row));
      return view as vscode.TreeView<T>;
    },
    dispose() {
      changed.dispose();
      view.dispose();
    },
  };
}
