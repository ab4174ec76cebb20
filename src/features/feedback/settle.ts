import * as vscode from 'vscode';
import { contradictionsIn } from '../../core/feedback/contradictions';
import type { Comment } from '../../core/model';
import { recordSettlement } from '../../core/record/decisions';
import { makeEdit, tell } from '../../host/actions';
import type { App } from '../../host/app';
import { oneLine } from '../../host/labels';
import { inform } from '../../host/messages';
import { askChoice, askText, runSteps, type Choice, type Step } from '../../host/steps';
import { trackedSubject, type Subject } from '../../host/subject';
import { passagesIn } from '../../store/flags';
import { followPassages } from '../../store/followed';
import type { WholeState } from '../../store/state';

/** Keeps what the approver said about two comments that contradict each other: which of them stands, or both. */
export async function settle(app: App, argument: unknown): Promise<void> {
  const subject = await trackedSubject(app, argument);
  if (!subject) return;
  if (await followPassages(app.ports.files, subject.state)) app.library.tellAgain();
  const pairs = pairsOf(subject.state, subject);
  const [first] = pairs;
  if (!first) return void inform(vscode.l10n.t('No comments of this document contradict each other.'));
  const title = vscode.l10n.t('Settle Contradiction');
  const approver = subject.state.terms.client?.approver;
  let pair = first;
  let stands: Comment | null = null;
  let reply = '';

  const whichPair: Step = async (place) => {
    const choices = pairs.map((one) => ({
      label: oneLine(one[0].text),
      detail: oneLine(one[1].text),
      value: one,
    }));
    const placeholder = vscode.l10n.t('Which two comments?');
    const asked = await askChoice({ ...place, title, placeholder, choices, active: pair });
    pair = asked.value ?? pair;
    return asked.answer;
  };
  const whichStands: Step = async (place) => {
    const placeholder =
      approver === undefined
        ? vscode.l10n.t('What did the approver decide?')
        : vscode.l10n.t('What did {0} decide?', approver);
    const both = {
      label: vscode.l10n.t('Both stand'),
      description: vscode.l10n.t('they do not contradict each other'),
      value: null,
    };
    const choices: Choice<Comment | null>[] = [...pair.map(standing), both];
    const asked = await askChoice<Comment | null>({ ...place, title, placeholder, choices, active: stands });
    if (asked.answer === 'next') stands = asked.value ?? null;
    return asked.answer;
  };
  const whichReply: Step = async (place) => {
    if (!stands) return 'next';
    const ready = readyReply(stands);
    const prompt = vscode.l10n.t('Your reply to the comment that is declined');
    const asked = await askText({ ...place, title, prompt, value: reply || ready });
    // Whoever goes back and chooses the other one gets the reply that fits.
    reply = asked.value === ready ? '' : asked.value;
    return asked.answer;
  };
  if (!(await runSteps([...(pairs.length > 1 ? [whichPair] : []), whichStands, whichReply]))) return;
  if (
    await makeEdit(app, subject.document, (text) => recordSettlement(text, settlement(pair, stands, reply)))
  )
    tell(vscode.l10n.t('Settled.'));
}

type Pair = readonly [Comment, Comment];

/** The pairs of the comment that the command was called on, else all of the document, the newest round first. */
function pairsOf({ document }: WholeState, { comment }: Subject): Pair[] {
  return [...contradictionsIn(document, passagesIn(document))]
    .sort((a, b) => b.round - a.round)
    .map(({ comments }) => comments)
    .filter((pair) => comment === undefined || pair.some(({ id }) => id === comment));
}

function settlement(
  pair: Pair,
  stands: Comment | null,
  reply: string,
): Parameters<typeof recordSettlement>[1] {
  const [one, other] = pair;
  if (!stands) return { stands: one.id, other: other.id, both: true };
  const declined = stands === one ? other : one;
  const text = reply.trim() || readyReply(stands);
  return { stands: stands.id, other: declined.id, both: false, reply: text };
}

const readyReply = (stands: Comment): string => vscode.l10n.t('As settled: “{0}”', oneLine(stands.text));

const standing = (comment: Comment): Choice<Comment> => ({
  label: oneLine(comment.text),
  description: vscode.l10n.t('stands; the other is declined'),
  ...(comment.from !== undefined && { detail: comment.from }),
  value: comment,
});
