import * as vscode from 'vscode';
import { isValid, parseISO } from 'date-fns';
import { isOpen, shownStatus } from '../../core/openComments';
import { flagContexts } from '../../host/flagLabels';
import { statusLabel } from '../../host/labels';
import type { CarriesSubject, Subject } from '../../host/subject';
import type { Location } from '../../store/ports';
import { speakerLabel, threadLabel } from './labels';
import type { PlainThread } from './model';

/** A thread of the editor and what it was made from. Both it and its comments carry the subject that commands ask for. */
export interface StandingThread {
  readonly thread: vscode.CommentThread;
  readonly plain: PlainThread;
}

export interface Wanted {
  readonly plain: PlainThread;
  readonly range: vscode.Range;
}

export function createThread(
  controller: vscode.CommentController,
  document: Location,
  { plain, range }: Wanted,
): StandingThread {
  const uri = vscode.Uri.parse(document);
  const thread = controller.createCommentThread(uri, range, commentsOf(document, plain));
  thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
  show(thread, document, plain);
  return { thread, plain };
}

/**
 * Brings a thread up to date. Only what differs is told to the editor, so that an open one stays as it is. `mayHaveStrayed`: lines
 * were put in or taken out at or above the place that the editor was told last. It has shifted the thread on its own
 * since and does not say where to, and it ignores a place that it was told already: so the place is taken away and given again.
 */
export function updateThread(
  { thread, plain: before }: StandingThread,
  document: Location,
  { plain, range, mayHaveStrayed }: Wanted & { readonly mayHaveStrayed: boolean },
): StandingThread {
  if (mayHaveStrayed && thread.range?.isEqual(range) === true) thread.range = undefined;
  if (thread.range?.isEqual(range) !== true) thread.range = range;
  if (said(before) !== said(plain)) thread.comments = commentsOf(document, plain);
  if (threadLabel(before) !== threadLabel(plain) || before.status !== plain.status)
    show(thread, document, plain);
  else if (before.comment !== plain.comment) carry(thread, document, plain);
  return { thread, plain };
}

function show(thread: vscode.CommentThread, document: Location, plain: PlainThread): void {
  thread.label = threadLabel(plain);
  thread.contextValue = shownStatus(plain) ?? PRAISE;
  thread.state = isSettled(plain) ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
  carry(thread, document, plain);
}

/** A parked comment waits for an answer still. */
const isSettled = (plain: PlainThread): boolean => !isOpen(plain) && plain.status !== 'parked';

function carry(target: vscode.CommentThread, document: Location, plain: PlainThread): void {
  Object.assign(target, { subject: subjectOf(document, plain) } satisfies CarriesSubject);
}

const subjectOf = (document: Location, { round, comment }: PlainThread): Subject => ({
  document,
  round,
  comment,
});

/** Everything that the comments inside a thread show. */
const said = (plain: PlainThread): string =>
  JSON.stringify([plain.comment, plain.text, speakerLabel(plain), plain.said, plain.reply, contextOf(plain)]);

/** For the menus: its status, then its flags. */
const contextOf = (plain: PlainThread): string =>
  [shownStatus(plain) ?? PRAISE, ...flagContexts(plain.flags)].join(' ');

/** Where other comments name their status. */
const PRAISE = 'praise';

/** What the client said, and the writer's reply. Bodies are plain strings: the editor shows those as they are, no Markdown, no HTML. */
function commentsOf(document: Location, plain: PlainThread): vscode.Comment[] {
  const common = { mode: vscode.CommentMode.Preview, subject: subjectOf(document, plain) };
  const status = shownStatus(plain);
  const date = plain.said === undefined ? undefined : parseISO(plain.said);
  const client = {
    ...common,
    author: { name: speakerLabel(plain) },
    body: plain.text,
    ...(status !== null && { label: statusLabel(status) }),
    contextValue: contextOf(plain),
    ...(date && isValid(date) && { timestamp: date }),
  };
  if (plain.reply === undefined || plain.reply.trim() === '') return [client];
  const writer = { ...common, author: { name: vscode.l10n.t('You') }, body: plain.reply };
  return [client, { ...writer, label: vscode.l10n.t('your reply'), contextValue: 'reply' }];
}
