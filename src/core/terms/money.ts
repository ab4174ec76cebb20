import { onceForEach } from '../once';
import type { ExtraRoundPrice } from './model';

/**
 * An amount as a reader of `language` writes it; without a currency, the plain number. Never more precise than the currency's coins:
 * the cent for most, a whole yen, a thousandth of a dinar. A whole sum has no decimals.
 */
export function formatMoney(amount: number, currency: string | undefined, language = 'en'): string {
  const { coins, most, least } = moneyFormats(language)(currency);
  return (Number.isInteger(Number(amount.toFixed(coins))) ? least : most).format(amount);
}

/** An amount to the smallest coin of its currency: as it is shown. */
export const roundMoney = (amount: number, currency: string | undefined): number =>
  Number(amount.toFixed(moneyFormats('en')(currency).coins));

/** Kept: it takes `Intl` many times as long to make one as to use it. */
const moneyFormats = onceForEach((language: string) =>
  onceForEach((currency: string | undefined) => {
    const style: Intl.NumberFormatOptions =
      currency === undefined ? { maximumFractionDigits: 2 } : { style: 'currency', currency };
    const coins = new Intl.NumberFormat(language, style).resolvedOptions().maximumFractionDigits ?? 2;
    const withDecimals = (minimumFractionDigits: number): Intl.NumberFormat =>
      new Intl.NumberFormat(language, { ...style, minimumFractionDigits, maximumFractionDigits: coins });
    return { coins, most: withDecimals(coins), least: withDecimals(0) };
  }),
);

/** `10` as a reader of `language` writes 10 per cent. */
export const formatPercent = (percent: number, language = 'en'): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(percent / 100);

/** A BCP 47 tag that `Intl` knows how to read. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The codes of ISO 4217 that `Intl` knows, in three capitals, sorted; also those of money that is no longer used. */
export const knownCurrencies = (): readonly string[] => [...known()];

/** Asked for with the first terms that name one: it takes `Intl` its time. */
let codes: ReadonlySet<string> | undefined;
const known = (): ReadonlySet<string> => (codes ??= new Set(Intl.supportedValuesOf('currency')));

export const isCurrency = (code: string): boolean => known().has(code);

/** How a language says a price that is no plain sum. */
export interface PriceWords {
  hourly(sum: string): string;
  share(percent: string): string;
  /** With what it comes to. */
  shareOf(percent: string, sum: string): string;
}

/** What an extra round costs, in a few words: `€120`, `€60 an hour`, `10% of the fee (€90)`. */
export function describePrice(
  price: ExtraRoundPrice,
  words: PriceWords,
  options: {
    readonly currency?: string | undefined;
    readonly fee?: number | undefined;
    readonly language?: string | undefined;
  },
): string {
  const money = (amount: number): string => formatMoney(amount, options.currency, options.language);
  switch (price.kind) {
    case 'flat':
      return money(price.amount);
    case 'hourly':
      return words.hourly(money(price.rate));
    case 'percent': {
      const share = formatPercent(price.percent, options.language);
      if (options.fee === undefined) return words.share(share);
      return words.shareOf(share, money((options.fee * price.percent) / 100));
    }
  }
}
