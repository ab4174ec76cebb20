import { cleanBody } from '../handover/html';
import type { PageNode } from '../redline/html';
import { subjectIn, withoutSubject } from './page';

/** The subject, as plain text; empty where the letter has none. */
export const letterSubject = (markdown: string): string => plainInline(subjectIn(markdown));

/** The letter as text without marks, as a person would type it into a mail: `>` before quotations, `-` before items. */
export function letterPlain(markdown: string): string {
  return withoutSubject(markdown)
    .split('\n')
    .map((line) => (/^-{3,}$/.test(line) ? line : plainLine(line)))
    .join('\n');
}

function plainLine(line: string): string {
  const [, mark = '', rest = line] = /^((?:> |- |#+ )*)(.*)$/.exec(line) ?? [];
  return mark.replace(/#+ /g, '') + plainInline(rest);
}

/** Whatever a line begins with, after a word it is no more than text: `1. May` is a date there, and no list. */
const WORD = 'x ';

/** A hard break is the end of the line anyway. */
const plainInline = (text: string): string =>
  cleanBody(`${WORD}${text.replace(/\\$/, '')}`)
    .map(wordsOf)
    .join('')
    .slice(WORD.length);

const wordsOf = (node: PageNode): string =>
  typeof node === 'string' ? node : node.children.map(wordsOf).join('');
