import MarkdownIt, { type MarkdownIt as Reader, type Token } from 'markdown-it';
import { escapeHtml } from '../redline/html';
import type { Report } from './model';
import { STYLE } from './style';
import { wordsFor } from './words';

/** What the in-text marks look like: `[12]`. */
const CITATION = /^\[(\d+)\]$/;

/**
 * A report's Markdown as one file that needs no other and runs nothing. Tags in the text are shown, not taken for tags. The
 * marks of places lead to the list at the end, and the list to the files.
 */
export function reportHtml(report: Report, markdown: string): string {
  const { language } = wordsFor(report.language);
  const reader = createReader();
  const tokens = reader.parse(markdown, {});
  numberSources(tokens);
  const title = tokens.find((token) => token.type === 'inline')?.children?.map(({ content }) => content);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title?.join('') ?? '')}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
${reader.renderer.render(tokens, reader.options, {})}</main>
</body>
</html>
`;
}

/** Linkify stays off: an address in a client's words is shown, not offered. */
function createReader(): Reader {
  const reader = new MarkdownIt('default', { html: false, linkify: false, typographer: false });
  reader.disable('image');
  return reader;
}

/** Gives the items of the list of places an id, and turns the marks in the text towards them. */
function numberSources(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type === 'list_item_open' && token.info !== '') token.attrSet('id', `source-${token.info}`);
    if (token.type === 'inline') turnCitations(token.children ?? []);
  }
}

function turnCitations(tokens: readonly Token[]): void {
  tokens.forEach((token, i) => {
    const label = tokens[i + 1]?.type === 'text' ? tokens[i + 1]?.content : undefined;
    const number = token.type === 'link_open' ? CITATION.exec(label ?? '')?.[1] : undefined;
    if (number === undefined) return;
    token.attrSet('href', `#source-${number}`);
    token.attrSet('class', 'source');
  });
}
