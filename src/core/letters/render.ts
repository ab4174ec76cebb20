import Mustache from 'mustache';
import { ok, type Result } from '../problem';
import { inline } from '../report/escape';
import { LETTER_PARTS, type LetterKind, type LetterPart, type TemplateName } from './kinds';
import type { Count } from './locale';
import type { LetterData } from './model';
import { checkTemplate } from './template';

/** The template of a letter, and of what it begins and ends with. */
export interface LetterTemplates {
  readonly letter: string;
  readonly parts: Readonly<Record<LetterPart, string>>;
}

/**
 * The letter as Markdown, or the first thing that is wrong with its templates. What comes from the record stays on one line,
 * and is shown as it is written, whatever signs of Markdown, HTML or templates are in it.
 */
export function renderLetter(
  kind: LetterKind,
  { letter, parts }: LetterTemplates,
  data: LetterData,
): Result<string> & { readonly template?: TemplateName } {
  const texts: readonly (readonly [TemplateName, string])[] = [
    [kind, letter],
    ...LETTER_PARTS.map((part) => [part, parts[part]] as const),
  ];
  for (const [template, text] of texts) {
    const [problem] = checkTemplate(template, text);
    if (problem) return { ok: false, problem, template };
  }
  return ok(tidy(Mustache.render(letter, data, parts, { escape: shown })));
}

/**
 * Stands where a sign needs its backslash only at the beginning of a line: `- ` is an item there, and `16. October` a list.
 * No text holds one: `inline` has replaced it.
 */
const IF_FIRST = '\u0001';

/** Without its type: a template may name the number itself. */
function shown(value: unknown): string {
  if (isCount(value)) return value.n;
  if (typeof value !== 'string') return '';
  // An amount and its currency stay on one line.
  return value
    .split(/(?<=\S)\u00a0(?=\S)/)
    .map(escaped)
    .join('\u00a0');
}

const escaped = (text: string): string =>
  inline(text)
    .replace(/^\\(?=[-+=:])/, IF_FIRST)
    .replace(/^(\d{1,9})\\(?=[.)])/, `$1${IF_FIRST}`);

/** What may stand before the beginning of a line's text: quotation marks and the signs of items. */
const ONLY_MARKS = /^(?:\s*(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s)))*\s*\d*$/;

function decided(line: string): string {
  const [first = '', ...rest] = line.split(IF_FIRST);
  return rest.reduce((before, after) => `${before}${ONLY_MARKS.test(before) ? '\\' : ''}${after}`, first);
}

const isCount = (value: unknown): value is Count =>
  typeof value === 'object' && value !== null && 'n' in value;

/** Sections that show nothing leave blank lines and spaces behind. */
function tidy(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const tidied = lines.map((line) => decided(line.replace(/(?<=\S) {2,}(?=\S)/g, ' ').trimEnd()));
  return `${tidied
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
