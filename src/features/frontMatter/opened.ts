import * as vscode from 'vscode';

/** An editor that was just opened, and what the writer has done in it since. */
export interface Opened {
  readonly editor: vscode.TextEditor;
  /** Whether the writer has put the cursor somewhere, or the text has changed. */
  readonly isAtWork: () => boolean;
  /** Whether `lines` were out of sight at any time since: then they have been folded, by us or with what VS Code remembers of a document. */
  readonly wasFolded: (lines: vscode.Range) => boolean;
  /** Where the writer put the cursor last, and the version of the text then. */
  readonly placed: () => { readonly selections: readonly vscode.Selection[]; readonly version: number };
  readonly dispose: () => void;
}

/** Cursors also move by themselves when a document is opened: back to where they were, or to a line that was asked for. Those are no work. */
const BY_HAND: ReadonlySet<vscode.TextEditorSelectionChangeKind | undefined> = new Set([
  vscode.TextEditorSelectionChangeKind.Keyboard,
  vscode.TextEditorSelectionChangeKind.Mouse,
]);

export function watchWriter(editor: vscode.TextEditor): Opened {
  const { document, selections } = editor;
  let placed = { selections, version: document.version };
  let atWork = false;
  const sights = [editor.visibleRanges];
  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind, selections }) => {
      if (textEditor !== editor || !BY_HAND.has(kind)) return;
      placed = { selections, version: document.version };
      atWork = true;
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      if (textEditor === editor) sights.push(visibleRanges);
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && event.contentChanges.length > 0) atWork = true;
    }),
  );
  return {
    editor,
    isAtWork: () => atWork,
    wasFolded: (lines) => sights.some((ranges) => isHidden(lines, ranges)),
    placed: () => placed,
    dispose: () => void listeners.dispose(),
  };
}

/** Nothing of the lines is in sight, though something of the document is: an editor that was just drawn shows nothing yet. */
const isHidden = (lines: vscode.Range, ranges: readonly vscode.Range[]): boolean =>
  ranges.length > 0 && !ranges.some((range) => isWithin(range, lines));

/** Whether two ranges share more than a border. */
export function isWithin(range: vscode.Range, lines: vscode.Range): boolean {
  return range.start.isBefore(lines.end) && range.end.isAfterOrEqual(lines.start);
}
