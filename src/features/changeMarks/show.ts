import * as vscode from 'vscode';
import type { TrackedDocument } from '../../core/model';
import { rangeOf } from '../../host/ranges';
import { hoverOf } from './hover';
import type { Looks } from './looks';
import type { Mark } from './model';

export interface MarkedText {
  readonly marks: readonly Mark[];
  /** Where the prose starts, which the marks count from. */
  readonly proseStart: number;
  /** The number of the draft that they are about. */
  readonly draft: number;
  readonly document: TrackedDocument;
}

/** Puts the marks into an editor, in place of those that are there. */
export function showMarks(editor: vscode.TextEditor, looks: Looks, marked: MarkedText): void {
  const byLook = new Map<vscode.TextEditorDecorationType, vscode.DecorationOptions[]>(
    looks.all.map((look) => [look, []]),
  );
  for (const mark of marked.marks) {
    const { range, atLineEnd } = placeIn(editor.document, mark, marked.proseStart);
    const hoverMessage = hoverOf(mark, marked.draft, marked.document);
    byLook.get(looks.of(mark, atLineEnd))?.push({ range, hoverMessage });
  }
  for (const [look, options] of byLook) editor.setDecorations(look, options);
}

export function hideMarks(editor: vscode.TextEditor, looks: Looks): void {
  for (const look of looks.all) editor.setDecorations(look, []);
}

/** Nothing can be pointed at in an empty range: where words are gone, the character next to them stands in. */
function placeIn(
  document: vscode.TextDocument,
  { span, kind }: Mark,
  proseStart: number,
): { readonly range: vscode.Range; readonly atLineEnd: boolean } {
  const range = rangeOf(document, { start: span.start + proseStart, end: span.end + proseStart });
  if (kind !== 'delete') return { range, atLineEnd: false };
  const { start } = range;
  const line = document.lineAt(start.line).range;
  const atLineEnd = start.isEqual(line.end) && start.character > 0;
  const neighbour = atLineEnd ? start.translate(0, -1) : start.with({ character: start.character + 1 });
  return { range: document.validateRange(new vscode.Range(start, neighbour)), atLineEnd };
}
