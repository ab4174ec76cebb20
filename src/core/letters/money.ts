import { extraRoundPrice, plus } from '../costs/money';
import { roundMoney } from '../terms/money';
import { subjectsOf } from './documents';
import type { LetterLocale } from './locale';
import type { LetterData, LetterDocument, LetterInput } from './model';

/** What the agreement brings in: the fees, and the extra rounds that were agreed as paid. What was paid already is not on record. */
export function moneyFields(
  input: LetterInput,
  locale: LetterLocale,
): Pick<LetterData, 'fees' | 'anyFees' | 'paidRounds' | 'anyPaidRounds' | 'given' | 'sum'> {
  const documents = subjectsOf(input);
  const currency = input.about.terms.client?.currency;
  const money = (amount: number): string => locale.money(amount, currency);
  const fees = [...feesOf(documents)];
  // The total is that of the amounts as the client reads them.
  const paid = documents.flatMap(paidRounds).map(({ price, ...round }) => ({
    ...round,
    price: price === null ? null : roundMoney(price, currency),
  }));
  const amounts = [...fees.map(([, fee]) => fee), ...paid.map(({ price }) => price)];
  // A total that leaves out a fee which nobody noted would be a wrong one.
  const isWhole = fees.length > 0 && documents.every(({ terms }) => terms.project?.fee !== undefined);
  const sum = isWhole ? amounts.reduce<number | null>(plus, 0) : null;
  const given = documents.flatMap(({ document }) => document.rounds.filter(({ extra }) => extra === 'given'));
  return {
    fees: fees.map(([project, fee]) => ({ project, amount: money(fee) })),
    anyFees: fees.length > 0,
    paidRounds: paid.map(({ title, round, price }) => ({
      title,
      round: String(round),
      amount: price === null ? null : money(price),
    })),
    anyPaidRounds: paid.length > 0,
    given: locale.count(given.length),
    sum: sum === null ? null : money(sum),
  };
}

/** One fee for each project, in the order of the documents. */
function feesOf(documents: readonly LetterDocument[]): ReadonlyMap<string, number> {
  return new Map(
    documents.flatMap(({ document: { project }, terms }) => {
      const fee = terms.project?.fee;
      return project === undefined || fee === undefined ? [] : [[project, fee] as const];
    }),
  );
}

interface PaidRound {
  readonly title: string;
  readonly round: number;
  readonly price: number | null;
}

function paidRounds({ document, name, terms }: LetterDocument): readonly PaidRound[] {
  const fees = { fee: terms.project?.fee, extraRound: terms.extraRound };
  return document.rounds
    .filter(({ extra }) => extra === 'paid')
    .map(({ number, minutes }) => ({
      title: document.title ?? name,
      round: number,
      price: extraRoundPrice(fees, minutes ?? null),
    }));
}
