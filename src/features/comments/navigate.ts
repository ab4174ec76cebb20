import * as vscode from 'vscode';
import { splitFrontMatter } from '../../core/frontMatter/split';
import { tell } from '../../host/actions';
import { oneLine } from '../../host/labels';
import type { CommentThreads } from './follow';
import { threadLabel } from './labels';
import { nextOpen, type Visited } from './nextOpen';

/** Moves the cursor from one open comment's passage to the next (1) or the one before (-1), and says what the client said. */
export function openCommentWalk(comments: CommentThreads): (step: 1 | -1) => Promise<void> {
  let visited: (Visited & { readonly document: vscode.TextDocument }) | null = null;
  return async (step) => {
    const editor = vscode.window.activeTextEditor;
    const threads = editor && comments.of(editor.document.uri.toString());
    if (!threads) return;
    await threads.settled();
    const { document } = editor;
    const { proseStart } = splitFrontMatter(document.getText());
    const next = nextOpen(
      threads.threads.map(({ plain }) => plain),
      {
        cursor: document.offsetAt(editor.selection.active) - proseStart,
        visited: visited?.document === document ? visited : null,
        step,
      },
    );
    if (!next) return tell(vscode.l10n.t('No comment is open.'));
    visited = { document, comment: next.comment, at: next.at.start };
    const position = document.positionAt(next.at.start + proseStart);
    editor.selection = new vscode.Selection(position, position);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    tell(`${threadLabel(next)}: ${oneLine(next.text)}`);
  };
}
