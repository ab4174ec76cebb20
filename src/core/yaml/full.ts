import { Composer, Parser } from 'yaml';
import type { CST, Document, ParsedNode } from 'yaml';
import { fail, ok } from '../problem';
import type { Result } from '../problem';
import { say, type Said } from '../said';
import { buildTree, emptyNode } from './buildTree';
import { duplicateKey } from './duplicateKey';
import { syntaxMessage } from './syntaxMessage';
import { nodesIn } from './tree';
import type { AliasNode, YamlNode, YamlSource } from './tree';

/**
 * The core schema keeps dates as text. No known tag is applied, so that no value is ever anything but text, a
 * number, a truth value, nothing, a list or a mapping. Merge keys (`<<`) are keys like any other. Keys that stand twice are
 * looked for afterwards.
 */
const OPTIONS = {
  schema: 'core',
  keepSourceTokens: true,
  resolveKnownTags: false,
  uniqueKeys: false,
  strict: true,
  prettyErrors: false,
} as const;

/** Nested deeper than any parser goes. */
export const exhausted = (offset: number): Result<YamlSource> =>
  fail('yaml-syntax', syntaxMessage('RESOURCE_EXHAUSTION'), { start: offset, end: offset });

/** With all the rules of YAML. */
export function parseFully(text: string, offset: number): Result<YamlSource> {
  const tokens = [...new Parser().parse(text)];
  const docs = [...new Composer<ParsedNode>(OPTIONS).compose(tokens, true, text.length)];
  const error = firstError(docs);
  if (error) return fail('yaml-syntax', error.message, placeOf(error.pos, text, offset));
  const doc = docs[0];
  const token = tokens.find((each) => each.type === 'document');
  const root = doc?.contents
    ? buildTree(doc.contents, token?.start ?? [], emptyRootAt(tokens, text))
    : emptyNode(text.length);
  const twice = duplicateKey(root);
  if (twice) {
    const { start } = twice.span;
    return fail('yaml-syntax', syntaxMessage('DUPLICATE_KEY'), placeOf([start, start + 1], text, offset));
  }
  const targets = resolveAliases(root);
  if (!(targets instanceof Map)) {
    const message = say(
      '`*{0}` repeats a value that nothing before it names with `&{0}`. Name the value, or write it out here.',
      targets.name,
    );
    return fail('yaml-syntax', message, placeOf([targets.span.start, targets.span.end], text, offset));
  }
  return ok({ text, offset, root, targets });
}

interface SyntaxError {
  readonly pos: readonly [number, number];
  readonly message: Said;
}

function firstError(docs: readonly Document.Parsed[]): SyntaxError | null {
  const errors = docs.slice(0, 1).flatMap((doc) => doc.errors);
  const first = errors.sort((a, b) => a.pos[0] - b.pos[0])[0];
  if (first) return { pos: first.pos, message: syntaxMessage(first.code) };
  const second = docs[1];
  return second
    ? { pos: [second.range[0], second.range[0] + 1], message: syntaxMessage('MULTIPLE_DOCS') }
    : null;
}

/** At least one character, so that an editor has something to underline. */
function placeOf([from, to]: readonly [number, number], text: string, offset: number) {
  const start = Math.min(from, Math.max(0, text.length - 1));
  return { start: start + offset, end: Math.max(start, Math.min(to, text.length)) + offset };
}

function emptyRootAt(tokens: readonly CST.Token[], text: string): number {
  return tokens.find((token) => token.type === 'doc-end')?.offset ?? text.length;
}

/** An alias stands for the nearest node before it with that anchor. Returns the first alias without one. */
function resolveAliases(root: YamlNode): Map<AliasNode, YamlNode> | AliasNode {
  const anchors = new Map<string, YamlNode>();
  const targets = new Map<AliasNode, YamlNode>();
  for (const node of nodesIn(root)) {
    if (node.anchor !== null) anchors.set(node.anchor, node);
    if (node.kind !== 'alias') continue;
    const target = anchors.get(node.name);
    if (!target) return node;
    targets.set(node, target);
  }
  return targets;
}
