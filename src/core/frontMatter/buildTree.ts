import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { CST, Node, Pair, Scalar } from 'yaml';
import type { Span } from '../text';
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
  const props = propsOf(before.tokens);
  const tag = before.tokens.find((token) => token.type === 'tag')?.source ?? null;
  const base = { props, tag, anchor: (!isAlias(node) && node.anchor) || null };
  if (isAlias(node)) return { ...base, kind: 'alias', name: node.source, span: valueRange(node) };
  if (isScalar(node)) return { ...base, ...scalarParts(node, props?.end ?? before.at) };
  return { ...base, ...collectionParts(node) };
}

type Parts<T> = Omit<T, 'props' | 'tag' | 'anchor'>;

function scalarParts(node: Scalar, emptyAt: number): Parts<ScalarNode> {
  const token = node.srcToken;
  const value = node.value as ScalarNode['value'];
  const source = node.source ?? '';
  if (!token || (token.type === 'scalar' && token.source === '')) {
    return {
      kind: 'scalar',
      value,
      source,
      style: 'empty',
      header: null,
      span: { start: emptyAt, end: emptyAt },
    };
  }
  const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
  if (token.type !== 'block-scalar') {
    return { kind: 'scalar', value, source, style, header: null, span: valueRange(node) };
  }
  return { kind: 'scalar', value, source, style, ...blockScalarSpans(token) };
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
  const body = kept ? token.source : token.source.replace(/[\r\n]+$/, '');
  const end = body === '' ? headerEnd : bodyStart + body.length;
  return { header: { start, end: headerEnd }, span: { start, end } };
}

const sourceLength = (token: Token): number => ('source' in token ? token.source.length : 0);

function collectionParts(node: Node): Parts<CollectionNode> {
  if (!isMap(node) && !isSeq(node)) throw new Error('a node is neither scalar, alias, mapping nor sequence');
  const token = node.srcToken as CST.BlockMap | CST.BlockSequence | CST.FlowCollection | undefined;
  const kind = isMap(node) ? 'map' : 'seq';
  const flow = !token || token.type === 'flow-collection';
  const members = isMap(node)
    ? mapMembers(node.items, flow ? (token?.items ?? []) : null)
    : seqMembers(node.items as Node[], token as CST.BlockSequence | CST.FlowCollection);
  if (token?.type === 'flow-collection') {
    return { kind, flow, bare: false, members, span: valueRange(node) };
  }
  const span = { start: members[0]?.start ?? 0, end: members.at(-1)?.end ?? 0 };
  return { kind, flow, bare: flow, members, span };
}

function mapMembers(pairs: readonly Pair[], flowItems: readonly Item[] | null): Member[] {
  return pairs.map((pair) => {
    const item = pair.srcToken as Item;
    return pairMember(pair, item, flowItems ? commaAfter(flowItems, item) : null);
  });
}

function pairMember(pair: Pair, item: Item, comma: number | null): Member {
  const sep = item.sep ?? [];
  const colon = sep.find((token) => token.type === 'map-value-ind');
  const indicatorEnd = colon ? colon.offset + 1 : null;
  const start = startOf(item.start) ?? item.key?.offset ?? colon?.offset ?? 0;
  const key = buildNode(pair.key as Node, { tokens: item.start, at: afterExplicit(item.start) ?? start });
  const at = indicatorEnd ?? key.span.end;
  const value = pair.value
    ? buildNode(pair.value as Node, { tokens: colon ? sep.slice(sep.indexOf(colon)) : [], at })
    : emptyNode(at);
  return { start, key, indicatorEnd, value, end: Math.max(value.span.end, at), comma };
}

const emptyNode = (at: number): ScalarNode => ({
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

function seqMembers(nodes: readonly Node[], token: CST.BlockSequence | CST.FlowCollection): Member[] {
  const items = (token.items as Item[]).filter(isRealItem);
  return nodes.map((node, index) => {
    const item = items[index];
    if (!item) throw new Error('a sequence has more nodes than items');
    const dash = item.start.find((part) => part.type === 'seq-item-ind');
    const at = dash ? dash.offset + 1 : (item.value?.offset ?? 0);
    const pairs = isMap(node) && !node.srcToken;
    const value = pairs ? buildNode(node, { tokens: [], at }) : buildNode(node, { tokens: item.start, at });
    const start = dash?.offset ?? value.props?.start ?? value.span.start;
    const comma = dash ? null : commaAfter(token.items as Item[], item);
    return {
      start,
      key: null,
      indicatorEnd: dash ? at : null,
      value,
      end: Math.max(value.span.end, at),
      comma,
    };
  });
}

/** The parser also keeps comments and a last comma as items without a value. */
const isRealItem = (item: Item): boolean =>
  Boolean(item.value ?? item.sep) || item.start.some((token) => REAL_STARTS.has(token.type));
const REAL_STARTS = new Set(['seq-item-ind', 'explicit-key-ind', 'anchor', 'tag']);

function commaAfter(items: readonly Item[], item: Item): number | null {
  const next = items[items.indexOf(item) + 1];
  return next?.start.find((token) => token.type === 'comma')?.offset ?? null;
}

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

function propsOf(tokens: readonly SourceToken[]): Span | null {
  const props = tokens.filter((token) => token.type === 'anchor' || token.type === 'tag');
  const [first, last] = [props[0], props.at(-1)];
  return first && last ? { start: first.offset, end: last.offset + last.source.length } : null;
}

function valueRange(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}
