import * as vscode from 'vscode';
import type { LetterKind, TemplateName } from '../../core/letters/kinds';

/** What a letter is called. */
export function letterLabel(name: TemplateName): string {
  switch (name) {
    case 'holding-reply':
      return vscode.l10n.t('Holding Reply');
    case 'clarifying-questions':
      return vscode.l10n.t('Clarifying Questions');
    case 'round-reply':
      return vscode.l10n.t('Reply to a Round');
    case 'last-round':
      return vscode.l10n.t('Last Included Round');
    case 'change-order':
      return vscode.l10n.t('Change Order');
    case 'trade-off':
      return vscode.l10n.t('Trade-off');
    case 'approval-request':
      return vscode.l10n.t('Approval Request');
    case 'thank-you':
      return vscode.l10n.t('Thank You and Invoice Summary');
    case 'progress-report':
      return vscode.l10n.t('Progress Report');
    case 'check-in':
      return vscode.l10n.t('Check-in');
    case 'own-mistake':
      return vscode.l10n.t('Own a Mistake');
    case 'parting':
      return vscode.l10n.t('Parting');
    case 'greeting':
      return vscode.l10n.t('Greeting of Every Letter');
    case 'closing':
      return vscode.l10n.t('Closing of Every Letter');
  }
}

/** What it says. */
export function letterMeaning(kind: LetterKind): string {
  switch (kind) {
    case 'holding-reply':
      return vscode.l10n.t('the comments have arrived, and by when they are answered');
    case 'clarifying-questions':
      return vscode.l10n.t('about vague and contradictory comments, with answers to choose from');
    case 'round-reply':
      return vscode.l10n.t('each comment, what was done, the passages before and after');
    case 'last-round':
      return vscode.l10n.t('the last round in the fee has begun, and what a further one costs');
    case 'change-order':
      return vscode.l10n.t('what was agreed, what was asked, the price, how to say yes');
    case 'trade-off':
      return vscode.l10n.t('everything at an extra price, or the agreed price with less to do');
    case 'approval-request':
      return vscode.l10n.t('approved, approved with corrections, or changes needed');
    case 'thank-you':
      return vscode.l10n.t('what was delivered, and what the invoice will say');
    case 'progress-report':
      return vscode.l10n.t('where every text stands, and its next step');
    case 'check-in':
      return vscode.l10n.t('a sign of life, and two questions');
    case 'own-mistake':
      return vscode.l10n.t('what happened, an apology, how it is put right');
    case 'parting':
      return vscode.l10n.t('what was delivered, what is owed, a kind end');
  }
}
