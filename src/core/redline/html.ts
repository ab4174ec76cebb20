import type { Attribute, Tag } from './element';

/** What a file may hold: what the panel may, and pictures. */
export interface PageElement {
  readonly tag: Tag | 'img';
  readonly attributes: Readonly<Partial<Record<Attribute | 'src' | 'alt', string>>>;
  readonly children: readonly PageNode[];
}

export type PageNode = PageElement | string;

const EMPTY = new Set(['br', 'hr', 'img']);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML that shows it, in an element or in an attribute's quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

export function htmlOf(node: PageNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  const { tag } = node;
  const open = `<${tag}${attributesOf(node)}>`;
  return EMPTY.has(tag) ? open : `${open}${node.children.map(htmlOf).join('')}</${tag}>`;
}

function attributesOf({ attributes }: PageElement): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

export interface PageOptions {
  readonly title: string;
  /** BCP 47; empty where it is not known. */
  readonly language: string;
  readonly css: string;
  readonly body: readonly PageNode[];
  /** Whether pictures are in the page, as `data:` addresses; from elsewhere none is ever loaded. */
  readonly pictures?: boolean;
}

/** One file that needs no other, and runs nothing. */
export function htmlPage({ title, language, css, body, pictures = false }: PageOptions): string {
  return `<!DOCTYPE html>
<html${language === '' ? '' : ` lang="${escapeHtml(language)}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${pictures ? '; img-src data:' : ''}">
<title>${escapeHtml(title)}</title>
<style>
${css.replace(/<\//g, '<\\/')}
</style>
</head>
<body class="file">
${body.map(htmlOf).join('\n')}
</body>
</html>
`;
}
