import * as vscode from 'vscode';
import { COMMENT_CLASSES, type CommentClass } from '../../core/model';
import { ok } from '../../core/problem';
import {
  findComment,
  recordClass,
  recordPassage,
  recordReply,
  type FoundComment,
} from '../../core/record/record';
import { makeEdit, tell } from '../../host/actions';
import { showProblem, type App } from '../../host/app';
import { noteThenAsk } from '../../host/asking';
import { askForComment } from '../../host/chooseComment';
import { keptTexts } from '../../host/keptTexts';
import { classLabel, oneLine } from '../../host/labels';
import { inform } from '../../host/messages';
import { passageAt, passageOf } from '../../host/passage';
import { askChoice } from '../../host/steps';
import { trackedSubject } from '../../host/subject';
import { edit } from '../../store/actions';
import type { Location } from '../../store/ports';
import type { WholeState } from '../../store/state';
import { isCommentReply } from './newComment';

/** Keeps what was typed below a comment as the writer's reply; a second one goes below the first. */
export async function reply(app: App, argument: unknown): Promise<void> {
  if (!isCommentReply(argument) || argument.text.trim() === '') return;
  const found = await commentOf(app, argument.thread, '');
  if (!found) return;
  const { document, comment } = found;
  const before = comment.reply?.trim() ?? '';
  const text = before === '' ? argument.text.trim() : `${before}\n\n${argument.text.trim()}`;
  const made = await makeEdit(app, document, (whole) => recordReply(whole, comment.id, text));
  // Where it could not be written, the next action on the comment offers it again.
  await keptTexts(app, `reply ${document} ${comment.id}`).set(made ? '' : text);
}

export async function setClass(app: App, argument: unknown): Promise<void> {
  const title = vscode.l10n.t('Set Class of Comment');
  const found = await commentOf(app, argument, title);
  if (!found) return;
  const { document, comment } = found;
  const { value } = await askChoice<CommentClass>({
    title: `${title}: ${oneLine(comment.text)}`,
    placeholder: vscode.l10n.t('What kind of comment is it?'),
    choices: COMMENT_CLASSES.map((one) => ({ label: classLabel(one), value: one })),
    active: comment.class,
    step: 0,
    totalSteps: 0,
  });
  if (value === undefined || value === comment.class) return;
  const noted = await noteThenAsk(app, document, async () => {
    const made = await edit(app.ports, document, (text) => recordClass(text, comment.id, value));
    if (!made.ok) return made;
    tell(vscode.l10n.t('Comment: {0}.', classLabel(value)));
    return ok([comment.id]);
  });
  if (!noted.ok) showProblem(noted.problem, document);
}

/** The selected words become the passage of a comment: for one without a passage, or whose passage was not found. */
export async function setPassage(app: App, argument: unknown): Promise<void> {
  // Read at once: asking for the comment takes the focus away.
  const editor = vscode.window.activeTextEditor;
  const selection = editor && passageAt(editor.document, editor.selection);
  const found = await commentOf(app, argument, vscode.l10n.t('Set Passage of Comment'));
  if (!found) return;
  const { document, state, comment, round } = found;
  const isThere = editor?.document.uri.toString() === document;
  const passage = isThere && selection ? await passageOf(app, state, { ...selection, round }) : null;
  if (!passage) {
    const first = vscode.l10n.t('Select the passage in the text first.');
    return void inform(first);
  }
  if (await makeEdit(app, document, (text) => recordPassage(text, comment.id, passage)))
    tell(vscode.l10n.t('The comment is about “{0}”.', oneLine(passage.quote)));
}

type FoundInDocument = FoundComment & { readonly document: Location; readonly state: WholeState };

/** The comment that a command was called on, else one that is asked for. */
async function commentOf(app: App, argument: unknown, title: string): Promise<FoundInDocument | null> {
  const subject = await trackedSubject(app, argument);
  if (!subject) return null;
  const none = vscode.l10n.t('No comment has been logged on this document.');
  const { document, state } = subject;
  const id = subject.comment ?? (await askForComment(state.document, { title, among: () => true, none }));
  const found = id === undefined ? null : findComment(state.document, id);
  return found && { ...found, document, state };
}
