import * as vscode from 'vscode';
import { registerCommand, type App } from '../../host/app';
import { COMMANDS, COMMENT_CONTROLLER } from '../../host/ids';
import { reply, setClass, setPassage } from './actions';
import { offerCommenting } from './commentingRanges';
import { followComments } from './follow';
import { openCommentWalk } from './navigate';
import { addComment } from './newComment';

/** The client's comments as threads beside the text. The other actions on a comment take the threads' subject as they take a row's. */
export function register(app: App): void {
  const controller = vscode.comments.createCommentController(
    COMMENT_CONTROLLER,
    vscode.l10n.t('Revision Rounds'),
  );
  const threads = followComments(app, controller);
  app.context.subscriptions.push(controller, threads, offerCommenting(app, controller));
  const walk = openCommentWalk(threads);
  registerCommand(app, COMMANDS.nextOpenComment, () => walk(1));
  registerCommand(app, COMMANDS.previousOpenComment, () => walk(-1));
  registerCommand(app, COMMANDS.addComment, (argument) => addComment(app, argument));
  registerCommand(app, COMMANDS.reply, (argument) => reply(app, argument));
  registerCommand(app, COMMANDS.setClass, (argument) => setClass(app, argument));
  registerCommand(app, COMMANDS.setPassage, (argument) => setPassage(app, argument));
}
