import { type Comparison, type Side, blockSignature } from './comparison';
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

/** Whether the block has no partner. */
type IsFree = (side: Side, block: number) => boolean;

/**
 * Splits and merges: a block without a partner joins the group before or after it when its words are found among those
 * that the group's other side has left over. Groups that are not moved rise on both sides. Gives all groups, grown.
 */
export function attachNeighbours(
  texts: Comparison,
  groups: readonly BlockGroup[],
  isUnpaired: IsFree,
): BlockGroup[] {
  const growth = new Growth(texts, groups, isUnpaired);
  for (const side of ['old', 'new'] as const)
    for (let i = 0; i <= growth.inOrder.length; i++) growth.between(i, side);
  return [...growth.inOrder, ...growth.moved()];
}

/** Groups while they grow. */
class Growth {
  readonly inOrder: BlockGroup[];
  private readonly taken = { old: new Set<number>(), new: new Set<number>() };

  constructor(
    private readonly texts: Comparison,
    private readonly groups: readonly BlockGroup[],
    private readonly isUnpaired: IsFree,
  ) {
    this.inOrder = groups.filter((group) => !group.moved);
  }

  /** Tries the free blocks between group i - 1 and group i. */
  between(i: number, side: Side): void {
    for (;;) {
      const before = this.inOrder[i - 1];
      const after = this.inOrder[i];
      const from = before ? end(before, side) : 0;
      const to = after ? start(after, side) : this.texts[side].blocks.length;
      if (from >= to) return;
      const down = before ? this.fit(before, side, from) : 0;
      const up = after ? this.fit(after, side, to - 1) : 0;
      if (down === 0 && up === 0) return;
      if (before && down >= up) this.inOrder[i - 1] = this.widened(before, side, from);
      else if (after) this.inOrder[i] = this.widened(after, side, to - 1);
    }
  }

  /** A moved block may have been split or merged on the way. */
  moved(): BlockGroup[] {
    return this.groups
      .filter((group) => group.moved)
      .map((group) => this.around(this.around(group, 'old'), 'new'));
  }

  private around(group: BlockGroup, side: Side): BlockGroup {
    let grown = group;
    while (this.fit(grown, side, end(grown, side)) > 0) grown = this.widened(grown, side, end(grown, side));
    while (this.fit(grown, side, start(grown, side) - 1) > 0)
      grown = this.widened(grown, side, start(grown, side) - 1);
    return grown;
  }

  /** How well the block's words fill what the other side of the group has left over; 0 when too little to join. */
  private fit(group: BlockGroup, side: Side, block: number): number {
    if (group.exact || block < 0 || block >= this.texts[side].blocks.length) return 0;
    if (!this.isUnpaired(side, block) || this.taken[side].has(block)) return 0;
    return fitOf(this.texts, group, side, block);
  }

  private widened(group: BlockGroup, side: Side, block: number): BlockGroup {
    this.taken[side].add(block);
    if (side === 'old')
      return { ...group, oldFrom: Math.min(group.oldFrom, block), oldTo: Math.max(group.oldTo, block + 1) };
    return { ...group, newFrom: Math.min(group.newFrom, block), newTo: Math.max(group.newTo, block + 1) };
  }
}

function fitOf(texts: Comparison, group: BlockGroup, side: Side, block: number): number {
  const { vocabulary } = texts.memory;
  const own = words(texts, group, side);
  const whole = words(texts, group, side === 'old' ? 'new' : 'old');
  const signature = blockSignature(texts, side, block);
  const room = whole.weight - sharedWeight(whole, own, vocabulary);
  if (room < ALIKE_LEFT_OVER * signature.weight) return 0;
  const free = without(whole, own, room);
  const shared = sharedWeight(free, signature, vocabulary);
  const isAlike =
    shared >= CONTAINED * signature.weight || likeness(shared, free, signature) >= ALIKE_LEFT_OVER;
  return isAlike ? shared : 0;
}

/** What all blocks of one side of a group are about. */
function words(texts: Comparison, group: BlockGroup, side: Side): Signature {
  const from = start(group, side);
  const to = end(group, side);
  if (to - from === 1) return blockSignature(texts, side, from);
  const all: number[] = [];
  let weight = 0;
  for (let block = from; block < to; block++) {
    const signature = blockSignature(texts, side, block);
    for (const word of signature.words) all.push(word);
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

function start(group: BlockGroup, side: Side): number {
  return side === 'old' ? group.oldFrom : group.newFrom;
}

function end(group: BlockGroup, side: Side): number {
  return side === 'old' ? group.oldTo : group.newTo;
}
