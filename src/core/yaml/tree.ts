import type { Span } from '../text';

/**
 * A YAML document as plain data, with the place of everything that an edit needs. Spans are UTF-16 offsets in the
 * YAML text and cover the content only: no properties (`&anchor`, `!tag`), no comment and no blank line after it.
 */
export type YamlNode = ScalarNode | AliasNode | CollectionNode;

interface NodeBase {
  readonly span: Span;
  /** The node's `&anchor` and `!tag`, which precede its span. */
  readonly props: Span | null;
  readonly anchor: string | null;
  readonly tag: string | null;
}

export type ScalarStyle = 'empty' | 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | bigint | null;
  /** The words in the file, before they are taken for a number, a truth value or nothing. */
  readonly source: string;
  readonly style: ScalarStyle;
  /** `|` or `>` and its indicators, for a literal or folded one. */
  readonly header: Span | null;
}

export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
}

export interface CollectionNode extends NodeBase {
  readonly kind: 'map' | 'seq';
  readonly flow: boolean;
  /** A single pair in a flow sequence, written without braces: `[a: 1]`. */
  readonly bare: boolean;
  readonly members: readonly Member[];
}

/** An entry of a mapping or an item of a sequence. */
export interface Member {
  /** The `-`, the `?`, the key's properties or the key, whichever comes first. */
  readonly start: number;
  readonly key: YamlNode | null;
  /** Right after `:` or `-`; null where there is none. */
  readonly indicatorEnd: number | null;
  readonly value: YamlNode;
  /** The end of the content; only after a kept block scalar does it include the line break. */
  readonly end: number;
  /** The comma after it, in a flow collection. */
  readonly comma: number | null;
}

/** A parsed YAML text that starts at `offset` in its file. */
export interface YamlSource {
  readonly text: string;
  readonly offset: number;
  readonly root: YamlNode;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<AliasNode, YamlNode>;
}

export const isCollection = (node: YamlNode): node is CollectionNode =>
  node.kind === 'map' || node.kind === 'seq';

/** Whether nothing stands for the value: an empty one, `null` or `~`. */
export const isNull = (node: YamlNode): node is ScalarNode => node.kind === 'scalar' && node.value === null;

/** Follows an alias to the node it stands for. */
export function resolved(source: YamlSource, node: YamlNode): Exclude<YamlNode, AliasNode> {
  const target = node.kind === 'alias' ? source.targets.get(node) : node;
  if (!target || target.kind === 'alias') throw new Error('an alias without a target passed the parser');
  return target;
}

/** The span in the file of a span in the YAML text. */
const inFile = (source: YamlSource, span: Span): Span => ({
  start: span.start + source.offset,
  end: span.end + source.offset,
});

/** The place of a node in the file; an empty one is shown at its indicator. */
export const nodeSpan = (source: YamlSource, node: YamlNode): Span =>
  inFile(source, { start: node.props?.start ?? node.span.start, end: node.span.end });

/** A node and all nodes in it, in the order of the text. */
export function nodesIn(node: YamlNode, found: YamlNode[] = []): readonly YamlNode[] {
  found.push(node);
  if (!isCollection(node)) return found;
  for (const { key, value } of node.members) {
    if (key) nodesIn(key, found);
    nodesIn(value, found);
  }
  return found;
}
