import * as vscode from 'vscode';
import { readDocument } from '../../core/frontMatter/read';
import type { App } from '../../host/app';
import { rangeOf } from '../../host/ranges';
import { readSettings } from '../../host/settings';
import { recordLines } from './preview';

/** VS Code's own Markdown folding knows headings, lists and code, but no front matter. */
export function registerFolding(app: App): void {
  const folder = foldOnOpening();
  app.context.subscriptions.push(
    vscode.languages.registerFoldingRangeProvider('markdown', { provideFoldingRanges: foldingRanges }),
    folder,
  );
}

function foldingRanges(document: vscode.TextDocument): vscode.FoldingRange[] {
  const text = document.getText();
  const lines = recordLines(text);
  if (lines < 2) return [];
  const rounds = readDocument(text).document?.rounds ?? [];
  const parts = rounds.map(({ span }) => rangeOf(document, span)).filter((range) => !range.isSingleLine);
  return [
    new vscode.FoldingRange(0, lines - 1),
    ...parts.map((range) => new vscode.FoldingRange(range.start.line, range.end.line)),
  ];
}

/** How long the editor may take, after it shows a document, until it knows what can be folded: looked at after each of these, in milliseconds. */
const PATIENCE = [50, 150, 300, 600, 1200];

/** Folds the front matter once for every time that a document is opened in a tab. What the writer unfolds stays unfolded. */
function foldOnOpening(): vscode.Disposable {
  const seen = new Set<string>();
  const onShown = (editor: vscode.TextEditor | undefined): void => {
    const location = editor?.document.uri.toString();
    if (!editor || location === undefined || seen.has(location) || !isInTab(location)) return;
    seen.add(location);
    void fold(editor);
  };
  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(onShown),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const tab of closed) {
        const location = locationIn(tab);
        // A tab that was only moved is open elsewhere.
        if (location !== undefined && !isInTab(location)) seen.delete(location);
      }
    }),
  );
  onShown(vscode.window.activeTextEditor);
  return listeners;
}

async function fold(editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  if (document.languageId !== 'markdown' || !readSettings(document.uri).foldFrontMatter) return;
  for (const patience of PATIENCE) {
    await new Promise((resolve) => setTimeout(resolve, patience));
    const lines = recordLines(document.getText());
    const inside = new vscode.Range(1, 0, Math.max(1, lines), 0);
    const isActive = vscode.window.activeTextEditor === editor;
    if (lines < 2 || !isActive || editor.selections.some((selection) => isWithin(selection, inside))) return;
    await vscode.commands.executeCommand('editor.fold', { selectionLines: [0] });
    if (!editor.visibleRanges.some((range) => isWithin(range, inside))) return;
  }
}

/** Whether two ranges share more than a border. */
function isWithin(range: vscode.Range, lines: vscode.Range): boolean {
  return range.start.isBefore(lines.end) && range.end.isAfterOrEqual(lines.start);
}

const isInTab = (location: string): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => locationIn(tab) === location));

/** The document of a plain tab: those of comparisons and the like are not for us to fold. */
const locationIn = ({ input }: vscode.Tab): string | undefined =>
  input instanceof vscode.TabInputText ? input.uri.toString() : undefined;
