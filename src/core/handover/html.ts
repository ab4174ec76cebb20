import { htmlPage, type PageElement, type PageNode } from '../redline/html';
import type { Container, Style } from '../redline/model';
import {
  isEdge,
  plainText,
  type Tracked,
  type TrackedBlock,
  type TrackedParagraph,
  type TrackedRun,
} from '../redline/tracked';
import { addressOf, isAddress } from './links';
import { STYLE } from './style';

export interface PageOptions {
  readonly title: string;
  /** BCP 47; empty where it is not known. */
  readonly language: string;
  /** Pictures as `data:` addresses, by the place that the Markdown names; of any other the description stands there. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** A text as one page that needs no other file and runs nothing. */
export function cleanPage(prose: string, { title, language, pictures }: PageOptions): string {
  const main = element('main', {}, cleanBody(prose, pictures));
  return htmlPage({ title, language, css: STYLE, body: [main], pictures: pictures.size > 0 });
}

/** What is on such a page. */
export function cleanBody(prose: string, pictures: PageOptions['pictures'] = new Map()): readonly PageNode[] {
  const text = plainText(prose);
  const notes = notesOf(text, { pictures });
  return [...viewBlocks(text.blocks, { pictures }, 0), ...(notes ? [notes] : [])];
}

type Tag = PageElement['tag'];

function element(
  tag: Tag,
  attributes: Readonly<Record<string, string | null>> = {},
  children: readonly (PageNode | null)[] = [],
): PageElement {
  const given = Object.entries(attributes).filter(([, value]) => value !== null);
  return { tag, attributes: Object.fromEntries(given), children: children.filter((child) => child !== null) };
}

type View = Pick<PageOptions, 'pictures'>;

/** Blocks in what they stand in. */
function viewBlocks(blocks: readonly TrackedBlock[], view: View, depth: number): PageNode[] {
  const nodes: PageNode[] = [];
  for (let from = 0; from < blocks.length;) {
    const first = blocks[from] as TrackedBlock;
    const container = withinOf(first)[depth];
    let to = from + 1;
    while (
      container &&
      to < blocks.length &&
      withinOf(blocks[to] as TrackedBlock)[depth]?.id === container.id
    )
      to++;
    const part = blocks.slice(from, to);
    nodes.push(container ? around(container, viewBlocks(part, view, depth + 1)) : viewBlock(first, view));
    from = to;
  }
  return nodes;
}

const withinOf = (block: TrackedBlock): readonly Container[] =>
  block.kind === 'table' ? block.within : block.shape.within;

function around({ kind, start, checked }: Container, children: readonly PageNode[]): PageElement {
  switch (kind) {
    case 'quote':
      return element('blockquote', {}, children);
    case 'numbers':
      return element('ol', { start: start === 1 || start === undefined ? null : String(start) }, children);
    case 'item':
      if (checked === undefined) return element('li', {}, children);
      return element('li', { class: 'task' }, [checked ? '☑ ' : '☐ ', ...children]);
    case 'bullets':
    case 'table':
    case 'head':
    case 'row':
      return element('ul', {}, children);
  }
}

function viewBlock(block: TrackedBlock, view: View): PageElement {
  if (block.kind === 'table') return viewTable(block.rows, view);
  const { kind, level } = block.shape;
  const children = viewRuns(block, view);
  switch (kind) {
    case 'heading':
      return element(`h${level}` as Tag, {}, children);
    case 'code':
    case 'html':
      return element('pre', {}, [element('code', {}, children)]);
    case 'rule':
      return element('hr', {});
    case 'paragraph':
    case 'cell':
      return element('p', {}, children);
  }
}

function viewTable(rows: Extract<TrackedBlock, { kind: 'table' }>['rows'], view: View): PageElement {
  const written = rows.map(({ head, cells }) =>
    element(
      'tr',
      {},
      cells.map((cell) => {
        const children = cell.flatMap((paragraph) => viewRuns(paragraph, view));
        return head ? element('th', { scope: 'col' }, children) : element('td', {}, children);
      }),
    ),
  );
  return element('table', {}, [element('tbody', {}, written)]);
}

function viewRuns({ inlines }: TrackedParagraph, view: View): PageNode[] {
  return inlines.flatMap((run) => (isEdge(run) ? [] : [viewRun(run, view)]));
}

function viewRun({ text, style, note }: TrackedRun, view: View): PageNode {
  if (note !== null) return reference(note + 1);
  if (style.lineBreak) return element('br', {});
  const picture = style.picture === undefined ? undefined : view.pictures.get(style.picture);
  return picture === undefined ? looks(text, style) : element('img', { src: picture, alt: text });
}

function looks(text: string, style: Style): PageNode {
  let node: PageNode = text;
  if (style.code || style.html) node = element('code', {}, [node]);
  if (style.strike) node = element('s', {}, [node]);
  if (style.emphasis || style.image) node = element('em', {}, [node]);
  if (style.strong) node = element('strong', {}, [node]);
  if (style.link !== undefined && isAddress(style.link))
    node = element('a', { href: addressOf(style.link) }, [node]);
  return node;
}

function reference(number: number): PageElement {
  const link = { id: `ref-${number}`, href: `#note-${number}` };
  return element('sup', {}, [element('a', link, [String(number)])]);
}

function notesOf({ notes }: Tracked, view: View): PageElement | null {
  if (notes.length === 0) return null;
  const items = notes.map((note, i) =>
    element('li', { id: `note-${i + 1}` }, [
      ...note.map((paragraph) => element('p', {}, viewRuns(paragraph, view))),
      element('a', { href: `#ref-${i + 1}`, 'aria-label': `${i + 1}` }, ['↩']),
    ]),
  );
  return element('section', { class: 'notes' }, [element('ol', {}, items)]);
}
