import type { Span } from '../text';
import { isCollection, nodeSpan } from './tree';
import type { AliasNode, CollectionNode, Member, YamlNode, YamlSource } from './tree';

/** Keys and, for lists, indexes from 0. */
export type YamlPath = readonly (string | number)[];

/** Where a value sits: the whole document, or a member of a collection. */
export type Slot =
  | { readonly kind: 'root'; readonly value: YamlNode }
  | {
      readonly kind: 'member';
      readonly parent: CollectionNode;
      readonly index: number;
      readonly member: Member;
      readonly value: YamlNode;
    };

/** How far a path leads. `slots` are the ones passed, the root first, the last one reached last. */
export interface Location {
  /** `found`: to its end. `missing`: to a collection or an empty value without the next step. */
  readonly kind: 'found' | 'missing' | 'alias' | 'blocked';
  readonly slots: readonly Slot[];
  readonly slot: Slot;
  /** The steps not taken. */
  readonly rest: YamlPath;
  /** The alias in the way. */
  readonly alias: AliasNode | null;
}

/** Follows a path from the root as far as it leads. */
export function locate(source: YamlSource, path: YamlPath): Location {
  const slots: Slot[] = [{ kind: 'root', value: source.root }];
  for (let at = 0; ; at++) {
    const slot = slots.at(-1) as Slot;
    const rest = path.slice(at);
    const step = rest[0];
    if (step === undefined) return { kind: 'found', slots, slot, rest, alias: null };
    const { value } = slot;
    if (value.kind === 'alias') return { kind: 'alias', slots, slot, rest, alias: value };
    if (!accepts(value, step)) return { kind: 'blocked', slots, slot, rest, alias: null };
    const index = isCollection(value) ? memberIndex(value, step) : -1;
    const member = isCollection(value) ? value.members[index] : undefined;
    if (!isCollection(value) || !member) return { kind: 'missing', slots, slot, rest, alias: null };
    slots.push({ kind: 'member', parent: value, index, member, value: member.value });
  }
}

/** The index of the member that a step of a path names, or -1. */
export function memberIndex(node: CollectionNode, step: string | number): number {
  if (node.kind === 'seq') return typeof step === 'number' && node.members[step] ? step : -1;
  // A loop, not two searches with closures: every field of every document is looked up here.
  let bySource = -1;
  const words = String(step);
  for (let i = 0; i < node.members.length; i++) {
    const key = node.members[i]?.key;
    if (key?.kind !== 'scalar') continue;
    if (key.value === step) return i;
    if (bySource < 0 && key.source === words) bySource = i;
  }
  return bySource;
}

/** The member of a mapping with that key. */
export const memberOf = (node: CollectionNode, key: string): Member | undefined =>
  node.members[memberIndex(node, key)];

/**
 * The place in the file of the node that a path leads to, through no alias; null where there is none. A key's place
 * stands for its empty value.
 */
export function spanOf(source: YamlSource, path: YamlPath): Span | null {
  const { kind, slot } = locate(source, path);
  if (kind !== 'found') return null;
  const empty = slot.value.span.start === slot.value.span.end;
  if (empty && slot.kind === 'member' && slot.member.key) return nodeSpan(source, slot.member.key);
  return nodeSpan(source, slot.value);
}

/** Whether a value can have such a step below it: nothing can become a list or a mapping. */
function accepts(value: YamlNode, step: string | number): boolean {
  if (value.kind === 'scalar') return value.value === null;
  return value.kind === (typeof step === 'number' ? 'seq' : 'map');
}
