/**
 * The marks that a report's Markdown has in its lines: escaped signs, lines that end with a break, strong words, links. What
 * they hold has gone through `escape.ts`, so that nothing else in them means anything.
 */
const MARK = /\\([!-/:-@[-`{-~])|\\\n|\*\*|\[((?:[^\]\\]|\\.)*)\]\(([^)]*)\)|[&<>"]/g;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** What the marks of places in the text look like: `[12]`. */
const CITATION = /^\[(\d+)\]$/;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeSign = (sign: string): string => ESCAPES[sign] ?? sign;

/** The words alone. */
export const plainOf = (markdown: string): string => markdown.replace(ESCAPED, '$1');

export function inlineHtml(markdown: string): string {
  let isStrong = false;
  return markdown.replace(MARK, (mark: string, sign?: string, label?: string, target?: string) => {
    if (sign !== undefined) return escapeSign(sign);
    if (label !== undefined) return linkHtml(label, target ?? '');
    if (mark === '\\\n') return '<br>\n';
    if (mark !== '**') return escapeSign(mark);
    isStrong = !isStrong;
    return isStrong ? '<strong>' : '</strong>';
  });
}

/** The mark of a place leads to the list of them. */
function linkHtml(label: string, target: string): string {
  const number = CITATION.exec(plainOf(label))?.[1];
  const attributes =
    number === undefined ? `href="${inlineHtml(target)}"` : `href="#source-${number}" class="source"`;
  return `<a ${attributes}>${inlineHtml(label)}</a>`;
}
