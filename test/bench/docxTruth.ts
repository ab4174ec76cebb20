/**
 * The same Word file read in another way, to measure against: the whole tree at once by @xmldom/xmldom, nothing shared with the
 * product. Gives the text before (or after) all tracked changes, its paragraphs, and where each comment hangs in it.
 */
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

export interface TrueParagraph {
  readonly text: string;
  readonly style: string;
}

/** A place: paragraph and UTF-16 code unit in it. */
export interface TruePlace {
  readonly paragraph: number;
  readonly at: number;
}

export interface TrueComment {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly start: TruePlace | null;
  readonly end: TruePlace | null;
}

export interface TrueText {
  readonly paragraphs: readonly TrueParagraph[];
  readonly comments: readonly TrueComment[];
}

/** Whose tracked changes are taken as made; of all others the text before is read. */
export type IsAccepted = (author: string) => boolean;

const parse = (bytes: Uint8Array | undefined): Element | null =>
  bytes ? new DOMParser().parseFromString(strFromU8(bytes), 'text/xml').documentElement : null;

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

const isElement = (node: Node): node is Element => node.nodeType === 1;

const childrenOf = (element: Element): Element[] => Array.from(element.childNodes).filter(isElement);

export function readTruth(bytes: Uint8Array, isAccepted: IsAccepted): TrueText {
  const files = unzipSync(bytes, { filter: ({ name }) => /^word\/(document|comments)\.xml$/.test(name) });
  const document = parse(files['word/document.xml']);
  const paragraphs: { text: string; style: string }[] = [];
  const places = new Map<string, TruePlace>();
  let joins = false;
  let gone = 0;
  const here = (): TruePlace => {
    const last = paragraphs.length - 1;
    return { paragraph: Math.max(0, last), at: paragraphs[last]?.text.length ?? 0 };
  };
  const isGone = (name: string, author: string): boolean =>
    isAccepted(author) ? name === 'w:del' || name === 'w:moveFrom' : name === 'w:ins' || name === 'w:moveTo';
  const add = (text: string): void => {
    const last = paragraphs.at(-1);
    if (last && gone === 0) last.text += text;
  };
  const walk = (element: Element): void => {
    const name = element.nodeName;
    if (name === 'w:commentRangeStart' || name === 'w:commentRangeEnd')
      places.set(`${name.slice(14)} ${attribute(element, 'w:id')}`, here());
    else if (name === 'w:t' || name === 'w:delText') add(element.textContent ?? '');
    else if (name === 'w:tab') add('\t');
    else if (name === 'w:br' || name === 'w:cr') add(' ');
    else if (name === 'w:noBreakHyphen') add('\u2011');
    else if (name === 'w:p') paragraph(element);
    else if (!SKIPPED.has(name)) {
      // Comments may begin and end inside what is gone.
      const isGoneHere = REVISIONS.has(name) && isGone(name, attribute(element, 'w:author'));
      if (isGoneHere) gone++;
      childrenOf(element).forEach(walk);
      if (isGoneHere) gone--;
    }
  };
  const paragraph = (element: Element): void => {
    const properties = childrenOf(element).find(({ nodeName }) => nodeName === 'w:pPr');
    const part = (of: Element | undefined, name: string): Element | undefined =>
      of && childrenOf(of).find(({ nodeName }) => nodeName === name);
    const style = part(properties, 'w:pStyle');
    if (!joins) paragraphs.push({ text: '', style: style ? attribute(style, 'w:val') : '' });
    childrenOf(element).forEach(walk);
    const mark = part(properties, 'w:rPr');
    joins = mark
      ? childrenOf(mark).some(
          (child) => REVISIONS.has(child.nodeName) && isGone(child.nodeName, attribute(child, 'w:author')),
        )
      : false;
  };
  if (document) childrenOf(document).forEach(walk);
  return { paragraphs, comments: commentsOf(parse(files['word/comments.xml']), places) };
}

const REVISIONS = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
const SKIPPED = new Set('w:pPr w:rPr w:instrText w:delInstrText w:sectPr mc:Fallback w:tblPr'.split(' '));

function commentsOf(root: Element | null, places: ReadonlyMap<string, TruePlace>): readonly TrueComment[] {
  const comments = root ? childrenOf(root).filter(({ nodeName }) => nodeName === 'w:comment') : [];
  return comments.map((element) => {
    const id = attribute(element, 'w:id');
    return {
      id,
      author: attribute(element, 'w:author'),
      text: childrenOf(element)
        .map(({ textContent }) => textContent ?? '')
        .join('\n')
        .trim(),
      start: places.get(`Start ${id}`) ?? null,
      end: places.get(`End ${id}`) ?? null,
    };
  });
}
