import * as vscode from 'vscode';
import { splitFrontMatter } from '../../core/frontMatter/split';
import type { App } from '../../host/app';

/** Offers to comment on the prose of documents that were sent: feedback answers a draft. The front matter is no place for it. */
export function offerCommenting(app: App, controller: vscode.CommentController): vscode.Disposable {
  const wasSent = ({ uri }: vscode.TextDocument): boolean =>
    (app.library.state.documents.get(uri.toString())?.document.rounds.length ?? 0) > 0;
  const provideCommentingRanges = (document: vscode.TextDocument): vscode.Range[] => {
    if (!wasSent(document)) return [];
    const start = document.positionAt(splitFrontMatter(document.getText()).proseStart);
    const end = document.lineAt(document.lineCount - 1).range.end;
    return start.isBefore(end) ? [new vscode.Range(start, end)] : [];
  };
  const sentDocuments = (): string =>
    vscode.workspace.textDocuments
      .filter(wasSent)
      .map(({ uri }) => uri.toString())
      .sort()
      .join('\n');
  let offered = '';
  // The editor asks when it opens a document and after edits of it; that a draft was sent it has to be told.
  const offer = (): void => {
    const sent = sentDocuments();
    if (sent === offered) return;
    offered = sent;
    controller.commentingRangeProvider = { provideCommentingRanges };
  };
  controller.commentingRangeProvider = { provideCommentingRanges };
  offer();
  return app.library.onDidChange(offer);
}
