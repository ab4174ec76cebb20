import MarkdownIt from 'markdown-it';

/** A letter's first heading is the subject of the mail, and no part of it. */
const SUBJECT = /^\s*# (.*)\n+/;

const reader = new MarkdownIt('default', { html: false, linkify: false, typographer: false });

/** The letter as HTML for a mail program, without its subject. Tags in the text are shown, not taken for tags. */
export const letterHtml = (markdown: string): string => reader.render(markdown.replace(SUBJECT, ''));

/** The subject, as plain text; empty where the letter has none. */
export const letterSubject = (markdown: string): string => plainInline(SUBJECT.exec(markdown)?.[1] ?? '');

/** The letter as text without marks, as a person would type it into a mail: `>` before quotations, `-` before items. */
export function letterPlain(markdown: string): string {
  return markdown
    .replace(SUBJECT, '')
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
