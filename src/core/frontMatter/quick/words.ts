import { isDate } from '../../yaml/dates';
import type { NumberRange } from '../../yaml/fields';

/** `ok` turns false where something is not for the quick reading; then nothing that was taken counts. */
export interface Check {
  ok: boolean;
}

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const BRACKET = 91;
const BAR = 124;
const ANGLE = 62;

const NOTHING = /^(?:~|[Nn]ull|NULL)$/;
const LONGEST_NOTHING = 4;

/** What a value as it is written says; undefined where it is missing or says nothing. */
export function textOf(raw: string | undefined, check: Check): string | undefined {
  if (raw === undefined) return undefined;
  const first = raw.charCodeAt(0);
  if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) return raw.slice(1, -1);
  if (first === BAR || first === ANGLE) return blockOf(raw, check);
  if (first === BRACKET) check.ok = false;
  return raw.length <= LONGEST_NOTHING && (raw === '' || NOTHING.test(raw)) ? undefined : raw;
}

/** A block scalar whose lines are equally deep, without white space at their ends. */
function blockOf(raw: string, check: Check): string {
  const [header = '', ...lines] = raw.split('\n');
  const first = lines[0] ?? '';
  const depth = first.length - first.trimStart().length;
  if (lines.some((line) => line.length - line.trimStart().length !== depth || /\s$/.test(line)))
    check.ok = false;
  const joined = lines.map((line) => line.slice(depth)).join(header.startsWith('|') ? '\n' : ' ');
  return header.endsWith('-') ? joined : `${joined}\n`;
}

export function dateOf(raw: string | undefined, check: Check): string | undefined {
  const text = textOf(raw, check);
  if (text !== undefined && !isDate(text)) check.ok = false;
  return text;
}

export function numberOf(raw: string | undefined, range: NumberRange, check: Check): number | undefined {
  const text = textOf(raw, check);
  if (text === undefined) return undefined;
  const value = Number(text);
  const fits = value >= range.min && value <= (range.max ?? Number.MAX_VALUE);
  if (!fits || (range.whole && !Number.isInteger(value))) check.ok = false;
  return value;
}

export function choiceOf<T extends string>(
  raw: string | undefined,
  words: readonly T[],
  check: Check,
): T | undefined {
  const text = textOf(raw, check);
  if (text === undefined) return undefined;
  const chosen = words.find((word) => word === text);
  if (chosen === undefined) check.ok = false;
  return chosen;
}

/** A list in brackets. */
export function idsOf(raw: string | undefined, check: Check): string[] | undefined {
  if (raw === undefined) return undefined;
  if (raw === '[]') return [];
  const items = raw.slice(1, -1).split(',').map(unquoted);
  if (!raw.startsWith('[') || items.some((id) => /^null$/i.test(id))) check.ok = false;
  return items;
}

const unquoted = (item: string): string => item.trim().replace(/^"(.*)"$/, '$1');
