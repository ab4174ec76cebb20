import { hourlyRate, incomeOf } from '../costs/money';
import { timeSpent } from '../costs/time';
import type { ClientFact, PicturedProject } from './model';

/**
 * What an hour of work brought: the fees, and the extra rounds that were paid, by the time noted. Only projects whose income
 * is known count, and only those where the time is noted of every first draft and every round: time left out would make the
 * rate too good.
 */
export function effectiveRate(
  projects: readonly PicturedProject[],
  currency: string | null,
): Extract<ClientFact, { kind: 'rate' }> | null {
  const known = projects.flatMap((project) => accountOf(project) ?? []);
  const income = sum(known.map((account) => account.income));
  const minutes = sum(known.map((account) => account.minutes));
  const perHour = hourlyRate(income, minutes);
  return perHour === null
    ? null
    : { kind: 'rate', perHour, income, minutes, projects: known.length, currency };
}

interface Account {
  readonly income: number;
  readonly minutes: number;
}

function accountOf({ fees, documents }: PicturedProject): Account | null {
  const worked = documents.map(({ document }) => document).filter(({ rounds }) => rounds.length > 0);
  const income = incomeOf(worked, fees);
  const { minutes, untimedRounds, untimedDrafts } = timeSpent(worked);
  const isComplete = untimedRounds + untimedDrafts === 0;
  return isComplete && income !== null && minutes !== null ? { income, minutes } : null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
