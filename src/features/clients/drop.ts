import * as vscode from 'vscode';
import { COMMANDS } from '../../host/ids';
import type { CommentNode, DocumentNode, Node, RoundNode } from './nodes';

/** How files are named by what drags them: the explorer, a tab, the desktop. One address a line; a line with `#` is a remark (RFC 2483, 5). */
const URI_LIST = 'text/uri-list';

/** A client's file dropped on a document, or on what is below it, is feedback on that; elsewhere it is asked which one is meant. */
export const dropFeedback: vscode.TreeDragAndDropController<Node> = {
  dragMimeTypes: [],
  dropMimeTypes: [URI_LIST],
  async handleDrop(target, transfer) {
    const list = await transfer.get(URI_LIST)?.asString();
    const lines = (list ?? '').split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
    for (const line of lines) {
      const file = vscode.Uri.parse(line);
      const argument = isOfDocument(target) ? { file, subject: target.subject } : file;
      await vscode.commands.executeCommand(COMMANDS.importFile, argument);
    }
  },
};

const isOfDocument = (node: Node | undefined): node is DocumentNode | RoundNode | CommentNode =>
  node?.kind === 'document' || node?.kind === 'round' || node?.kind === 'comment';
