import { dayOf, daysBetween, type Day } from '../calendar/days';
import type { DocumentSummary } from '../model';
import { extraRoundPrice, hourlyRate, incomeOf, plus, type Fees } from './money';
import { median } from '../statistics';
import { roundMinutes, timeSpent } from './time';

/** What a writer should know before saying yes to more work. Null is unknown: nothing here is guessed. */
export interface CostPicture {
  /** The median of the minutes that rounds of this client took. */
  readonly minutesPerRound: number | null;
  /** How many rounds that is the median of. */
  readonly timedRounds: number;
  /** Rounds of the project that were answered without a note of the time. With any, the rates are too high. */
  readonly untimedRounds: number;
  /** Documents of the project that were sent without a note of the time until then: the same. */
  readonly untimedDrafts: number;
  /** What an extra round costs the client. */
  readonly price: number | null;
  /** Income of the project per hour, so far and with one more round of the usual length. */
  readonly rate: { readonly now: number | null; readonly given: number | null; readonly paid: number | null };
  /** Days of the calendar from today to the day the document is due; negative when that is past. */
  readonly daysToDue: number | null;
}

export interface Costs {
  readonly document: DocumentSummary;
  /** All documents of the client. */
  readonly ofClient: readonly DocumentSummary[];
  /** All documents under the same agreement, this one too; empty where the document has no project. */
  readonly ofProject: readonly DocumentSummary[];
  readonly fees: Fees;
  readonly today: Day;
}

export function costPicture({ document, ofClient, ofProject, fees, today }: Costs): CostPicture {
  const timed = roundMinutes(ofClient);
  const minutesPerRound = median(timed);
  const price = extraRoundPrice(fees, minutesPerRound);
  const income = incomeOf(ofProject, fees);
  const { minutes, untimedRounds, untimedDrafts } = timeSpent(ofProject);
  const withRound = plus(minutes, minutesPerRound);
  const due = document.due === undefined ? null : dayOf(document.due);
  return {
    minutesPerRound,
    timedRounds: timed.length,
    untimedRounds,
    untimedDrafts,
    price,
    rate: {
      now: hourlyRate(income, minutes),
      given: hourlyRate(income, withRound),
      paid: hourlyRate(plus(income, price), withRound),
    },
    daysToDue: due === null ? null : daysBetween(today, due),
  };
}
