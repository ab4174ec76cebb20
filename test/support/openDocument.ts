import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

/** The words of an OpenDocument file's body, paragraphs with `¶` between them, footnotes in `{}` where they are referred to. */
export function bodyText(file: Buffer | undefined): string {
  const document = new DOMParser().parseFromString(file?.toString('utf8') ?? '', 'text/xml');
  const [body] = [...document.getElementsByTagName('office:text')];
  return body ? paragraphsIn(body).map(textOf).join('¶') : '';
}

function paragraphsIn(node: Node): Element[] {
  return [...node.childNodes].flatMap((child): Element[] => {
    if (child.nodeName === 'text:p' || child.nodeName === 'text:h') return [child as Element];
    return child.nodeName === 'text:tracked-changes' ? [] : paragraphsIn(child);
  });
}

function textOf(node: Node): string {
  return [...node.childNodes]
    .map((child) => {
      if (child.nodeName === '#text') return child.nodeValue ?? '';
      if (child.nodeName === 'text:s') return ' ';
      if (child.nodeName === 'text:note') return `{${paragraphsIn(child).map(textOf).join('¶').trim()}}`;
      return textOf(child);
    })
    .join('');
}
