import type { Problem } from '../problem';
import { say, type Said } from '../said';
import { isDate } from './dates';
import { memberOf } from './locate';
import { isCollection, nodeSpan, resolved } from './tree';
import type { CollectionNode, ScalarNode, YamlNode, YamlSource } from './tree';

/** A reading of a YAML document that goes on past what is wrong, and notes it. */
export interface Reading {
  readonly source: YamlSource;
  readonly problems: Problem[];
  /** Lists that were read: there are no more of them, and of their entries, than the text is long. */
  readonly seen: Set<CollectionNode>;
  /** How many entries of lists may still be read again, so that aliases of aliases cannot fill the memory. */
  entriesLeft: number;
}

/** Far more than anybody repeats. A list repeated by aliases of aliases reaches it in a few lines. */
const MAX_REPEATED = 20_000;

export const startReading = (source: YamlSource): Reading => ({
  source,
  problems: [],
  seen: new Set(),
  entriesLeft: MAX_REPEATED,
});

/** Notes an entry of the wrong shape at its place. */
export function noteShape(
  reading: Reading,
  node: YamlNode,
  message: Said,
  severity: Problem['severity'] = 'error',
): void {
  reading.problems.push({ code: 'wrong-shape', severity, message, span: nodeSpan(reading.source, node) });
}

/** The mapping that a node is or stands for, else null. */
export function asMap(reading: Reading, node: YamlNode): CollectionNode | null {
  const value = resolved(reading.source, node);
  return value.kind === 'map' ? value : null;
}

/** The scalar that a node is or stands for, else null. */
export function asScalar(reading: Reading, node: YamlNode): ScalarNode | null {
  const value = resolved(reading.source, node);
  return value.kind === 'scalar' ? value : null;
}

/** The words of a scalar as they stand in the file: `1.10` stays `1.10`. Null for nothing. */
export const wordsOf = (scalar: ScalarNode): string | null => {
  if (scalar.value === null) return null;
  return typeof scalar.value === 'string' ? scalar.value : scalar.source;
};

/** The nodes of the list below a key; none where the key is missing or empty. */
export function listField(reading: Reading, map: CollectionNode, key: string): readonly YamlNode[] {
  const node = memberOf(map, key)?.value;
  if (!node) return [];
  const value = resolved(reading.source, node);
  if (value.kind === 'seq') return taken(reading, node, value);
  if (!isEmpty(value))
    noteShape(reading, node, say('`{0}` should be a list: one line with `- ` for each entry.', key));
  return [];
}

function taken(reading: Reading, node: YamlNode, list: CollectionNode): readonly YamlNode[] {
  if (!reading.seen.has(list)) {
    reading.seen.add(list);
    return list.members.map((member) => member.value);
  }
  if (reading.entriesLeft < list.members.length) {
    if (reading.entriesLeft >= 0)
      noteShape(reading, node, say('There are too many entries to read: do aliases (`*name`) repeat them?'));
    reading.entriesLeft = -1;
    return [];
  }
  reading.entriesLeft -= list.members.length;
  return list.members.map((member) => member.value);
}

const isEmpty = (node: YamlNode): boolean => node.kind === 'scalar' && wordsOf(node) === null;

/** A field and its scalar, or null where it is missing, empty or no scalar (which is noted). */
function scalarField(
  reading: Reading,
  map: CollectionNode,
  key: string,
): { node: YamlNode; words: string } | null {
  const node = memberOf(map, key)?.value;
  if (!node) return null;
  const value = resolved(reading.source, node);
  if (isCollection(value)) {
    noteShape(
      reading,
      node,
      say(
        '`{0}` should be one value, not a list or a group of keys. It is left out until it is corrected.',
        key,
      ),
    );
    return null;
  }
  const words = value.kind === 'scalar' ? wordsOf(value) : null;
  return words === null || words === '' ? null : { node, words };
}

/** A text; numbers and truth values are taken in the words of the file. */
export const textField = (reading: Reading, map: CollectionNode, key: string): string | undefined =>
  scalarField(reading, map, key)?.words;

/** A date as written. */
export function dateField(reading: Reading, map: CollectionNode, key: string): string | undefined {
  const field = scalarField(reading, map, key);
  if (!field) return undefined;
  if (isDate(field.words)) return field.words;
  noteShape(
    reading,
    field.node,
    say(
      '`{0}` should be a date such as 2026-11-02 or 2026-11-02T09:14:00+01:00. It is left out until it is corrected.',
      key,
    ),
  );
  return undefined;
}

export interface NumberRange {
  readonly min: number;
  readonly max?: number;
  readonly whole: boolean;
}

/** A number in a range; one in quotes is taken too. */
export function numberField(
  reading: Reading,
  map: CollectionNode,
  key: string,
  range: NumberRange,
): number | undefined {
  const field = scalarField(reading, map, key);
  if (!field) return undefined;
  const value = Number(field.words);
  const fits = Number.isFinite(value) && value >= range.min && value <= (range.max ?? Infinity);
  if (fits && (!range.whole || Number.isInteger(value))) return value;
  noteShape(
    reading,
    field.node,
    say('`{0}` should be {1}. It is left out until it is corrected.', key, wanted(range)),
  );
  return undefined;
}

function wanted({ min, max, whole }: NumberRange): Said {
  if (max === undefined)
    return whole ? say('a whole number, {0} or more', min) : say('a number, {0} or more', min);
  return whole
    ? say('a whole number, from {0} to {1}', min, max)
    : say('a number, from {0} to {1}', min, max);
}

/** One of some words; any other is noted, and `otherwise` says what holds instead. */
export function choiceField<T extends string>(
  reading: Reading,
  map: CollectionNode,
  key: string,
  { words, otherwise }: { readonly words: readonly T[]; readonly otherwise: Said },
): T | undefined {
  const field = scalarField(reading, map, key);
  if (!field) return undefined;
  const word = words.find((candidate) => candidate === field.words);
  if (word !== undefined) return word;
  noteShape(
    reading,
    field.node,
    say('`{0}` should be one of {1}. {2}', key, words.join(', '), otherwise),
    'warning',
  );
  return undefined;
}

/** An object without the keys whose value is undefined. */
export function defined<T extends Record<string, unknown>>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: Record<string, unknown> = {};
  for (const key in fields) if (fields[key] !== undefined) kept[key] = fields[key];
  return kept as { [K in keyof T]?: Exclude<T[K], undefined> };
}
