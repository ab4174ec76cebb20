import * as vscode from 'vscode';
import { readDocument } from '../../core/frontMatter/read';
import type { Span } from '../../core/text';
import { quoteInDraft } from '../../core/trace/quoteInDraft';
import type { Quote } from '../../core/trace/quoteOf';
import type { App } from '../../host/app';
import { isProseView } from '../../host/proseViews';
import { spanOf } from '../../host/ranges';
import { loadDraft } from '../../store/drafts';
import type { DocumentState } from '../../store/state';

/** A passage of a text without front matter. */
export interface Selection {
  readonly prose: string;
  readonly span: Span;
}

/** The selected passage of the active editor; null without one, or when the command was called on a row of a view. */
export function selectionIn(argument: unknown): Selection | null {
  const editor = vscode.window.activeTextEditor;
  const calledOnRow = typeof argument === 'object' && argument !== null && 'subject' in argument;
  if (!editor || editor.selection.isEmpty || calledOnRow) return null;
  const text = editor.document.getText();
  const proseStart = isProseView(editor.document.uri) ? 0 : readDocument(text).proseStart;
  const { start, end } = spanOf(editor.document, editor.selection);
  const span = { start: Math.max(0, start - proseStart), end: end - proseStart };
  return span.end <= span.start ? null : { prose: text.slice(proseStart), span };
}

/**
 * The passage in the words of the draft that the client saw: the writer selects it in the text as it is now, which may have
 * been revised since.
 */
export async function passageOf(
  app: App,
  state: DocumentState,
  { prose, span }: Selection,
): Promise<Quote | null> {
  const id = state.document.rounds.at(-1)?.draft;
  const draft = id === undefined ? null : await loadDraft(app.ports.files, state.folder, id);
  return quoteInDraft(prose, span, draft?.ok === true ? draft.value : prose);
}
