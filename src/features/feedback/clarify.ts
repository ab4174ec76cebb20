import * as vscode from 'vscode';
import { findComment, recordReply } from '../../core/record/record';
import { makeEdit, tell } from '../../host/actions';
import type { App } from '../../host/app';
import { askForComment } from '../../host/chooseComment';
import { COMMANDS } from '../../host/ids';
import { keptTexts } from '../../host/keptTexts';
import type { LetterArgument } from '../../host/letter';
import { askChoice, askText, runSteps, type Choice, type Step } from '../../host/steps';
import { trackedSubject } from '../../host/subject';
import { flagsOf } from '../../store/flags';

/** A question to the client about a comment that is not clear: ready where the comment is vague, the writer's own elsewhere. */
export async function clarify(app: App, argument: unknown): Promise<void> {
  const subject = await trackedSubject(app, argument);
  if (!subject) return;
  const flags = flagsOf(subject.state);
  const isVague = (id: string): boolean => (flags.get(id)?.question ?? null) !== null;
  const id =
    subject.comment ??
    (await askForComment(subject.state.document, {
      title: vscode.l10n.t('Ask What a Comment Means'),
      among: (comment) => isVague(comment.id),
      none: vscode.l10n.t('No comment of this document is vague.'),
    }));
  const comment = id === undefined ? undefined : findComment(subject.state.document, id)?.comment;
  if (!comment) return;
  const kept = keptTexts(app, `reply ${subject.document} ${comment.id}`);
  const title = vscode.l10n.t('Ask What a Comment Means');
  let question = kept.get() || (flags.get(comment.id)?.question ?? comment.reply ?? '');
  let use = 'copy' as Use;
  const words: Step = async (place) => {
    const prompt = vscode.l10n.t('Your question to the client');
    const check = (value: string): string | undefined =>
      value.trim() === '' ? vscode.l10n.t('A question needs a text.') : undefined;
    const asked = await askText({ ...place, title, prompt, check, value: question });
    question = asked.value;
    return asked.answer;
  };
  const purpose: Step = async (place) => {
    const asked = await askChoice<Use>({
      ...place,
      title,
      placeholder: vscode.l10n.t('Nothing is sent: what shall be done with the question?'),
      choices: usesOfQuestion(),
    });
    use = asked.value ?? use;
    return asked.answer;
  };
  if (!(await runSteps([words, purpose]))) return kept.set(question);
  if (use === 'letter') {
    // What was typed is no part of the letter: it is there again for whoever would rather ask by a mail of their own.
    await kept.set(question);
    return writeLetter({ document: subject.document, comment: comment.id });
  }
  const text = question.trim();
  if (use === 'copy') {
    await vscode.env.clipboard.writeText(text);
    return tell(vscode.l10n.t('The question is copied.'));
  }
  const made = await makeEdit(app, subject.document, (whole) => recordReply(whole, comment.id, text));
  await kept.set(made ? '' : text);
  if (made) tell(vscode.l10n.t('The question is kept as your reply.'));
}

type Use = 'copy' | 'reply' | 'letter';

const usesOfQuestion = (): readonly Choice<Use>[] => [
  { label: vscode.l10n.t('Copy it'), description: vscode.l10n.t('for a mail of yours'), value: 'copy' },
  {
    label: vscode.l10n.t('Keep it as my reply'),
    description: vscode.l10n.t('below the comment; the comment stays open'),
    value: 'reply',
  },
  {
    label: vscode.l10n.t('Write a letter instead'),
    description: vscode.l10n.t('about all that is unclear, with answers to choose from'),
    value: 'letter',
  },
];

/** Another room writes it: the clarifying questions, with this comment among them. */
async function writeLetter(subject: LetterArgument['subject']): Promise<void> {
  const argument: LetterArgument = { subject, letter: 'clarifying-questions' };
  await vscode.commands.executeCommand(COMMANDS.writeToClient, argument);
}
