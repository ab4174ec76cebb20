import type { TextEdit } from '../../text';
import { insertInBlock, removeFromBlock } from './blockMembers';
import type { NewMember } from './blockMembers';
import { insertionIndex } from './expected';
import { nested, singleEntry } from './nested';
import { insertInFlow, removeFromFlow, replaceInFlow } from './flowMembers';
import { layoutAt, quoteOf } from './layout';
import type { Location, Slot } from '../locate';
import type { Step } from './operation';
import { replaceInBlock } from './replaceBlock';
import type { Quote } from './renderScalar';
import type { YamlInput } from './renderValue';
import { replaceRoot } from './replaceRoot';
import type { LineEnding } from '../lineEnding';
import { isCollection, isNull } from '../tree';
import type { CollectionNode, YamlSource } from '../tree';
import { inOrder } from './writing';
import type { Writing } from './writing';

/**
 * The ways to carry out an operation, the most natural one first. A later one is used where an earlier one does not
 * pass the check: texts on one quoted line where a block would swallow a comment below it, an entry gone with the
 * comments and blank lines below it that the text above would swallow, and no `!tag` of an old value that the new one does not fit.
 */
export function* candidateEdits(
  source: YamlSource,
  operation: Step,
  location: Location,
  eol: LineEnding,
): Generator<TextEdit[]> {
  const at = location.kind === 'found' ? location.slot.value.span.start : location.slot.value.span.end;
  const key = operation.path.findLast((step) => typeof step === 'string') ?? null;
  const layout = { ...layoutAt(source, at, key), quote: quoteAt(source, location) };
  for (const keepProps of [true, false]) {
    for (const literal of [true, false]) {
      const writing = { source, eol, keepProps, takeMore: !literal, layout: { ...layout, literal } };
      const edits = editsFor(writing, operation, location);
      if (edits) yield inOrder(edits);
    }
  }
}

function editsFor(writing: Writing, operation: Step, location: Location): TextEdit[] | null {
  const { slot, slots, rest } = location;
  if (operation.op === 'remove') return removeMember(writing, slots);
  const value = operation.op === 'append' ? operation.values : operation.value;
  if (location.kind === 'found') {
    if (operation.op === 'set' || isNull(slot.value)) return giveValue(writing, slot, value);
    return addMembers(writing, slot, operation.values.map(asItem), operation.at ?? Infinity);
  }
  const [step, ...further] = rest;
  if (step === undefined) return null;
  if (isNull(slot.value)) {
    const whole = nested(rest, value);
    return whole === undefined ? null : giveValue(writing, slot, whole);
  }
  const inner = nested(further, value);
  if (!isCollection(slot.value) || inner === undefined) return null;
  const key = typeof step === 'string' ? step : null;
  return addMembers(writing, slot, [{ key, value: inner }], insertionIndex(slot.value, operation));
}

function giveValue(writing: Writing, slot: Slot, value: YamlInput): TextEdit[] {
  if (slot.kind === 'root') return replaceRoot(writing, slot.value, value);
  return slot.parent.flow
    ? replaceInFlow(writing, slot.member, value)
    : replaceInBlock(writing, slot.member, value);
}

const asItem = (value: YamlInput): NewMember => ({ key: null, value });

/** Adds one entry to a mapping, or some items to a list. */
function addMembers(
  writing: Writing,
  slot: Slot,
  added: readonly NewMember[],
  at: number,
): TextEdit[] | null {
  const parent = slot.value;
  const key = added[0]?.key ?? null;
  if (!isCollection(parent) || (parent.kind === 'seq') !== (key === null)) return null;
  const index = Math.min(at, parent.members.length);
  if (parent.members.length > 0) {
    return (parent.flow ? insertInFlow : insertInBlock)(writing, parent, index, added);
  }
  if (slot.kind === 'member' && slot.parent.flow) return insertInFlow(writing, parent, 0, added);
  const values = added.map(({ value }) => value);
  return giveValue(writing, slot, key === null ? values : singleEntry(key, values[0] ?? null));
}

function removeMember(writing: Writing, slots: readonly Slot[]): TextEdit[] | null {
  const [above, slot] = slots.slice(-2);
  if (!above || slot?.kind !== 'member') return null;
  const { parent, index } = slot;
  if (parent.members.length === 1) return giveValue(writing, above, emptyLike(parent));
  return (parent.flow ? removeFromFlow : removeFromBlock)(writing, parent, index);
}

const emptyLike = (node: CollectionNode): YamlInput => (node.kind === 'seq' ? [] : {});

function quoteAt(source: YamlSource, { kind, slot }: Location): Quote | null {
  const { value } = slot;
  if (isCollection(value)) return value.kind === 'seq' || value.flow ? quoteOf(source, value) : null;
  if (kind !== 'found' || value.kind !== 'scalar') return null;
  if (value.style === 'single' || value.style === 'double') return value.style;
  return slot.kind === 'member' && slot.parent.flow ? quoteOf(source, slot.parent) : null;
}
