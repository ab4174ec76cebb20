import { cleanBody } from '../handover/html';
import type { PageNode } from '../redline/html';

/** A letter's first heading is the subject of the mail, and no part of it. */
const SUBJECT = /^\s*# (.*)\n+/;

/** The subject, as Markdown; empty where the letter has none. */
export const subjectIn = (markdown: string): string => SUBJECT.exec(markdown)?.[1] ?? '';

export const withoutSubject = (markdown: string): string => markdown.replace(SUBJECT, '');

/** The letter with its formatting, as elements for a mail program. Tags in the text are shown, not taken for tags. */
export const letterNodes = (markdown: string): readonly PageNode[] =>
  cleanBody(withoutSubject(markdown)).map(tight);

/** Mail programs set a paragraph in a list apart, which a short entry does not deserve. */
function tight(node: PageNode): PageNode {
  if (typeof node === 'string') return node;
  const paragraphs = node.children.filter(isParagraph);
  const alone = node.tag === 'li' && paragraphs.length === 1;
  const children = node.children.flatMap((child) =>
    alone && isParagraph(child) ? child.children : [tight(child)],
  );
  return { ...node, children };
}

const isParagraph = (node: PageNode): node is Exclude<PageNode, string> =>
  typeof node !== 'string' && node.tag === 'p';
