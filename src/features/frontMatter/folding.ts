import * as vscode from 'vscode';
import { readDocument } from '../../core/frontMatter/read';
import type { App } from '../../host/app';
import { rangeOf } from '../../host/ranges';
import { foldOnOpening } from './foldOnOpening';
import { recordLines } from './recordLines';

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
