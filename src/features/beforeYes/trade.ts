import * as vscode from 'vscode';
import { openComments } from '../../core/openComments';
import type { Comment } from '../../core/model';
import { recordTrade, type Trade } from '../../core/record/decisions';
import { makeEdit, tell } from '../../host/actions';
import { oneLine } from '../../host/labels';
import { askChoice, askText, type Choice } from '../../host/steps';
import type { Deciding, Outcome } from './model';

/** What is dropped: one of the client's open comments, or something that the writer names. */
type Dropped = Comment | string;

/** Asks what is dropped in exchange, then for the reply, and notes both. */
export async function trade(deciding: Deciding): Promise<Outcome> {
  const { app, state } = deciding;
  let dropped: Dropped | undefined;
  for (;;) {
    const asked = await askWhat(deciding, dropped);
    if (asked.answer !== 'next' || asked.value === undefined)
      return asked.answer === 'back' ? 'back' : 'done';
    dropped = asked.value;
    const reply = await askReply(deciding, dropped);
    if (reply.answer === 'back') continue;
    if (reply.answer === 'cancel') return 'done';
    const traded = tradeOf(deciding, dropped, reply.value.trim());
    if (await makeEdit(app, state.location, (text) => recordTrade(text, traded)))
      tell(vscode.l10n.t('The comment is traded.'));
    return 'done';
  }
}

function askWhat(
  { state, occasion, title }: Deciding,
  active: Dropped | undefined,
): ReturnType<typeof askChoice<Dropped>> {
  const others = openComments(state.document).filter(({ id }) => id !== occasion.comment.id);
  return askChoice<Dropped>({
    title,
    placeholder: vscode.l10n.t('What is dropped for it? Choose a comment, or type what'),
    choices: others.map((comment) => ({
      label: oneLine(comment.text),
      description: vscode.l10n.t('is marked declined'),
      value: comment,
    })),
    typed: (text): Choice<Dropped> => ({
      label: text,
      description: vscode.l10n.t('not one of the comments'),
      value: text,
    }),
    ...(active !== undefined && { active }),
    step: 2,
    totalSteps: 3,
  });
}

const askReply = ({ title }: Deciding, dropped: Dropped): ReturnType<typeof askText> =>
  askText({
    title,
    prompt: vscode.l10n.t('Your reply to the client; nothing is sent'),
    value: vscode.l10n.t('I do this in exchange for: “{0}”', nameOf(dropped)),
    check: (value) => (value.trim() === '' ? vscode.l10n.t('A reply needs a text.') : undefined),
    step: 3,
    totalSteps: 3,
  });

function tradeOf({ occasion }: Deciding, dropped: Dropped, takenReply: string): Trade {
  const { comment } = occasion;
  const reply = vscode.l10n.t('Dropped in exchange for: “{0}”', oneLine(comment.text));
  return {
    taken: comment.id,
    takenReply,
    dropped: typeof dropped === 'string' ? null : { id: dropped.id, reply },
    round: occasion.kind === 'extra' ? occasion.round : null,
  };
}

const nameOf = (dropped: Dropped): string => oneLine(typeof dropped === 'string' ? dropped : dropped.text);
