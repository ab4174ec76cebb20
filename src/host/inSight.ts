import * as vscode from 'vscode';

/** Whether a document of a kind is open in an editor. */
export const isOpen = (isMeant: (document: vscode.TextDocument) => boolean): boolean =>
  vscode.workspace.textDocuments.some(isMeant);

export const isMarkdownOpen = (): boolean => isOpen(({ languageId }) => languageId === 'markdown');

/** Whether a tab that the window brought back, or opened, shows a page of this type or a text of this scheme. */
export const isShown = (typeOrScheme: string): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof vscode.TabInputWebview) return input.viewType.endsWith(typeOrScheme); // VS Code puts its own words before it.
      if (input instanceof vscode.TabInputTextDiff) return input.original.scheme === typeOrScheme;
      return input instanceof vscode.TabInputText && input.uri.scheme === typeOrScheme;
    }),
  );
