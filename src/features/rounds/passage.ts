import * as vscode from 'vscode';
import { readDocument } from '../../core/frontMatter/read';
import type { Span } from '../../core/text';
import { quoteInDraft } from '../../core/trace/quoteInDraft';
import type { Quote } from '../../core/trace/quoteOf';
import type { App } from '../../host/app';
import { spanOf } from '../../host/ranges';
import { loadDraft } from '../../store/drafts';
import type { DocumentState } from '../../store/state';

/** The selected passage of the active editor; null without one, or when the command was called on a row of a view. */
export function selectionIn(argument: unknown): { readonly text: string; readonly span: Span } | null {
  const editor = vscode.window.activeTextEditor;
  const calledOnRow = typeof argument === 'object' && argument !== null && 'subject' in argument;
  if (!editor || editor.selection.isEmpty || calledOnRow) return null;
  return { text: editor.document.getText(), span: spanOf(editor.document, editor.selection) };
}

/**
 * The passage in the words of the draft that the client saw: the writer selects it in the text as it is now, which may have
 * been revised since.
 */
export async function passageOf(
  app: App,
  state: DocumentState,
  selection: { readonly text: string; readonly span: Span },
): Promise<Quote | null> {
  const { proseStart } = readDocument(selection.text);
  const prose = selection.text.slice(proseStart);
  const span = {
    start: Math.max(0, selection.span.start - proseStart),
    end: selection.span.end - proseStart,
  };
  if (span.end <= span.start) return null;
  const id = state.document.rounds.at(-1)?.draft;
  const draft = id === undefined ? null : await loadDraft(app.ports.files, state.folder, id);
  return quoteInDraft(prose, span, draft?.ok === true ? draft.value : prose);
}
