import { SCHEMA } from '../frontMatter/schema';
import { wordsOf } from '../yaml/fields';
import type { YamlInput } from '../yaml/edit/renderValue';
import { nodesIn, type ScalarNode, type YamlNode, type YamlSource } from '../yaml/tree';

/** A mapping of the file, in its order. */
export type Values = ReadonlyMap<string, YamlInput>;

/** Keys whose values are numbers: `1.50` is 1.5. Anywhere else it is three digits and a point. */
const NUMBERS: ReadonlySet<string> = new Set(
  [...Object.entries(SCHEMA.document), ...Object.entries(SCHEMA.round)].flatMap(([key, { holds }]) =>
    holds === 'number' ? [key] : [],
  ),
);

/** A front matter as values that can be written; null where one stands for another (`*name`), has a `!tag`, or a key is no text. */
export function valuesOf({ root, targets }: YamlSource): Values | null {
  const isPlain = nodesIn(root).every(
    (node) =>
      node.tag === null && (node.kind !== 'map' || node.members.every(({ key }) => key?.kind === 'scalar')),
  );
  if (root.kind !== 'map' || targets.size > 0 || !isPlain) return null;
  return new Map(entriesOf(root));
}

/** The entries of a value that is a mapping. */
export const asMap = (value: YamlInput): Values | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value) as [string, YamlInput][])
    : null;

/** The words of a value that is a text. */
export const asText = (value: YamlInput | undefined): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;

/** What can be written of a mapping. */
export const written = (values: Values): YamlInput => Object.fromEntries(values);

export const isSame = (a: YamlInput | undefined, b: YamlInput | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

function entriesOf(node: YamlNode): [string, YamlInput][] {
  if (node.kind !== 'map') return [];
  return node.members.map(({ key, value }) => {
    const name = key?.kind === 'scalar' ? key.source : '';
    return [name, valueOf(value, name)];
  });
}

function valueOf(node: YamlNode, key: string): YamlInput {
  if (node.kind === 'map') return Object.fromEntries(entriesOf(node));
  if (node.kind === 'seq') return node.members.map(({ value }) => valueOf(value, key));
  return node.kind === 'scalar' ? scalarOf(node, key) : null;
}

/** As a person would read it: what would be written in other words is taken as the words of the file. */
function scalarOf(scalar: ScalarNode, key: string): YamlInput {
  const { value, source } = scalar;
  if (typeof value === 'string' || value === null) return value;
  const isWritten = typeof value !== 'bigint' && (String(value) === source || NUMBERS.has(key));
  return isWritten ? value : wordsOf(scalar);
}
