import { Lexer, parseDocument } from 'yaml';
import type { Operation } from '../../../src/core/yaml/edit/operation';
import { commentsIn } from './page';
import type { Place } from './page';
import { asParsed } from './values';
import type { Value } from './values';

/** What a YAML text says and what an operation should make of it, by the parser and plain values alone. */

export type Path = readonly (string | number)[];
export type Parsed = unknown;

/** The value with mappings as `Map`, so that the order of keys and odd keys count. Throws on any error. */
export function parsed(yaml: string): Parsed {
  const doc = parseDocument(yaml, { schema: 'core', resolveKnownTags: false, logLevel: 'silent' });
  if (doc.errors[0]) throw doc.errors[0];
  return doc.toJS({ mapAsMap: true, maxAliasCount: -1 }) as Parsed;
}

export const comments = (yaml: string): string[] => commentsIn(new Lexer().lex(yaml));

export interface Change {
  readonly op: Operation['op'];
  readonly path: Path;
  readonly value: Value;
}

/** Applies a change to a parsed value in place of the product; null where the change makes no sense. */
export function changed(root: Parsed, { op, path, value }: Change): { root: Parsed } | null {
  const [step, ...rest] = path;
  if (step === undefined) return changedHere(root, op, value);
  if (root === null || root === undefined) return op === 'remove' ? { root } : built(path, op, value);
  if (root instanceof Map && typeof step === 'string')
    return changedMap(root, step, { op, path: rest, value });
  if (Array.isArray(root) && typeof step === 'number')
    return changedList(root, step, { op, path: rest, value });
  return op === 'remove' ? { root } : null;
}

function changedHere(root: Parsed, op: Operation['op'], value: Value): { root: Parsed } | null {
  if (op === 'set') return { root: asParsed(value) };
  if (op === 'remove') return null;
  if (root === null) return { root: [asParsed(value)] };
  return Array.isArray(root) ? { root: [...(root as unknown[]), asParsed(value)] } : null;
}

function built(path: Path, op: Operation['op'], value: Value): { root: Parsed } | null {
  const [step, ...rest] = path;
  if (step === undefined) return { root: op === 'append' ? [asParsed(value)] : asParsed(value) };
  const inner = built(rest, op, value);
  if (!inner) return null;
  if (typeof step === 'string') return { root: new Map([[step, inner.root]]) };
  return step === 0 ? { root: [inner.root] } : null;
}

function changedMap(root: Map<unknown, unknown>, step: string, change: Change): { root: Parsed } | null {
  const result = new Map(root);
  if (!root.has(step)) {
    if (change.op === 'remove') return { root };
    const inner = built(change.path, change.op, change.value);
    return inner && { root: result.set(step, inner.root) };
  }
  if (change.op === 'remove' && change.path.length === 0) {
    result.delete(step);
    return { root: result };
  }
  const inner = changed(root.get(step), change);
  return inner && { root: result.set(step, inner.root) };
}

function changedList(root: readonly unknown[], step: number, change: Change): { root: Parsed } | null {
  if (step >= root.length) {
    if (change.op === 'remove') return { root };
    const inner = step === root.length ? built(change.path, change.op, change.value) : null;
    return inner && { root: [...root, inner.root] };
  }
  if (change.op === 'remove' && change.path.length === 0) return { root: root.toSpliced(step, 1) };
  const inner = changed(root[step], change);
  return inner && { root: root.with(step, inner.root) };
}

export const samePath = (a: Path, b: Path): boolean =>
  a.length === b.length && a.every((step, at) => step === b[at]);
const below = (path: Path, above: Path): boolean => samePath(path.slice(0, above.length), above);

/** Whether a change at a path would also change what an alias repeats, or would go through one. */
export function isShared(places: readonly Place[], { op, path }: Change): boolean {
  const used = new Set(places.map(({ alias }) => alias));
  return places.some((place) => {
    if (place.alias !== null && below(path, place.path))
      return op === 'append' || path.length > place.path.length;
    if (place.anchor === null || !used.has(place.anchor)) return false;
    if (below(path, place.path) && path.length > place.path.length) return true;
    const replaced = op !== 'append' && below(place.path, path);
    if (op === 'append' && samePath(place.path, path)) return true;
    return replaced && places.some(({ alias, path: at }) => alias === place.anchor && !below(at, path));
  });
}
