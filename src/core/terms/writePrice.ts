import type { ExtraRoundPrice } from './model';

/** Twelve digits are more than anybody is paid, and few enough to be counted in to the cent. */
const AMOUNT = String.raw`(\d{1,12}(?:[.,]\d{1,2})?)`;
const FLAT = new RegExp(`^${AMOUNT}$`);
const PERCENT = new RegExp(`^${AMOUNT}\\s*%$`);
const HOURLY = new RegExp(`^${AMOUNT}\\s*(?:/|per|an)\\s*(?:h|hr|hour)$`, 'i');

/** A sum as a person types it, with a decimal point or comma; null for anything else. */
export function parseAmount(text: string): number | null {
  const amount = FLAT.exec(text.trim())?.[1];
  return amount === undefined ? null : toNumber(amount);
}

/** The price of an extra round as a person types it: `120`, `10%`, `60/h`, with a decimal point or comma; null for anything else. */
export function parsePrice(text: string): ExtraRoundPrice | null {
  const typed = text.trim();
  const [flat, percent, rate] = [FLAT, PERCENT, HOURLY].map((form) => form.exec(typed)?.[1]);
  if (flat !== undefined) return { kind: 'flat', amount: toNumber(flat) };
  if (percent !== undefined) return { kind: 'percent', percent: toNumber(percent) };
  return rate === undefined ? null : { kind: 'hourly', rate: toNumber(rate) };
}

const toNumber = (written: string): number => Number(written.replace(',', '.'));

/** The key of the terms that says a price, and its value: what `readPrice` reads. */
export function priceEntry(price: ExtraRoundPrice): readonly ['extra_round' | 'rate', string | number] {
  switch (price.kind) {
    case 'flat':
      return ['extra_round', price.amount];
    case 'percent':
      return ['extra_round', `${price.percent}%`];
    case 'hourly':
      return ['rate', price.rate];
  }
}
