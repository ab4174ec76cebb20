import { element, type Element, type Node, type Tag } from './element';
import type { Container, RedlineBlock } from './model';
import { viewRuns, type Drawing } from './viewRuns';

/** In the direction of its own script: the page may be in another. */
export const AS_READ = { dir: 'auto' } as const;

/** The page has a heading of its own above the text's. */
const HEADINGS: readonly Tag[] = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'];

/** Blocks in what they stand in: lists, quotes, tables. */
export function viewBlocks(drawing: Drawing, blocks: readonly RedlineBlock[], depth = 0): readonly Node[] {
  const nodes: Node[] = [];
  for (let from = 0; from < blocks.length;) {
    const first = blocks[from];
    const container = first?.within[depth];
    let to = from + 1;
    if (container) while (blocks[to]?.within[depth]?.id === container.id) to++;
    const part = blocks.slice(from, to);
    if (container) nodes.push(viewContainer(drawing, container, { blocks: part, depth }));
    else if (first) nodes.push(viewBlock(drawing, first));
    from = to;
  }
  return nodes;
}

interface Part {
  readonly blocks: readonly RedlineBlock[];
  readonly depth: number;
}

function viewContainer(drawing: Drawing, container: Container, { blocks, depth }: Part): Element {
  const children = viewBlocks(drawing, blocks, depth + 1);
  switch (container.kind) {
    case 'quote':
      return element('blockquote', AS_READ, children);
    case 'bullets':
      return element('ul', AS_READ, children);
    case 'numbers':
      return element(
        'ol',
        { ...AS_READ, start: container.start === 1 ? null : String(container.start ?? 1) },
        children,
      );
    case 'item':
      return viewItem(drawing, container, { blocks, depth });
    case 'table':
      return element('table', AS_READ, [element('tbody', {}, children)]);
    case 'head':
    case 'row':
      return element('tr', {}, children);
  }
}

function viewItem({ words, ...rest }: Drawing, { checked }: Container, { blocks, depth }: Part): Element {
  const children = viewBlocks({ words, ...rest }, blocks, depth + 1);
  if (checked === undefined) return element('li', { class: fateOf(blocks) }, children);
  const box = element('span', { class: 'task' }, [
    element('span', { 'aria-hidden': 'true' }, [checked ? '☑' : '☐']),
    element('span', { class: 'spoken' }, [checked ? words.taskDone : words.taskOpen]),
  ]);
  return element('li', { class: `with-task ${fateOf(blocks)}` }, [box, ...children]);
}

function fateOf(blocks: readonly RedlineBlock[]): string {
  const fates = new Set(blocks.map(({ fate }) => fate));
  const [only] = fates;
  return fates.size === 1 && only !== 'kept' ? (only ?? '') : '';
}

function viewBlock(drawing: Drawing, block: RedlineBlock): Element {
  const children = viewRuns(drawing, block);
  const attributes = {
    ...(block.kind !== 'code' && block.kind !== 'html' && AS_READ),
    class: ['block', block.fate, isChanged(block) && 'changed'].filter(Boolean).join(' '),
  };
  switch (block.kind) {
    case 'heading':
      return element(HEADINGS[block.level - 1] ?? 'h6', attributes, children);
    case 'paragraph':
      return element('p', attributes, children);
    case 'code':
      return element('pre', attributes, [element('code', {}, children)]);
    case 'html':
      return element('pre', { class: `${attributes.class} tag` }, [element('code', {}, children)]);
    case 'rule':
      return element('div', attributes, [element('hr', { class: block.runs[0]?.mark })]);
    case 'cell':
      return block.within.at(-1)?.kind === 'head'
        ? element('th', { ...attributes, scope: 'col' }, children)
        : element('td', attributes, children);
  }
}

const isChanged = ({ runs }: RedlineBlock): boolean =>
  runs.some(({ mark, move }) => mark !== 'kept' || move !== null);
