import * as vscode from 'vscode';
import type { ClientFact } from '../core/picture/model';
import type { TalkReason } from '../core/picture/talk';
import { formatMoney } from '../core/terms/money';
import { dayLabel } from './labels';

/** What the record says about working with a client, in words: the same in every view. Facts with their numbers, no judgement. */

/** Of a long row of numbers the latest are enough to see where it goes. */
const MOST_SHOWN = 8;

export function factText(fact: ClientFact): string {
  switch (fact.kind) {
    case 'satisfaction':
      return satisfactionText(fact.ratings);
    case 'rounds':
      return roundsText(fact.perDocument);
    case 'passed':
      return vscode.l10n.t('{0} of {1} documents passed the agreed rounds', fact.passed, fact.of);
    case 'unasked':
      return vscode.l10n.t(
        'nobody asked for {0} of {1} changes in the drafts sent (revisions compared: {2})',
        fact.unasked,
        fact.changes,
        fact.compared,
      );
    case 'late':
      return fact.late === 0
        ? vscode.l10n.t('the first feedback came late on 0 of {0} drafts', fact.of)
        : vscode.l10n.t(
            'the first feedback came late on {0} of {1} drafts, at most by {2} days',
            fact.late,
            fact.of,
            fact.mostDays,
          );
    case 'rate':
      return rateText(fact);
    case 'contact':
      return fact.days === 0
        ? vscode.l10n.t('last contact today')
        : vscode.l10n.t('days since the last contact: {0} ({1})', fact.days, dayLabel(fact.day));
  }
}

export function reasonText(reason: TalkReason): string {
  switch (reason.kind) {
    case 'past':
      return vscode.l10n.t(
        '{0} documents in a row passed the agreed rounds, and not every extra round was paid',
        reason.documents,
      );
    case 'falling':
      return vscode.l10n.t(
        'satisfaction fell over {0} ratings in a row: {1}',
        reason.ratings.length,
        latest(reason.ratings),
      );
  }
}

function satisfactionText(ratings: readonly number[]): string {
  return ratings.length > MOST_SHOWN
    ? vscode.l10n.t('satisfaction, the latest {0} of {1}: {2}', MOST_SHOWN, ratings.length, latest(ratings))
    : vscode.l10n.t('satisfaction {0}', latest(ratings));
}

function roundsText(perDocument: readonly number[]): string {
  const total = perDocument.reduce((sum, rounds) => sum + rounds, 0);
  return perDocument.length > MOST_SHOWN
    ? vscode.l10n.t(
        'rounds used: {0} over {1} documents, the latest {2}',
        total,
        perDocument.length,
        latest(perDocument),
      )
    : vscode.l10n.t(
        'rounds used: {0} over {1} documents ({2})',
        total,
        perDocument.length,
        latest(perDocument),
      );
}

function rateText(fact: Extract<ClientFact, { kind: 'rate' }>): string {
  const money = (amount: number): string =>
    formatMoney(amount, fact.currency ?? undefined, vscode.env.language);
  const hours = new Intl.NumberFormat(vscode.env.language, { maximumFractionDigits: 1 });
  return vscode.l10n.t(
    '{0} an hour: {1} for {2} hours (projects: {3})',
    money(fact.perHour),
    money(fact.income),
    hours.format(fact.minutes / MINUTES_IN_AN_HOUR),
    fact.projects,
  );
}

const MINUTES_IN_AN_HOUR = 60;

const latest = (numbers: readonly number[]): string => numbers.slice(-MOST_SHOWN).join(', ');
