import * as vscode from 'vscode';
import { tell } from '../../host/actions';
import { showProblem, type App } from '../../host/app';
import { noteThenAsk } from '../../host/asking';
import { keptTexts } from '../../host/keptTexts';
import { passageAt, passageOf } from '../../host/passage';
import { trackedSubject } from '../../host/subject';
import { logFeedback } from '../../store/actions';
import { speakers } from '../../store/names';

/** What the editor hands to a command of a thread's input: the thread and what was typed. */
export function isCommentReply(argument: unknown): argument is vscode.CommentReply {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'thread' in argument &&
    'text' in argument &&
    typeof argument.text === 'string'
  );
}

/** What was typed beside the text becomes a comment of the client on the selected passage, or on the line. */
export async function addComment(app: App, argument: unknown): Promise<void> {
  if (!isCommentReply(argument) || argument.text.trim() === '') return;
  const { thread, text } = argument;
  const location = thread.uri.toString();
  // Whatever happens, what was typed is not lost: “Log Feedback” starts from it.
  const kept = keptTexts(app, `comment ${location}`);
  await kept.set(text);
  const subject = await trackedSubject(app, { subject: { document: location } });
  if (!subject) return;
  const document = await vscode.workspace.openTextDocument(thread.uri);
  const selection = thread.range && passageAt(document, passageRange(document, thread.range));
  const passage = selection ? await passageOf(app, subject.state, selection) : null;
  const known = speakers(subject.state);
  const comment = {
    text: text.trim(),
    class: 'revision' as const,
    at: app.ports.clock.now(),
    // Who said it is not asked here: it is written only where there is just one who can have.
    ...(known.length === 1 && known[0] !== undefined && { from: known[0] }),
    ...passage,
  };
  const logged = await noteThenAsk(app, location, async () => {
    const made = await logFeedback(app.ports, location, [comment]);
    thread.dispose();
    if (!made.ok) return made;
    await kept.set('');
    tell(vscode.l10n.t('The comment is logged.'));
    return made;
  });
  if (!logged.ok) showProblem(logged.problem, location);
}

/** Without a selection the + means the paragraph that it stands beside: its line. */
const passageRange = (document: vscode.TextDocument, range: vscode.Range): vscode.Range =>
  range.isEmpty ? document.lineAt(range.start.line).range : range;
