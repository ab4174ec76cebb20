import { Tree, type SyntaxNode } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { foldLabel } from '../prose/readerBlocks';
import type { Span } from '../text';
import { bounds } from './bounds';
import { collectPieces, type Piece } from './pieces';
import type { BlockKind, Container } from './model';

/** A block without blocks in it: what stands in one line box after another. Spans in UTF-16 code units of the source. */
export interface Leaf extends Span {
  readonly kind: BlockKind;
  readonly level: number;
  readonly within: readonly Container[];
  readonly pieces: readonly Piece[];
  /** It goes on with the footnote before it. */
  readonly ofNote?: true;
}

const markdown = parser.configure([GFM, bounds]);

/** The blocks of a Markdown text as its reader sees them, in order. Comments, link definitions and marks are no part of them. */
export function outline(source: string): readonly Leaf[] {
  const tree: Tree = markdown.parse(source);
  const state: State = { source, labels: definedLabels(source, tree), leaves: [] };
  let isNote = false;
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    const goesOn: boolean = isNote && node.name === 'CodeBlock';
    if (goesOn) visitNote(state, node);
    else visit(state, node, []);
    isNote = goesOn || definesNote(state, node);
  }
  return state.leaves;
}

/** What is indented below a footnote is part of it, not code: it is read as it is without its indent. */
function visitNote({ source, labels, leaves }: State, { from, to }: SyntaxNode): void {
  const ranges: { from: number; to: number }[] = [];
  for (let at = from; at < to;) {
    const line = source.indexOf('\n', at) + 1;
    const end = line > 0 && line < to ? line : to;
    const [indent = ''] = /^(?: {1,4}|\t)/.exec(source.slice(at, Math.min(end, at + NOTE_INDENT))) ?? [];
    // The node begins after the indent of its first line.
    const start = at === from ? at : at + indent.length;
    if (start < end) ranges.push({ from: start, to: end });
    at = end;
  }
  const inNote: State = { source, labels, leaves: [] };
  const tree = markdown.parse(source, [], ranges);
  // Its places count from where it starts: put there, they are those of the source.
  const placed = new Tree(tree.type, [tree], [from], source.length);
  if (placed.topNode.firstChild) visitChildren(inNote, placed.topNode.firstChild, []);
  leaves.push(...inNote.leaves.map((leaf) => ({ ...leaf, ofNote: true }) as const));
}

const NOTE_INDENT = 4;

const NOTE = /^ {0,3}\[\^[^\]\s]+\]:/;

const definesNote = ({ source }: State, { from, to, name }: SyntaxNode): boolean =>
  (name === 'Paragraph' || name === 'LinkReference') && NOTE.test(source.slice(from, to));

interface State {
  readonly source: string;
  /** Only these make `[label]` a link. */
  readonly labels: ReadonlyMap<string, string>;
  readonly leaves: Leaf[];
}

function visitChildren(state: State, node: SyntaxNode, within: readonly Container[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) visit(state, child, within);
}

const CONTAINERS: Readonly<Record<string, Container['kind']>> = {
  Blockquote: 'quote',
  BulletList: 'bullets',
  OrderedList: 'numbers',
  ListItem: 'item',
  Table: 'table',
};

const TEXTS: Readonly<Record<string, BlockKind>> = {
  Paragraph: 'paragraph',
  Task: 'paragraph',
  FencedCode: 'code',
  CodeBlock: 'code',
  HTMLBlock: 'html',
  ProcessingInstructionBlock: 'html',
  HorizontalRule: 'rule',
};

function visit(state: State, node: SyntaxNode, within: readonly Container[]): void {
  const container = CONTAINERS[node.name];
  if (container && within.length >= DEEPEST) return addWhole(state, node, within);
  if (container) return visitChildren(state, node, [...within, containerOf(state, node, container)]);
  if (node.name === 'TableHeader' || node.name === 'TableRow') return visitRow(state, node, within);
  const level = Number(/Heading(\d)$/.exec(node.name)?.[1] ?? 0);
  if (level > 0) return addLeaf(state, node, { kind: 'heading', level, within });
  const kind = TEXTS[node.name] ?? (isFootnote(state, node) ? 'paragraph' : undefined);
  if (kind) addLeaf(state, node, { kind, level: 0, within });
}

/** Nobody quotes a tenth as deep, and each level is a step on the stack. */
const DEEPEST = 100;

/** What is nested deeper is shown as it is written. */
function addWhole({ source, leaves }: State, { from, to }: SyntaxNode, within: readonly Container[]): void {
  const whole = { start: from, end: to };
  const pieces = [{ ...whole, text: source.slice(from, to), style: {} }];
  leaves.push({ ...whole, kind: 'paragraph', level: 0, within, pieces });
}

function addLeaf(state: State, node: SyntaxNode, about: Pick<Leaf, 'kind' | 'level' | 'within'>): void {
  const pieces = collectPieces(state.source, state.labels, node);
  if (pieces.length > 0) state.leaves.push({ ...about, start: node.from, end: node.to, pieces });
}

/** Where a bar begins a row the first cell comes after it; a cell with nothing in it has no node of its own. */
function visitRow(state: State, node: SyntaxNode, within: readonly Container[]): void {
  const kind = node.name === 'TableHeader' ? 'head' : 'row';
  const row = [...within, { id: `${kind} ${node.from}`, kind } as const];
  let filled = true;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === 'TableCell') {
      addLeaf(state, child, { kind: 'cell', level: 0, within: row });
      filled = true;
    } else if (child.from > node.from) {
      if (!filled) state.leaves.push(emptyCell(child.from, row));
      filled = false;
    } else filled = false;
  }
}

function emptyCell(at: number, within: readonly Container[]): Leaf {
  return { kind: 'cell', level: 0, within, start: at, end: at, pieces: [] };
}

function containerOf({ source }: State, node: SyntaxNode, kind: Container['kind']): Container {
  const id = `${kind} ${node.from}`;
  if (kind === 'numbers') {
    const start = parseInt(source.slice(node.from, node.from + 9), 10);
    return { id, kind, ...(start >= 0 && { start }) };
  }
  const task = kind === 'item' ? node.getChild('Task')?.getChild('TaskMarker') : null;
  return { id, kind, ...(task && { checked: /x/i.test(source.slice(task.from, task.to)) }) };
}

/** `[^1]: note` looks like the definition of a link, and a reader sees it. */
function isFootnote({ source }: State, node: SyntaxNode): boolean {
  return node.name === 'LinkReference' && source.startsWith('[^', node.from);
}

/** The targets of `[label]: target`, by folded label; the first of a label counts. */
function definedLabels(source: string, tree: Tree): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  tree.iterate({
    enter({ name, node }) {
      const label = name === 'LinkReference' ? node.getChild('LinkLabel') : null;
      const url = label && node.getChild('URL');
      // A footnote of one word looks like one; `[^1]` leads nowhere.
      if (!label || !url || source.startsWith('[^', label.from)) return;
      const key = foldLabel(source.slice(label.from + 1, label.to - 1));
      if (!labels.has(key)) labels.set(key, source.slice(url.from, url.to));
    },
  });
  return labels;
}
