/**
 * The marks that a report's Markdown has in its lines: escaped signs, lines that end with a break, strong words, marks of places
 * (`[\[12\]](…)`), other links. What they hold has gone through `escape.ts`, so that nothing else in them means anything.
 */
const MARK = /\\([!-/:-@[-`{-~])|\\\n|\*\*|\[(?:\\\[(\d+)\\\]|((?:[^\]\\]|\\.)*))\]\(([^)]*)\)|[&<>"]/g;
/** Begins one of them. */
const MAY_MARK = /[\\*[&<>"]/;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeSign = (sign: string): string => ESCAPES[sign] ?? sign;

/** The words alone. */
export const plainOf = (markdown: string): string => markdown.replace(ESCAPED, '$1');

export function inlineHtml(markdown: string): string {
  if (!MAY_MARK.test(markdown)) return markdown;
  let isStrong = false;
  return markdown.replace(MARK, (mark: string, sign?: string, number?: string, ...link: string[]) => {
    if (sign !== undefined) return escapeSign(sign);
    if (number !== undefined) return citationHtml(number);
    const [label, target = ''] = link;
    if (label !== undefined) return linkHtml(label, target);
    if (mark === '\\\n') return '<br>\n';
    if (mark !== '**') return escapeSign(mark);
    isStrong = !isStrong;
    return isStrong ? '<strong>' : '</strong>';
  });
}

const linkHtml = (label: string, target: string): string =>
  `<a href="${inlineHtml(target)}">${inlineHtml(label)}</a>`;

/** The mark of a place leads to the list of them. */
const citationHtml = (number: string): string => `<a href="#source-${number}" class="source">[${number}]</a>`;
