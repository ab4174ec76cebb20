import * as vscode from 'vscode';
import type { Span, TextEdit } from '../core/text';

/** Offsets inside, ranges at the edge: UTF-16 offsets of a text as the editor's lines and columns. */
export function rangeIn(text: string, span: Span): vscode.Range {
  return new vscode.Range(positionIn(text, span.start), positionIn(text, span.end));
}

function positionIn(text: string, offset: number): vscode.Position {
  const before = text.slice(0, offset);
  const lineBreaks = before.match(/\r\n|\r|\n/g)?.length ?? 0;
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return new vscode.Position(lineBreaks, offset - lineStart);
}

export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

export function spanOf(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

export function workspaceEdit(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map((one) => vscode.TextEdit.replace(rangeOf(document, one.span), one.text)),
  );
  return edit;
}
