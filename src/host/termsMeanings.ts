import * as vscode from 'vscode';
import { formatMoney } from '../core/terms/money';
import { TERMS_SCHEMA, type TermsKey, type TermsLevel } from '../core/terms/schema';
import type { FieldHelp } from './fieldHelp';

/** What the keys of `clients.yaml` mean to a person. The schema for other editors says the same; a test holds both together. */

type Meanings = { readonly [L in TermsLevel]: { readonly [K in TermsKey<L>]: () => string } };

const AGREEMENT = {
  included_rounds: () => vscode.l10n.t('How many rounds the fee covers for each document.'),
  extra_round: () =>
    vscode.l10n.t(
      'What a round past the limit costs: an amount such as 120, or a share of the fee such as 10%.',
    ),
  rate: () =>
    vscode.l10n.t('What an hour costs. Without extra_round, a round past the limit is billed by the hour.'),
};

const MEANINGS: Meanings = {
  terms: {
    clients: () =>
      vscode.l10n.t('One entry for each client: the name as the documents have it, and the terms below.'),
  },
  clients: {},
  client: {
    approver: () => vscode.l10n.t('Who says yes in the end, and settles it where people disagree.'),
    language: () => vscode.l10n.t('The language of letters to the client, such as en, nb or pt-BR.'),
    currency: () =>
      vscode.l10n.t('The currency of fees and rates, as three capitals (ISO 4217) such as EUR or NOK.'),
    ...AGREEMENT,
    feedback_days: () =>
      vscode.l10n.t('Business days after the first comment on a draft in which feedback joins the round.'),
    check_in_days: () => vscode.l10n.t('Days without contact after which to ask how things are.'),
    weekend: () =>
      vscode.l10n.t(
        'The days of the week on which the client does not answer. Left out: Saturday and Sunday.',
      ),
    holidays: () => vscode.l10n.t('Days on which the client does not answer, such as 2026-12-24.'),
    goals: () => vscode.l10n.t('What the client wants to reach. A comment can name the goal that it serves.'),
    notes: () => vscode.l10n.t('What you want to remember about the client.'),
    lessons: () => vscode.l10n.t('What you have learnt for the next time.'),
    mistakes: () => vscode.l10n.t('Mistakes of your own: when, what, and how they were put right.'),
    projects: () =>
      vscode.l10n.t(
        'One entry for each agreement (an article, a series, a retainer): its name, and its terms below.',
      ),
  },
  projects: {},
  project: {
    fee: () => vscode.l10n.t('What the project is paid, in the client’s currency.'),
    ...AGREEMENT,
    total_rounds: () => vscode.l10n.t('How many rounds the fee covers over all documents of the project.'),
  },
  mistake: {
    at: () => vscode.l10n.t('The day of the mistake.'),
    what: () => vscode.l10n.t('What went wrong, in a sentence or two.'),
  },
};

/** A sum to show how money of a currency is written. */
const EXAMPLE_SUM = 1250.5;

export const TERMS_HELP: FieldHelp<TermsLevel> = {
  schema: TERMS_SCHEMA,
  keyMeaning(level, key) {
    const meanings: Readonly<Record<string, () => string>> = MEANINGS[level];
    return Object.hasOwn(meanings, key) ? (meanings[key]?.() ?? null) : null;
  },
  valueMeaning: (key, value) => (key === 'currency' ? currencyMeaning(value) : null),
};

/** A currency's name, and how its money is written; null for what is no currency. */
export function currencyMeaning(code: string): string | null {
  const { language } = vscode.env;
  try {
    const name = new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' }).of(code);
    return name === undefined ? null : `${name} (${formatMoney(EXAMPLE_SUM, code, language)})`;
  } catch {
    // What is typed need not have the form of a code.
    return null;
  }
}
