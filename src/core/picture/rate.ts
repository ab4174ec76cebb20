import type { ClientFact, PicturedDocument, PicturedProject } from './model';

/**
 * What an hour of work brought: the fees, and the extra rounds that were paid, by the time noted. Only projects with a fee
 * count, and only those where every document that was sent has time noted: time left out would make the rate too good.
 */
export function effectiveRate(
  projects: readonly PicturedProject[],
  currency: string | null,
): Extract<ClientFact, { kind: 'rate' }> | null {
  const known = projects.flatMap((project) => accountOf(project) ?? []);
  const income = sum(known.map((account) => account.income));
  const minutes = sum(known.map((account) => account.minutes));
  if (minutes === 0) return null;
  return {
    kind: 'rate',
    perHour: (income * 60) / minutes,
    income,
    minutes,
    projects: known.length,
    currency,
  };
}

interface Account {
  readonly income: number;
  readonly minutes: number;
}

function accountOf({ fee, extraRound, documents }: PicturedProject): Account | null {
  const worked = documents.filter(({ document }) => document.rounds.length > 0);
  const minutes = worked.map(minutesOf);
  if (fee === null || worked.length === 0 || minutes.includes(0)) return null;
  const extras = worked.flatMap(({ document }) => document.rounds.filter(({ extra }) => extra === 'paid'));
  const prices = extras.map((round) => {
    switch (extraRound?.kind) {
      case 'flat':
        return extraRound.amount;
      case 'percent':
        return (fee * extraRound.percent) / 100;
      case 'hourly':
        return round.minutes === undefined ? null : (extraRound.rate * round.minutes) / 60;
      case undefined:
        return null;
    }
  });
  // A paid round whose price nobody knows leaves the income unknown.
  return prices.includes(null) ? null : { income: fee + sum(prices), minutes: sum(minutes) };
}

function minutesOf({ document }: PicturedDocument): number {
  return (document.minutes ?? 0) + sum(document.rounds.map((round) => round.minutes ?? 0));
}

const sum = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
