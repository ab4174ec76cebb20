import { isDate } from '../../yaml/dates';
import type { NumberRange } from '../../yaml/fields';

/** `ok` turns false where something is not for the quick reading; then nothing that was taken counts. */
export interface Check {
  ok: boolean;
}

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
/** Of a list, or a block scalar. */
const [BRACKET, BAR, ANGLE] = [91, 124, 62];

/** What a value as it is written says; undefined where it is missing. */
export function textOf(raw: string | undefined, check: Check): string | undefined {
  if (raw === undefined) return undefined;
  const first = raw.charCodeAt(0);
  if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) return ownText(raw.slice(1, -1));
  if (first === BRACKET || first === BAR || first === ANGLE) check.ok = false;
  return ownText(raw);
}

export function dateOf(raw: string | undefined, check: Check): string | undefined {
  if (raw === undefined) return undefined;
  if (!isDate(raw)) check.ok = false;
  return ownText(raw);
}

export function numberOf(raw: string | undefined, range: NumberRange, check: Check): number | undefined {
  if (raw === undefined) return undefined;
  const value = Number(raw);
  const fits = value >= range.min && value <= (range.max ?? Number.MAX_VALUE);
  if (!fits || (range.whole && !Number.isInteger(value))) check.ok = false;
  return value;
}

/** The word itself, not another text with the same letters: of those there would be as many as there are comments. */
export const wordOf = <T extends string>(
  raw: string | undefined,
  words: ReadonlyMap<string, T>,
): T | undefined => (raw === undefined ? undefined : words.get(raw));

export const byItself = <T extends string>(words: readonly T[]): ReadonlyMap<string, T> =>
  new Map(words.map((word) => [word, word]));

/**
 * The same characters in a text of their own. A part of a text, and each part of that, keeps the whole of it in memory: every
 * document that there is. Joining and cutting is what makes engines copy.
 */
export const ownText = (part: string): string => ` ${part}`.slice(1);
