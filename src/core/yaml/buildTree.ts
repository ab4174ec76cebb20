import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { CST, Node, Pair, Scalar } from 'yaml';
import { withoutEnd, type Span } from '../text';
import type { CollectionNode, Member, ScalarNode, ScalarStyle, YamlNode } from './tree';

type Token = CST.Token;
type SourceToken = CST.SourceToken;
type Item = CST.CollectionItem;

/** What stands before a node: its properties, and the offset where an empty one is. */
interface Before {
  readonly tokens: readonly SourceToken[];
  readonly at: number;
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/**
 * Turns a parsed document without errors (made with `keepSourceTokens`) into plain data with exact spans.
 * `start` is what precedes the root node, `emptyAt` is where an empty root would be filled in.
 */
export function buildTree(root: Node, start: readonly SourceToken[], emptyAt: number): YamlNode {
  return buildNode(root, { tokens: start, at: emptyAt });
}

function buildNode(node: Node, before: Before): YamlNode {
  const marks = marksOf(before.tokens, (!isAlias(node) && node.anchor) || null);
  if (isScalar(node)) return scalarNode(node, marks, marks.props?.end ?? before.at);
  if (!isAlias(node)) return collectionNode(node, marks);
  const { props, anchor, tag } = marks;
  return { kind: 'alias', name: node.source, span: valueRange(node), props, anchor, tag };
}

interface Marks {
  readonly props: Span | null;
  readonly anchor: string | null;
  readonly tag: string | null;
}

function marksOf(tokens: readonly SourceToken[], anchor: string | null): Marks {
  const props = tokens.filter(({ type }) => type === 'anchor' || type === 'tag');
  const [first, last] = [props[0], props.at(-1)];
  if (!first || !last) return { props: null, anchor, tag: null };
  const tag = props.find(({ type }) => type === 'tag')?.source ?? null;
  return { props: { start: first.offset, end: last.offset + last.source.length }, anchor, tag };
}

/** Here and below a node is written out field by field: spreading its parts made building the slowest step of all. */
function scalarNode(node: Scalar, { props, anchor, tag }: Marks, emptyAt: number): ScalarNode {
  const token = node.srcToken;
  const empty = !token || (token.type === 'scalar' && token.source === '');
  const block = token?.type === 'block-scalar' ? blockScalarSpans(token) : null;
  return {
    kind: 'scalar',
    value: node.value as ScalarNode['value'],
    source: node.source ?? '',
    style: empty ? 'empty' : (STYLES[node.type ?? 'PLAIN'] ?? 'plain'),
    header: block?.header ?? null,
    span: empty ? { start: emptyAt, end: emptyAt } : (block?.span ?? valueRange(node)),
    props,
    anchor,
    tag,
  };
}

/** A kept (`+`) scalar owns the blank lines after it, any other one ends with its last line that holds anything. */
function blockScalarSpans(token: CST.BlockScalar): { header: Span; span: Span } {
  const header = token.props[0] as SourceToken;
  const start = header.offset;
  const headerEnd = start + header.source.length;
  const bodyStart = token.props.reduce(
    (at, prop) => Math.max(at, prop.offset + sourceLength(prop)),
    headerEnd,
  );
  const kept = header.source.includes('+');
  const body = kept ? token.source : withoutEnd(token.source, '\r\n');
  const end = body === '' ? headerEnd : bodyStart + body.length;
  return { header: { start, end: headerEnd }, span: { start, end } };
}

const sourceLength = (token: Token): number => ('source' in token ? token.source.length : 0);

function collectionNode(node: Node, { props, anchor, tag }: Marks): CollectionNode {
  if (!isMap(node) && !isSeq(node)) throw new Error('a node is neither scalar, alias, mapping nor sequence');
  const token = node.srcToken as CST.BlockMap | CST.BlockSequence | CST.FlowCollection | undefined;
  const flow = !token || token.type === 'flow-collection';
  const items: readonly Item[] = token?.items ?? [];
  const commas = flow ? commasOf(items) : NO_COMMAS;
  const members = isMap(node)
    ? node.items.map((pair) => pairMember(pair, pair.srcToken as Item, commas))
    : seqMembers(node.items as Node[], items.filter(isRealItem), commas);
  const content = { start: members[0]?.start ?? 0, end: members.at(-1)?.end ?? 0 };
  return {
    kind: isMap(node) ? 'map' : 'seq',
    flow,
    bare: !token,
    members,
    span: token?.type === 'flow-collection' ? valueRange(node) : content,
    props,
    anchor,
    tag,
  };
}

/** The offset of the comma after each item of a flow collection: it stands at the start of the next item. */
type Commas = ReadonlyMap<Item, number>;
const NO_COMMAS: Commas = new Map();

function commasOf(items: readonly Item[]): Commas {
  const commas = new Map<Item, number>();
  items.forEach((item, index) => {
    const comma = items[index + 1]?.start.find((token) => token.type === 'comma');
    if (comma) commas.set(item, comma.offset);
  });
  return commas;
}

function pairMember(pair: Pair, item: Item, commas: Commas): Member {
  const sep = item.sep ?? [];
  const colon = sep.find((token) => token.type === 'map-value-ind');
  const indicatorEnd = colon ? colon.offset + 1 : null;
  const start = startOf(item.start) ?? item.key?.offset ?? colon?.offset ?? 0;
  const key = buildNode(pair.key as Node, { tokens: item.start, at: afterExplicit(item.start) ?? start });
  const at = indicatorEnd ?? key.span.end;
  const value = pair.value
    ? buildNode(pair.value as Node, { tokens: colon ? sep.slice(sep.indexOf(colon)) : [], at })
    : emptyNode(at);
  const end = Math.max(value.span.end, at);
  return { start, key, indicatorEnd, value, end, comma: commas.get(item) ?? null };
}

/** The value where nothing is written. */
export const emptyNode = (at: number): ScalarNode => ({
  kind: 'scalar',
  value: null,
  source: '',
  style: 'empty',
  header: null,
  span: { start: at, end: at },
  props: null,
  anchor: null,
  tag: null,
});

function seqMembers(nodes: readonly Node[], items: readonly Item[], commas: Commas): Member[] {
  return nodes.map((node, index) => {
    const item = items[index];
    if (!item) throw new Error('a sequence has more nodes than items');
    const dash = item.start.find((part) => part.type === 'seq-item-ind');
    const indicatorEnd = dash ? dash.offset + 1 : null;
    const at = indicatorEnd ?? item.value?.offset ?? 0;
    const pair = isMap(node) && !node.srcToken;
    const value = buildNode(node, { tokens: pair ? [] : item.start, at });
    const start = dash?.offset ?? value.props?.start ?? value.span.start;
    const end = Math.max(value.span.end, at);
    return { start, key: null, indicatorEnd, value, end, comma: commas.get(item) ?? null };
  });
}

/** The parser also keeps comments and a last comma as items without a value. */
const isRealItem = (item: Item): boolean =>
  Boolean(item.value ?? item.sep) || item.start.some((token) => REAL_STARTS.has(token.type));
const REAL_STARTS = new Set(['seq-item-ind', 'explicit-key-ind', 'anchor', 'tag']);

function startOf(tokens: readonly SourceToken[]): number | null {
  const first = tokens.find(
    (token) => token.type === 'explicit-key-ind' || token.type === 'anchor' || token.type === 'tag',
  );
  return first?.offset ?? null;
}

function afterExplicit(tokens: readonly SourceToken[]): number | null {
  const mark = tokens.find((token) => token.type === 'explicit-key-ind');
  return mark ? mark.offset + 1 : null;
}

function valueRange(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}
