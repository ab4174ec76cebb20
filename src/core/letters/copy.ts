import MarkdownIt from 'markdown-it';
import { subjectIn, withoutSubject } from './page';

const reader = new MarkdownIt('default', { html: false, linkify: false, typographer: false });

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

/** A hard break is the end of the line anyway. */
function plainInline(text: string): string {
  const [inline] = reader.parseInline(text.replace(/\\$/, ''), {});
  return (inline?.children ?? []).map(({ content }) => content).join('');
}
