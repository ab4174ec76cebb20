import { once } from '../../once';

/** Counted things in a language: `3 comments`. */
export interface Counting {
  /** A number as the language writes it, with two decimals at most. */
  readonly number: (value: number) => string;
  /** The number, and the word for one or for several of what is counted. */
  readonly many: (count: number, one: string, other: string) => string;
}

/** By the rules of the Unicode CLDR that `Intl` has: in French, nothing counts as one. */
export function countingIn(language: string): Counting {
  // Made when first asked for: a report is in one language, and the rules of each take milliseconds.
  const digits = once(() => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }));
  const rules = once(() => new Intl.PluralRules(language));
  const number = (value: number): string => digits().format(value);
  return {
    number,
    many: (count, one, other) => `${number(count)} ${rules().select(count) === 'one' ? one : other}`,
  };
}
