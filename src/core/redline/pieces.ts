import type { SyntaxNode } from '@lezer/common';
import { foldLabel } from '../prose/readerBlocks';
import { decodeEntity } from '../prose/readerEntities';
import type { Span } from '../text';
import type { Style } from './model';

/** Words that look alike, and the source they stand for: character for character, unless the lengths differ (an entity). */
export interface Piece extends Span {
  readonly text: string;
  readonly style: Style;
}

interface Walk {
  readonly source: string;
  /** The targets of `[label]: target`, by folded label. */
  readonly labels: ReadonlyMap<string, string>;
  readonly pieces: Piece[];
}

/** What a reader sees of a block without blocks in it. */
export function collectPieces(
  source: string,
  labels: ReadonlyMap<string, string>,
  node: SyntaxNode,
): readonly Piece[] {
  if (node.name === 'HorizontalRule') return [{ text: '', style: {}, start: node.from, end: node.to }];
  const pieces: Piece[] = [];
  if (node.name === 'LinkReference') add({ source, labels, pieces }, node, {});
  else read({ source, labels, pieces }, node, {});
  return VERBATIM.has(node.name) ? pieces : trimmed(pieces);
}

/** White space at the start of these is part of them. */
const VERBATIM = new Set(['FencedCode', 'CodeBlock', 'HTMLBlock']);

/** What a reader does not see. */
const HIDDEN = new Set([
  'HeaderMark',
  'QuoteMark',
  'ListMark',
  'EmphasisMark',
  'StrikethroughMark',
  'LinkMark',
  'CodeMark',
  'CodeInfo',
  'TaskMarker',
  'TableDelimiter',
  'LinkTitle',
  'LinkLabel',
  'Comment',
  'CommentBlock',
]);

/** Inside these the words between the children count; in a fence only its text does. */
function read(walk: Walk, node: SyntaxNode, style: Style): void {
  let at = node.from;
  const wholly = node.name !== 'FencedCode';
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (wholly) add(walk, { from: at, to: child.from }, style);
    readChild(walk, child, style);
    at = Math.max(at, child.to);
  }
  if (wholly) add(walk, { from: at, to: node.to }, style);
}

function readChild(walk: Walk, node: SyntaxNode, style: Style): void {
  const { source } = walk;
  switch (node.name) {
    case 'Emphasis':
      return read(walk, node, { ...style, emphasis: true });
    case 'StrongEmphasis':
      return read(walk, node, { ...style, strong: true });
    case 'Strikethrough':
      return read(walk, node, { ...style, strike: true });
    case 'InlineCode':
      return read(walk, node, { ...style, code: true });
    case 'Link':
    case 'Image':
    case 'Autolink':
      return readLink(walk, node, style);
    case 'HTMLTag':
    case 'ProcessingInstruction':
      return add(walk, node, { ...style, html: true });
    case 'Escape':
      return add(walk, { from: node.from + 1, to: node.to }, style);
    case 'Entity':
      return addAs(walk, node, decodeEntity(source.slice(node.from, node.to)), style);
    case 'HardBreak':
      return addAs(walk, node, '\n', { ...style, lineBreak: true });
    case 'URL':
      return add(walk, node, { ...style, link: source.slice(node.from, node.to) });
    default:
      if (!HIDDEN.has(node.name)) read(walk, node, style);
  }
}

/** A link without a target and without a definition is none: its brackets are seen. */
function readLink(walk: Walk, node: SyntaxNode, style: Style): void {
  const url = node.getChild('URL');
  const target = url ? walk.source.slice(url.from, url.to) : definedTarget(walk, node);
  if (node.name === 'Autolink' && url) return add(walk, url, { ...style, link: target ?? '' });
  const [open, close] = node.getChildren('LinkMark');
  if (target === null || !open || !close) return add(walk, node, style);
  const isImage = node.name === 'Image';
  if (isImage && open.to === close.from)
    return addAs(walk, node, target.split('/').at(-1) ?? '', { ...style, image: true, picture: target });
  const looks: Style = isImage ? { ...style, image: true, picture: target } : { ...style, link: target };
  readBetween(walk, node, { from: open.to, to: close.from, style: looks });
}

/** The target of `[words][label]` or `[label]`, where it is defined. */
function definedTarget({ source, labels }: Walk, node: SyntaxNode): string | null {
  const label = node.getChild('LinkLabel');
  const [open, close] = node.getChildren('LinkMark');
  const named =
    label && label.to - label.from > 2
      ? source.slice(label.from + 1, label.to - 1)
      : source.slice(open?.to, close?.from);
  return labels.get(foldLabel(named)) ?? null;
}

function readBetween(walk: Walk, node: SyntaxNode, part: { from: number; to: number; style: Style }): void {
  let at = part.from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.from < part.from || child.to > part.to) continue;
    add(walk, { from: at, to: child.from }, part.style);
    readChild(walk, child, part.style);
    at = child.to;
  }
  add(walk, { from: at, to: part.to }, part.style);
}

function add(walk: Walk, { from, to }: { from: number; to: number }, style: Style): void {
  if (to > from) walk.pieces.push({ text: walk.source.slice(from, to), style, start: from, end: to });
}

function addAs(walk: Walk, node: SyntaxNode, text: string | null, style: Style): void {
  if (text === null) return add(walk, node, style);
  walk.pieces.push({ text, style, start: node.from, end: node.to });
}

/** Without the white space that the block's marks leave at its edges. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(isSeen);
  const last = pieces.findLastIndex(isSeen);
  return pieces.slice(first, last + 1).map((piece, i, all) => {
    const before = i === 0 ? piece.text.length - piece.text.trimStart().length : 0;
    const after = i === all.length - 1 ? piece.text.length - piece.text.trimEnd().length : 0;
    if (before + after === 0 || piece.text.length !== piece.end - piece.start) return piece;
    return cutPiece(piece, { start: piece.start + before, end: piece.end - after });
  });
}

const isSeen = ({ text }: Piece): boolean => text.trim() !== '';

/** The part of a piece within `span`; whole, where it stands for other characters than its own. */
export function cutPiece(piece: Piece, span: Span): Piece {
  if (piece.text.length !== piece.end - piece.start) return piece;
  const start = Math.max(piece.start, span.start);
  const end = Math.min(piece.end, span.end);
  return { ...piece, text: piece.text.slice(start - piece.start, end - piece.start), start, end };
}
