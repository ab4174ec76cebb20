import { memberIndex } from '../locate';
import type { YamlPath } from '../locate';
import { nested } from './nested';
import type { Step } from './operation';
import { inputEntries, isInputList, isInputMap } from './renderValue';
import type { YamlInput } from './renderValue';
import { isCollection, isNull } from '../tree';
import type { AliasNode, CollectionNode, YamlNode, YamlSource } from '../tree';

/**
 * What a document must say after an operation, worked out on the values alone. Comparing it with what the edited
 * text says is the safety net under every edit. It knows nothing of lines, indentation and quotes.
 */
type Expected =
  | { readonly kind: 'old'; readonly node: YamlNode }
  | { readonly kind: 'written'; readonly value: YamlInput }
  | { readonly kind: 'map'; readonly node: CollectionNode; readonly entries: readonly ExpectedEntry[] }
  | { readonly kind: 'seq'; readonly node: CollectionNode; readonly items: readonly Expected[] };
interface ExpectedEntry {
  readonly key: Expected;
  readonly value: Expected;
}

/** Whether `after` says what `before` said, with the operation applied: values, order, anchors, tags and styles. */
export function saysAsExpected(before: YamlSource, operation: Step, after: YamlSource): boolean {
  const expected = applied(before.root, operation.path, operation);
  if (!expected) return false;
  const emptied = expected.kind === 'map' && expected.entries.length === 0;
  if (emptied && isNull(after.root)) return true;
  return matches(expected, after.root, { before, after, seen: new Map() });
}

const old = (node: YamlNode): Expected => ({ kind: 'old', node });
const written = (value: YamlInput): Expected => ({ kind: 'written', value });

function applied(node: YamlNode, path: YamlPath, operation: Step): Expected | null {
  const [step, ...rest] = path;
  if (step === undefined) return appliedHere(node, operation);
  if (isNull(node)) return operation.op === 'remove' ? old(node) : writtenBelow(path, operation);
  if (!isCollection(node)) return null;
  const index = memberIndex(node, step);
  const member = node.members[index];
  if (!member) return operation.op === 'remove' ? old(node) : inserted(node, path, operation);
  if (rest.length === 0 && operation.op === 'remove') return without(node, index);
  const value = applied(member.value, rest, operation);
  return value && replaced(node, index, value);
}

function appliedHere(node: YamlNode, operation: Step): Expected | null {
  if (operation.op === 'set') return written(operation.value);
  if (operation.op === 'remove') return null;
  if (isNull(node)) return written(operation.values);
  if (!isCollection(node) || node.kind !== 'seq') return null;
  const at = operation.at ?? node.members.length;
  return { kind: 'seq', node, items: itemsOf(node).toSpliced(at, 0, ...operation.values.map(written)) };
}

function writtenBelow(path: YamlPath, operation: Step): Expected | null {
  if (operation.op === 'remove') return null;
  const value = nested(path, operation.op === 'append' ? operation.values : operation.value);
  return value === undefined ? null : written(value);
}

function inserted(node: CollectionNode, [step, ...rest]: YamlPath, operation: Step): Expected | null {
  const value = writtenBelow(rest, operation);
  if (!value || step === undefined) return null;
  if (node.kind === 'seq') {
    return step === node.members.length ? { kind: 'seq', node, items: [...itemsOf(node), value] } : null;
  }
  if (typeof step === 'number') return null;
  const at = insertionIndex(node, operation);
  return { kind: 'map', node, entries: entriesOf(node).toSpliced(at, 0, { key: written(step), value }) };
}

/** Where a new key goes among the members of its mapping: next to the key named for it, else at the end. */
export function insertionIndex(node: CollectionNode, operation: Step): number {
  if (operation.op !== 'set') return node.members.length;
  const before = operation.before === undefined ? -1 : memberIndex(node, operation.before);
  if (before >= 0) return before;
  const after = operation.after === undefined ? -1 : memberIndex(node, operation.after);
  return after >= 0 ? after + 1 : node.members.length;
}

const itemsOf = (node: CollectionNode): Expected[] => node.members.map((member) => old(member.value));
const entriesOf = (node: CollectionNode): ExpectedEntry[] =>
  node.members.map((member) => ({ key: old(member.key as YamlNode), value: old(member.value) }));

function without(node: CollectionNode, index: number): Expected {
  if (node.kind === 'seq') return { kind: 'seq', node, items: itemsOf(node).toSpliced(index, 1) };
  return { kind: 'map', node, entries: entriesOf(node).toSpliced(index, 1) };
}

function replaced(node: CollectionNode, index: number, value: Expected): Expected {
  if (node.kind === 'seq') return { kind: 'seq', node, items: itemsOf(node).with(index, value) };
  const entries = entriesOf(node);
  const entry = entries[index] as ExpectedEntry;
  return { kind: 'map', node, entries: entries.with(index, { key: entry.key, value }) };
}

interface Comparison {
  readonly before: YamlSource;
  readonly after: YamlSource;
  /** Pairs of repeated values already compared, so that aliases of aliases cost nothing. */
  readonly seen: Map<YamlNode, Set<YamlNode>>;
}

function matches(expected: Expected, node: YamlNode, comparison: Comparison): boolean {
  if (expected.kind === 'old') return sameNode(expected.node, node, comparison);
  if (expected.kind === 'written') return isWritten(node, expected.value);
  if (!isCollection(node) || node.kind !== expected.kind || !keepsItsProps(expected.node, node)) return false;
  if (expected.kind === 'seq') {
    const { items } = expected;
    if (items.length !== node.members.length) return false;
    return node.members.every((member, index) => matches(items[index] as Expected, member.value, comparison));
  }
  const { entries } = expected;
  if (entries.length !== node.members.length) return false;
  return node.members.every((member, index) => {
    const entry = entries[index] as ExpectedEntry;
    return (
      matches(entry.key, member.key as YamlNode, comparison) && matches(entry.value, member.value, comparison)
    );
  });
}

/** A collection that is emptied, or filled for the first time, is written anew. */
const keepsItsProps = (before: CollectionNode, after: CollectionNode): boolean =>
  before.members.length === 0 ||
  after.members.length === 0 ||
  (before.anchor === after.anchor && before.tag === after.tag && before.flow === after.flow);

function sameNode(a: YamlNode, b: YamlNode, comparison: Comparison): boolean {
  if (a.kind !== b.kind || a.anchor !== b.anchor || a.tag !== b.tag) return false;
  if (a.kind === 'alias') return sameTarget(a, b as AliasNode, comparison);
  if (a.kind === 'scalar') {
    return b.kind === 'scalar' && Object.is(a.value, b.value) && a.source === b.source && a.style === b.style;
  }
  if (!isCollection(b) || a.flow !== b.flow || a.members.length !== b.members.length) return false;
  return a.members.every((member, index) => {
    const other = b.members[index];
    if (!other || Boolean(member.key) !== Boolean(other.key)) return false;
    if (member.key && other.key && !sameNode(member.key, other.key, comparison)) return false;
    return sameNode(member.value, other.value, comparison);
  });
}

function sameTarget(a: AliasNode, b: AliasNode, comparison: Comparison): boolean {
  if (a.name !== b.name) return false;
  const from = comparison.before.targets.get(a) as YamlNode;
  const to = comparison.after.targets.get(b) as YamlNode;
  const known = comparison.seen.get(from) ?? new Set<YamlNode>();
  if (known.has(to)) return true;
  comparison.seen.set(from, known.add(to));
  return sameNode(from, to, comparison);
}

/** Whether a node of the document says just this value. */
export function isWritten(node: YamlNode, value: YamlInput): boolean {
  if (!fitsTag(node, value)) return false;
  if (isInputList(value)) {
    if (!isCollection(node) || node.kind !== 'seq' || node.members.length !== value.length) return false;
    return node.members.every((member, index) => isWritten(member.value, value[index] as YamlInput));
  }
  if (isInputMap(value)) {
    const entries = inputEntries(value);
    if (!isCollection(node) || node.kind !== 'map' || node.members.length !== entries.length) return false;
    return node.members.every(({ key, value: member }, index) => {
      const entry = entries[index];
      return entry !== undefined && key !== null && isWritten(key, entry[0]) && isWritten(member, entry[1]);
    });
  }
  return node.kind === 'scalar' && Object.is(node.value, value);
}

/** What YAML itself calls the kinds of scalars: `!!str`, or in full. */
const SCALAR_TAG = /^(?:!!|!<tag:yaml\.org,2002:)(str|null|bool|int|float|timestamp|binary)>?$/;

/** We read past tags; other programs do not: `!!str` before a list, or `!!null` before a date, makes the whole unreadable for them. */
function fitsTag({ tag }: YamlNode, value: YamlInput): boolean {
  const kind = SCALAR_TAG.exec(tag ?? '')?.[1];
  if (kind === undefined) return true;
  if (isInputList(value) || isInputMap(value)) return false;
  return typeof value !== 'string' || kind === 'str' || kind === 'timestamp';
}
