import { SCHEMA } from '../frontMatter/schema';
import { TERMS_SCHEMA } from '../terms/schema';
import { wordsOf } from '../yaml/fields';
import type { YamlInput } from '../yaml/edit/renderValue';
import { isNull, nodesIn, type ScalarNode, type YamlNode, type YamlSource } from '../yaml/tree';

/** A mapping of the file, in its order. */
export type Values = ReadonlyMap<string, YamlInput>;

type Levels = Readonly<Record<string, Readonly<Record<string, { readonly holds: string }>>>>;

const numbersOf = (schema: Levels): ReadonlySet<string> =>
  new Set(
    Object.values(schema).flatMap((level) =>
      Object.entries(level).flatMap(([key, { holds }]) => (holds === 'number' ? [key] : [])),
    ),
  );

/** Keys whose values are numbers: `1.50` is 1.5. Anywhere else it is three digits and a point. */
const NUMBERS = { document: numbersOf(SCHEMA), terms: numbersOf(TERMS_SCHEMA) };

/** What a file of YAML is of. */
export type Kind = keyof typeof NUMBERS;

/**
 * A front matter, or the terms, as values that can be written; null where one stands for another (`*name`), has a `!tag`, or a key is no
 * text. Where there is nothing, there are no values.
 */
export function valuesOf({ root, targets }: YamlSource, kind: Kind = 'document'): Values | null {
  const isPlain = nodesIn(root).every(
    (node) =>
      node.tag === null && (node.kind !== 'map' || node.members.every(({ key }) => key?.kind === 'scalar')),
  );
  if (isNull(root)) return new Map();
  if (root.kind !== 'map' || targets.size > 0 || !isPlain) return null;
  return new Map(entriesOf(root, NUMBERS[kind]));
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

function entriesOf(node: YamlNode, numbers: ReadonlySet<string>): [string, YamlInput][] {
  if (node.kind !== 'map') return [];
  return node.members.map(({ key, value }) => {
    const name = key?.kind === 'scalar' ? key.source : '';
    return [name, valueOf(value, name, numbers)];
  });
}

function valueOf(node: YamlNode, key: string, numbers: ReadonlySet<string>): YamlInput {
  if (node.kind === 'map') return Object.fromEntries(entriesOf(node, numbers));
  if (node.kind === 'seq') return node.members.map(({ value }) => valueOf(value, key, numbers));
  return node.kind === 'scalar' ? scalarOf(node, numbers.has(key)) : null;
}

/** As a person would read it: what would be written in other words is taken as the words of the file. */
function scalarOf(scalar: ScalarNode, isNumber: boolean): YamlInput {
  const { value, source } = scalar;
  if (typeof value === 'string' || value === null) return value;
  const isWritten = typeof value !== 'bigint' && (String(value) === source || isNumber);
  return isWritten ? value : wordsOf(scalar);
}
