import MarkdownIt, { type Token } from 'markdown-it';

/** The words of a Markdown text in order, as a reader of another make sees them: no marks, no tags, no targets. */
export function readerWords(markdown: string): string[] {
  const reader = new MarkdownIt('default', { html: true, linkify: false });
  return reader.parse(markdown, {}).flatMap(wordsOf);
}

function wordsOf(token: Token): string[] {
  if (token.type === 'inline') {
    const texts = (token.children ?? []).map(({ type, content }) => {
      if (type === 'softbreak' || type === 'hardbreak' || /^<br/.test(content)) return ' ';
      return type === 'html_inline' && content.startsWith('<!--') ? '' : content;
    });
    return words(texts.join(''));
  }
  const isText = token.type === 'fence' || token.type === 'code_block';
  return isText ? words(token.content) : [];
}

export const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
