import type { ExtraRoundPrice } from './model';

/** An amount as a reader of `language` writes it; without a currency, the plain number. Never more precise than the cent. */
export function formatMoney(amount: number, currency: string | undefined, language = 'en'): string {
  const style: Intl.NumberFormatOptions = {
    maximumFractionDigits: 2,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  };
  if (currency !== undefined) Object.assign(style, { style: 'currency', currency });
  return new Intl.NumberFormat(language, style).format(amount);
}

/** A BCP 47 tag that `Intl` knows how to read. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The codes of ISO 4217 that `Intl` knows, in three capitals, sorted; also those of money that is no longer used. */
export const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency');

const KNOWN_CURRENCIES: ReadonlySet<string> = new Set(CURRENCIES);

export const isCurrency = (code: string): boolean => KNOWN_CURRENCIES.has(code);

/** What an extra round costs, in a few words: `€120`, `€60 an hour`, `10% of the fee (€90)`. */
export function describePrice(
  price: ExtraRoundPrice,
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
      return `${money(price.rate)} an hour`;
    case 'percent': {
      const share = `${price.percent}% of the fee`;
      return options.fee === undefined ? share : `${share} (${money((options.fee * price.percent) / 100)})`;
    }
  }
}
