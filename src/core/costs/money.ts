import type { RoundSummary, DocumentSummary } from '../model';
import type { ExtraRoundPrice } from '../terms/model';

const MINUTES_IN_AN_HOUR = 60;

/** What an agreement says about money, all in the client's currency. */
export interface Fees {
  readonly fee: number | undefined;
  readonly extraRound: ExtraRoundPrice | undefined;
}

/** What an extra round of so many minutes costs; null where the terms, the fee or the minutes that it takes are not known. */
export function extraRoundPrice({ fee, extraRound }: Fees, minutes: number | null): number | null {
  if (!extraRound) return null;
  switch (extraRound.kind) {
    case 'flat':
      return extraRound.amount;
    case 'percent':
      return fee === undefined ? null : (fee * extraRound.percent) / 100;
    case 'hourly':
      return minutes === null ? null : (extraRound.rate * minutes) / MINUTES_IN_AN_HOUR;
  }
}

/** What a project brings in: its fee and the extra rounds that are paid. Null where the price of any of these is not known. */
export function incomeOf(documents: readonly DocumentSummary[], fees: Fees): number | null {
  const isPaid = ({ extra }: RoundSummary): boolean => extra === 'paid';
  const extras = documents.flatMap(({ rounds }) => rounds.filter(isPaid));
  return extras.reduce<number | null>(
    (total, { minutes }) => plus(total, extraRoundPrice(fees, minutes ?? null)),
    fees.fee ?? null,
  );
}

/** Money per hour; null where the income is not known, or no time is noted. */
export function hourlyRate(income: number | null, minutes: number | null): number | null {
  if (income === null || minutes === null || minutes <= 0) return null;
  return (income * MINUTES_IN_AN_HOUR) / minutes;
}

/** A sum of which no part may be unknown. */
export const plus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;
