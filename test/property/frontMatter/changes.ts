import fc from 'fast-check';
import type { Operation } from '../../../src/core/yaml/edit/operation';
import type { Change, Path } from './oracle';
import type { Place } from './page';
import { anyValue, asInput, keyText } from './values';

/** What to do, before it is known to which document: `pick` chooses among its places. */
export interface Intention {
  readonly kind: 'replace' | 'add' | 'append' | 'remove' | 'deep';
  readonly pick: number;
  readonly key: string;
  readonly value: Change['value'];
}

export const intention: fc.Arbitrary<Intention> = fc.record({
  kind: fc.constantFrom('replace', 'replace', 'add', 'append', 'append', 'remove', 'deep'),
  pick: fc.nat(1_000_000),
  key: keyText,
  value: anyValue,
});

/** The change that an intention means in a document with these places. */
export function changeIn(places: readonly Place[], { kind, pick, key, value }: Intention): Change {
  const path: Path = places[pick % Math.max(1, places.length)]?.path ?? [];
  const around = path.slice(0, -1);
  const parentKey = typeof path.at(-1) === 'string' || path.length === 0;
  if (kind === 'replace' && path.length > 0) return { op: 'set', path, value };
  if (kind === 'remove' && path.length > 0) return { op: 'remove', path, value: null };
  if (kind === 'append') return { op: 'append', path: parentKey ? [...around, key] : around, value };
  if (kind === 'deep') return { op: 'set', path: [...path, key, 0, 'x'], value };
  return { op: 'set', path: [...around, parentKey ? key : 0], value };
}

/** Appends to a list that is there, where one is. */
export function appendIn(places: readonly Place[], { pick, value }: Intention): Change | null {
  const items = places.filter(({ path }) => typeof path.at(-1) === 'number');
  const item = items[pick % Math.max(1, items.length)];
  return item ? { op: 'append', path: item.path.slice(0, -1), value } : null;
}

export const asOperation = ({ op, path, value }: Change): Operation =>
  op === 'remove' ? { op, path } : { op, path, value: asInput(value) };
