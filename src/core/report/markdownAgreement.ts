import { formatMoney, formatPercent } from '../terms/money';
import type { ExtraRoundPrice } from '../terms/model';
import { inline } from './escape';
import { fact, facts } from './markdownFacts';
import type { Agreement, ProjectAgreement, Report } from './model';
import type { Pen } from './pen';

/** What was agreed with the client and for its projects, as blocks of Markdown. */
export function agreementBlocks({ agreement }: Report, pen: Pen): string[] {
  const { words } = pen;
  const own = facts(
    fact(pen, words.approver, agreement.approver, inline),
    fact(pen, words.includedRounds, agreement.includedRounds, pen.number),
    extraRound(agreement, agreement, pen),
    fact(pen, words.feedbackDays, agreement.feedbackDays, words.businessDays),
    ...agreement.goals.map((goal) => fact(pen, words.goals, goal, inline)),
  );
  const blocks = [...own, ...agreement.projects.flatMap((project) => projectBlocks(project, agreement, pen))];
  return blocks.length === 0 ? [words.noTerms] : blocks;
}

function projectBlocks(project: ProjectAgreement, agreement: Agreement, pen: Pen): string[] {
  const { words } = pen;
  return [
    `### ${words.project}${words.colon} ${inline(project.name.value)}${pen.cite(project.name.at)}`,
    ...facts(
      fact(pen, words.fee, project.fee, (fee) => money(fee, agreement, pen)),
      fact(pen, words.includedRounds, project.includedRounds, pen.number),
      fact(pen, words.totalRounds, project.totalRounds, pen.number),
      extraRound(project, agreement, pen),
    ),
  ];
}

function extraRound(terms: Agreement | ProjectAgreement, agreement: Agreement, pen: Pen): string | null {
  const fee = 'fee' in terms ? terms.fee?.value : undefined;
  const amount = (value: number): string => money(value, agreement, pen);
  return fact(pen, pen.words.extraRound, terms.extraRound, (price) => priced(price, { fee, amount, pen }));
}

interface Pricing {
  readonly fee: number | undefined;
  readonly amount: (value: number) => string;
  readonly pen: Pen;
}

function priced(price: ExtraRoundPrice, { fee, amount, pen }: Pricing): string {
  switch (price.kind) {
    case 'flat':
      return amount(price.amount);
    case 'hourly':
      return pen.words.hourly(amount(price.rate));
    case 'percent': {
      const share = pen.words.ofFee(inline(formatPercent(price.percent, pen.language)));
      return fee === undefined ? share : `${share} (${amount((fee * price.percent) / 100)})`;
    }
  }
}

const money = (amount: number, { currency }: Agreement, { language }: Pen): string =>
  inline(formatMoney(amount, currency, language));
