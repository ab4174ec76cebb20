import * as vscode from 'vscode';
import type { CostPicture } from '../../core/costs/picture';
import { formatMoney } from '../../core/terms/money';
import { agreedPrice, timeLabel } from '../../host/labels';
import type { Choice } from '../../host/steps';
import type { Occasion } from '../../store/occasion';
import type { DocumentState } from '../../store/state';

export type Answer = 'price' | 'give' | 'decline' | 'trade' | 'write' | 'later';

/** What is known of the cost, on one line. What is not known is said to be unknown. */
export function factsLine(state: DocumentState, costs: CostPicture): string {
  const { minutesPerRound, timedRounds, rate, untimedRounds, untimedDrafts, daysToDue } = costs;
  return [
    minutesPerRound === null
      ? vscode.l10n.t('time per round unknown')
      : vscode.l10n.t('a round takes {0} (median of {1})', timeLabel(minutesPerRound), timedRounds),
    rate.now === null
      ? vscode.l10n.t('hourly rate unknown')
      : untimedRounds + untimedDrafts > 0
        ? vscode.l10n.t('at most {0} an hour so far', money(state, rate.now))
        : vscode.l10n.t('{0} an hour so far', money(state, rate.now)),
    dueLabel(daysToDue),
  ].join(' · ');
}

/** The ways to answer, each with what it would mean. */
export function answers(state: DocumentState, occasion: Occasion, costs: CostPicture): Choice<Answer>[] {
  const choice = (value: Answer, label: string, description: string, detail = ''): Choice<Answer> => ({
    value,
    label,
    description,
    ...(detail !== '' && { detail }),
  });
  const [price, give] =
    occasion.kind === 'extra'
      ? [
          choice(
            'price',
            vscode.l10n.t('Price it'),
            priceWords(state),
            rateWords(state, costs, costs.rate.paid),
          ),
          choice(
            'give',
            vscode.l10n.t('Give it'),
            vscode.l10n.t('no charge; the record shows that you gave it'),
            rateWords(state, costs, costs.rate.given),
          ),
        ]
      : [
          choice('price', vscode.l10n.t('Price it'), vscode.l10n.t('your reply names a price')),
          choice('give', vscode.l10n.t('Give it'), vscode.l10n.t('your reply says: at no extra charge')),
        ];
  return [
    price,
    give,
    choice(
      'decline',
      vscode.l10n.t('Decline it'),
      vscode.l10n.t('the comment is marked declined, with your reply'),
    ),
    choice(
      'trade',
      vscode.l10n.t('Trade it'),
      vscode.l10n.t('something else is dropped for it; the replies say what'),
    ),
    choice('write', vscode.l10n.t('Write to the client first'), vscode.l10n.t('a change order opens')),
    choice('later', vscode.l10n.t('Decide later'), vscode.l10n.t('nothing more is written')),
  ];
}

function priceWords(state: DocumentState): string {
  const price = agreedPrice(state);
  return price === undefined
    ? vscode.l10n.t('the client pays; no price is agreed yet')
    : vscode.l10n.t('the client pays {0}', price);
}

function rateWords(state: DocumentState, costs: CostPicture, rate: number | null): string {
  if (rate === null || costs.rate.now === null) return '';
  const [then, now] = [money(state, rate), money(state, costs.rate.now)];
  return vscode.l10n.t('the project brings {0} an hour with it, {1} without', then, now);
}

function dueLabel(days: number | null): string {
  if (days === null) return vscode.l10n.t('no due date');
  if (days === 0) return vscode.l10n.t('due today');
  if (days === 1) return vscode.l10n.t('due tomorrow');
  return days > 0 ? vscode.l10n.t('due in {0} days', days) : vscode.l10n.t('due {0} days ago', -days);
}

/** Rates are no invoices: whole numbers, as a person says them. */
const money = ({ terms }: DocumentState, rate: number): string =>
  formatMoney(Math.round(rate), terms.client?.currency, vscode.env.language);
