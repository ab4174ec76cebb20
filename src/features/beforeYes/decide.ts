import * as vscode from 'vscode';
import { recordAgreement, recordReply, recordStatus, type Recorded } from '../../core/record/record';
import { makeEdit, tell } from '../../host/actions';
import type { App } from '../../host/app';
import { COMMANDS } from '../../host/ids';
import type { LetterArgument } from '../../host/letter';
import { keptTexts } from '../../host/keptTexts';
import { agreedPrice, oneLine } from '../../host/labels';
import { askChoice, askText } from '../../host/steps';
import { costsOf } from '../../store/costs';
import type { Occasion } from '../../store/occasion';
import type { WholeState } from '../../store/state';
import type { Deciding, Outcome } from './model';
import { trade } from './trade';
import { answers, factsLine, type Answer } from './words';

/** Shows what it costs and carries out what the writer decides. The comment is logged already: Escape decides later. */
export async function decide(app: App, state: WholeState, occasion: Occasion): Promise<void> {
  const title =
    occasion.kind === 'extra'
      ? vscode.l10n.t(
          'Round {0} is past what was agreed: “{1}”',
          occasion.round,
          oneLine(occasion.comment.text),
        )
      : vscode.l10n.t('Beyond what was agreed: “{0}”', oneLine(occasion.comment.text));
  const costs = costsOf(app.library.state, state, app.ports.clock.now().slice(0, DAY_LENGTH));
  const deciding = { app, state, occasion, title };
  let active: Answer = 'later';
  for (;;) {
    const asked: Awaited<ReturnType<typeof askChoice<Answer>>> = await askChoice({
      title,
      placeholder: factsLine(state, costs),
      choices: answers(state, occasion, costs),
      active,
      step: 1,
      totalSteps: 2,
    });
    if (asked.answer !== 'next' || asked.value === undefined) return;
    active = asked.value;
    if ((await carryOut(deciding, asked.value)) === 'done') return;
  }
}

/** `2026-11-09T10:00:00+01:00`. */
const DAY_LENGTH = 10;

function carryOut(deciding: Deciding, answer: Answer): Promise<Outcome> {
  const { occasion } = deciding;
  switch (answer) {
    case 'price':
      return occasion.kind === 'extra' ? agree(deciding, occasion.round, 'paid') : priceScope(deciding);
    case 'give':
      return occasion.kind === 'extra' ? agree(deciding, occasion.round, 'given') : giveScope(deciding);
    case 'decline':
      return decline(deciding);
    case 'trade':
      return trade(deciding);
    case 'write':
      return write(deciding);
    case 'later':
      return Promise.resolve('done');
  }
}

async function agree({ app, state }: Deciding, round: number, extra: 'paid' | 'given'): Promise<Outcome> {
  if (await makeEdit(app, state.location, (text) => recordAgreement(text, round, extra)))
    tell(vscode.l10n.t('Round {0}: recorded as agreed.', round));
  return 'done';
}

function priceScope(deciding: Deciding): Promise<Outcome> {
  const { extraRound, client } = deciding.state.terms;
  // A round has a price of its own; only an hourly rate says something about other work.
  const hourly = extraRound?.kind === 'hourly' ? agreedPrice(deciding.state) : undefined;
  const price = hourly ?? `… ${client?.currency ?? ''}`.trim();
  const ready = vscode.l10n.t('This goes beyond what we agreed. I can do it for {0}.', price);
  const { id } = deciding.occasion.comment;
  return answerWith(deciding, ready, (text, reply) => recordReply(text, id, reply));
}

function giveScope(deciding: Deciding): Promise<Outcome> {
  const ready = vscode.l10n.t('This goes beyond what we agreed; I do it this time at no extra charge.');
  const { id } = deciding.occasion.comment;
  return answerWith(deciding, ready, (text, reply) => recordReply(text, id, reply));
}

function decline(deciding: Deciding): Promise<Outcome> {
  const ready = vscode.l10n.t('This goes beyond what we agreed, so I leave it out.');
  const { id } = deciding.occasion.comment;
  return answerWith(deciding, ready, (text, reply) => recordStatus(text, id, { status: 'declined', reply }));
}

async function write({ state, occasion }: Deciding): Promise<Outcome> {
  const argument: LetterArgument = {
    subject: { document: state.location, comment: occasion.comment.id },
    letter: 'change-order',
  };
  await vscode.commands.executeCommand(COMMANDS.writeToClient, argument);
  return 'done';
}

/** Asks for the reply, starting from one that is ready, and makes the edit with it. */
async function answerWith(
  { app, state, occasion, title }: Deciding,
  ready: string,
  record: (text: string, reply: string) => Recorded,
): Promise<Outcome> {
  const kept = keptTexts(app, `reply ${state.location} ${occasion.comment.id}`);
  const asked = await askText({
    title,
    prompt: vscode.l10n.t('Your reply to the client; nothing is sent'),
    value: kept.get() || (occasion.comment.reply ?? ready),
    check: (value) => (value.trim() === '' ? vscode.l10n.t('A reply needs a text.') : undefined),
    step: 2,
    totalSteps: 2,
  });
  const typed = asked.value === ready ? '' : asked.value;
  if (asked.answer !== 'next') {
    await kept.set(typed);
    return asked.answer === 'back' ? 'back' : 'done';
  }
  const made = await makeEdit(app, state.location, (text) => record(text, asked.value.trim()));
  await kept.set(made ? '' : typed);
  return 'done';
}
