import type { Span } from '../../text';
import type { YamlPath } from '../locate';

/** What a key of ours holds. */
export interface Key {
  readonly holds: 'text' | 'date' | 'number' | 'list' | 'map';
  /** The only values that count, where there are only a few; of a list, those of its entries. */
  readonly values?: readonly string[];
  /** Nobody types it: it is not offered. */
  readonly ours?: true;
}

/** All keys of a file, by the level of the mapping that they stand in, in the order in which a person would write them. */
export type Schema<L extends string> = Readonly<Record<L, Readonly<Record<string, Key>>>>;

/** A key of ours; null for one that is somebody else's. */
export function keyIn<L extends string>(schema: Schema<L>, level: L, name: string): Key | null {
  const keys = schema[level];
  return Object.hasOwn(keys, name) ? (keys[name] ?? null) : null;
}

/** The level of the mapping that a path of keys and list indexes leads to; null where no key of ours can stand. */
export type LevelOf<L extends string> = (path: YamlPath) => L | null;

/** What stands, or is being written, at a place in a YAML text. */
export interface Field<L extends string = string> {
  readonly level: L;
  /** Leads to the mapping that the key stands in. An index of a list is 0, whichever it is. */
  readonly path: YamlPath;
  /** The key; null where one is being written still. */
  readonly key: string | null;
  readonly part: 'key' | 'value';
  /** The part as it stands, in UTF-16 code units from the start of the text; empty where there is nothing yet. Of a list, the entry. */
  readonly span: Span;
  /** The keys that its mapping has, this one included. */
  readonly present: readonly string[];
  /** Inside `[]` or `{}`. */
  readonly flow: boolean;
}

/** The key whose list of words an entry belongs to, and the mapping that it stands in; null for an entry that is a mapping of ours. */
export function listAround<L extends string>(
  path: YamlPath,
  levelOf: LevelOf<L>,
): { readonly level: L; readonly key: string; readonly path: YamlPath } | null {
  const [key, index] = path.slice(-2);
  if (typeof key !== 'string' || typeof index !== 'number' || levelOf(path) !== null) return null;
  const level = levelOf(path.slice(0, -2));
  return level === null ? null : { level, key, path: path.slice(0, -2) };
}
