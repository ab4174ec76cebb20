import { spaces } from './page';
import type { Page } from './page';

/** Ways to write one scalar, chosen at random among those that are valid at its place. */

const NOT_TEXT = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const PLAIN = /^[\p{L}][\p{L}\p{N} _.,'()–“”/-]*$/u;
const PLAIN_ORDINARY_EXCEPTIONS = ['8c1f0a2e5b7d', '2026-11-05', '2026-11-02T09:14:00+01:00', '-x', 'a#b'];
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;
const NOT_IN_BLOCK = /[^\P{Cc}\t\n]|[\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;

export interface ScalarPlace {
  readonly flow: boolean;
  /** The column of the collection around it: lines that go on must stand further in. */
  readonly column: number;
  readonly key: boolean;
}

/** Writes a scalar that starts and ends within lines: no block scalar. */
export function inlineScalar(
  page: Page,
  value: string | number | boolean | null,
  place: ScalarPlace,
): string {
  if (value === null) return page.pick(['null', '~', 'Null']);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return page.pick([String(value), String(value).toUpperCase()]);
  const forms = [quoted(page, value, place)];
  if (!UNPRINTABLE.test(value)) forms.push(folded(page, `'${value.replaceAll("'", "''")}'`, place));
  if (isPlain(value, place)) forms.push(folded(page, value, place), value, value);
  return page.pick(forms);
}

function isPlain(value: string, place: ScalarPlace): boolean {
  if (PLAIN_ORDINARY_EXCEPTIONS.includes(value)) return !place.flow;
  if (!PLAIN.test(value) || NOT_TEXT.test(value) || /\s$/.test(value)) return false;
  return !place.flow || !value.includes(',');
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return '.NaN';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.Inf';
  return Object.is(value, -0) ? '-0' : String(value);
}

function quoted(page: Page, value: string, place: ScalarPlace): string {
  const escaped = value.replace(/["\\]|[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, (char) => {
    if (char === '"' || char === '\\') return `\\${char}`;
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return folded(page, `"${escaped}"`, place);
}

/** Breaks the text at some single blanks; the parser joins the lines with a blank again. */
function folded(page: Page, text: string, { column, key }: ScalarPlace): string {
  if (!page.wild || key || !page.chance(0.3)) return text;
  return text.replace(/(?<=[\p{L}\p{N}]) (?=[\p{L}\p{N}])/gu, (blank) =>
    page.chance(0.3) ? page.eol + spaces(column + page.pick([1, 2, 4])) : blank,
  );
}

/** Writes a block scalar after its indicator; null where the text cannot be one. */
export function blockScalar(
  page: Page,
  value: string,
  column: number,
): { header: string; body: string } | null {
  const trailing = /\n*$/.exec(value)?.[0].length ?? 0;
  const content = value.slice(0, value.length - trailing);
  if (content === '' || NOT_IN_BLOCK.test(value)) return null;
  const lines = content.split('\n');
  if (lines.at(-1)?.trim() === '') return null;
  const indent = page.pick([1, 2, 4, 7]);
  const needsIndicator = lines[0] === '' || /^\s/.test(lines[0] ?? '');
  const indicator = needsIndicator || page.chance(0.1) ? String(indent) : '';
  const chomp = trailing === 0 ? '-' : trailing === 1 ? page.pick(['', '', '+']) : '+';
  const fold = lines.length === 1 && !/^\s|\t| {2}/.test(content) && page.chance(0.5);
  const written = fold ? foldLine(page, content) : lines;
  const body = written.map((line) => (line === '' ? '' : spaces(column + indent) + line) + page.eol);
  const header = `${fold ? '>' : '|'}${page.pick([indicator + chomp, chomp + indicator])}`;
  return { header, body: body.join('') + page.eol.repeat(Math.max(0, trailing - 1)) };
}

function foldLine(page: Page, line: string): string[] {
  return line.replace(/(?<=\S) (?=\S)/g, (blank) => (page.chance(0.2) ? '\n' : blank)).split('\n');
}
