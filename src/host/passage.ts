import * as vscode from 'vscode';
import { splitFrontMatter } from '../core/frontMatter/split';
import type { Span } from '../core/text';
import { quoteInDraft } from '../core/trace/quoteInDraft';
import type { Quote } from '../core/trace/quote/quoteOf';
import type { App } from './app';
import { isProseView } from './proseViews';
import { spanOf } from './ranges';
import { loadDraft } from '../store/loadDraft';
import type { RoundSummary } from '../core/model';
import type { DocumentState } from '../store/state';

/** A passage of a text without front matter. */
export interface Selection {
  readonly prose: string;
  readonly span: Span;
}

/** The selected passage of the active editor; null without one, or when the command was called on a row of a view. */
export function selectionIn(argument: unknown): Selection | null {
  const editor = vscode.window.activeTextEditor;
  const calledOnRow = typeof argument === 'object' && argument !== null && 'subject' in argument;
  return !editor || calledOnRow ? null : passageAt(editor.document, editor.selection);
}

/** A passage of a document, or of a view of its prose; null where the range is empty or in the front matter. */
export function passageAt(document: vscode.TextDocument, range: vscode.Range): Selection | null {
  if (range.isEmpty) return null;
  const text = document.getText();
  const proseStart = isProseView(document.uri) ? 0 : splitFrontMatter(text).proseStart;
  const { start, end } = spanOf(document, range);
  const span = { start: Math.max(0, start - proseStart), end: end - proseStart };
  return span.end <= span.start ? null : { prose: text.slice(proseStart), span };
}

/**
 * The passage in the words of the draft that the client saw: the writer selects it in the text as it is now, which may have
 * been revised since. `round`: whose draft, the last one unless told.
 */
export async function passageOf(
  app: App,
  state: DocumentState,
  {
    prose,
    span,
    round = state.document.rounds.at(-1),
  }: Selection & { readonly round?: RoundSummary | undefined },
): Promise<Quote | null> {
  const id = round?.draft;
  const draft = id === undefined ? null : await loadDraft(app.ports.files, state.folder, id, state);
  return quoteInDraft(prose, span, draft?.ok === true ? draft.value : prose);
}
