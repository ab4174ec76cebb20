import type { BlockContext } from './alignBlocks';
import { type Signature, likeness, sharedWeight } from './signature';

/** Neighbouring old blocks `[oldFrom, oldTo)` that stand for neighbouring new blocks: more than one when split or merged. */
export interface BlockGroup {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
  readonly exact: boolean;
  readonly moved: boolean;
}

/** A block whose words mostly stand in what its neighbour's partner has too many was split off or merged in. */
const CONTAINED = 0.5;
/** Between the same neighbours less will do: the words left over have nowhere else to come from. */
const ALIKE_LEFT_OVER = 0.08;

type Side = 'old' | 'new';

/**
 * Splits and merges: a block without a partner joins the group before or after it when its words are found among those
 * that the group's other side has left over. `groups` are those in order; they are replaced by wider ones.
 */
export function attachNeighbours(
  context: BlockContext,
  groups: readonly BlockGroup[],
  isFree: (side: Side, block: number) => boolean,
): BlockGroup[] {
  const result = [...groups];
  for (const side of ['old', 'new'] as const)
    for (let i = 0; i <= result.length; i++) attachBetween(context, result, i, side, isFree);
  return result;
}

/** Tries the free blocks between group i - 1 and group i. */
function attachBetween(
  context: BlockContext,
  groups: BlockGroup[],
  i: number,
  side: Side,
  isFree: (side: Side, block: number) => boolean,
): void {
  for (;;) {
    const before = groups[i - 1];
    const after = groups[i];
    const from = before ? end(before, side) : 0;
    const to = after ? start(after, side) : context[side].blocks.length;
    if (from >= to) return;
    const down = before && isFree(side, from) ? fit(context, before, side, from) : 0;
    const up = after && isFree(side, to - 1) ? fit(context, after, side, to - 1) : 0;
    if (down === 0 && up === 0) return;
    if (before && down >= up) groups[i - 1] = widened(before, side, from);
    else if (after) groups[i] = widened(after, side, to - 1);
  }
}

/** How well the block's words fill what the other side of the group has left over; 0 when too little to join. */
function fit(context: BlockContext, group: BlockGroup, side: Side, block: number): number {
  if (group.exact) return 0;
  const other = side === 'old' ? 'new' : 'old';
  const own = words(context, group, side);
  const whole = words(context, group, other);
  const signature = context.signature(side, block);
  const room = whole.weight - sharedWeight(whole, own, context.vocabulary);
  if (room < ALIKE_LEFT_OVER * signature.weight) return 0;
  const free = without(whole, own, room);
  const shared = sharedWeight(free, signature, context.vocabulary);
  const isAlike =
    shared >= CONTAINED * signature.weight || likeness(shared, free, signature) >= ALIKE_LEFT_OVER;
  return shared > 0 && isAlike ? shared : 0;
}

function words(context: BlockContext, group: BlockGroup, side: Side): Signature {
  const from = start(group, side);
  const to = end(group, side);
  if (to - from === 1) return context.signature(side, from);
  const all: number[] = [];
  let weight = 0;
  for (let block = from; block < to; block++) {
    const signature = context.signature(side, block);
    all.push(...signature.words);
    weight += signature.weight;
  }
  return { words: Int32Array.from(all).sort(), weight };
}

/** What is left of `whole` when the words of `part` are taken out, each once; `weight` is what it weighs. */
function without(whole: Signature, part: Signature, weight: number): Signature {
  const left = new Int32Array(whole.words.length);
  let count = 0;
  for (let i = 0, j = 0; i < whole.words.length; i++) {
    const word = whole.words[i] as number;
    while (j < part.words.length && (part.words[j] as number) < word) j++;
    if (j < part.words.length && part.words[j] === word) j++;
    else left[count++] = word;
  }
  return { words: left.subarray(0, count), weight };
}

function widened(group: BlockGroup, side: Side, block: number): BlockGroup {
  if (side === 'old')
    return { ...group, oldFrom: Math.min(group.oldFrom, block), oldTo: Math.max(group.oldTo, block + 1) };
  return { ...group, newFrom: Math.min(group.newFrom, block), newTo: Math.max(group.newTo, block + 1) };
}

function start(group: BlockGroup, side: Side): number {
  return side === 'old' ? group.oldFrom : group.newFrom;
}

function end(group: BlockGroup, side: Side): number {
  return side === 'old' ? group.oldTo : group.newTo;
}
