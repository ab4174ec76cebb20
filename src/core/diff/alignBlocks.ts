import type { Vocabulary } from '../prose/wordsVocabulary';
import { type Likeness, type Unpaired, likelyPairs } from './candidates';
import { heaviestChain } from './chain';
import type { ScannedText } from './document';
import { alignGap } from './alignGap';
import { type BlockGroup, attachNeighbours } from './attach';
import { type Signature, signatureOf } from './signature';

/** Below this share of common words two blocks of the same place are not versions of each other. */
const ALIKE = 0.2;
/** Between the same neighbours a block may be rewritten almost wholly and still be the same one. */
const ALIKE_IN_PLACE = 0.08;
/** As alike must a block be that is found elsewhere; what is only about the same things is sorted out by its words later. */
const ALIKE_MOVED = 0.2;
/** A move must carry this much weight of words (about four longer words): shorter ones recur by chance. */
const LEAST_MOVED = 24;
/** What each block that stays adds to its words: of two ways about as good, fewer blocks have moved. */
const KEPT_BLOCK = 20;
/** Less will do for a block that is the same to the letter. */
const LEAST_MOVED_SAME = 12;

/** What is known of two texts while their blocks are aligned. */
export interface BlockContext {
  readonly old: ScannedText;
  readonly new: ScannedText;
  readonly vocabulary: Vocabulary;
  readonly oldKeys: readonly number[];
  readonly newKeys: readonly number[];
  signature(side: 'old' | 'new', block: number): Signature;
}

/** Which blocks stand for which: each is in one group at most, and groups that are not moved rise on both sides. */
export function alignBlocks(old: ScannedText, changed: ScannedText, vocabulary: Vocabulary): BlockGroup[] {
  const context = blockContext(old, changed, vocabulary);
  const pairing = new Pairing(old.blocks.length, changed.blocks.length);
  const { head, oldEnd, newEnd } = trimmed(context);
  for (let i = 0; i < head; i++) pairing.add(i, i, false);
  for (let i = 0; oldEnd + i < old.blocks.length; i++) pairing.add(oldEnd + i, newEnd + i, false);
  const middle = { oldFrom: head, oldTo: oldEnd, newFrom: head, newTo: newEnd };
  const links = middleLinks(context, middle);
  for (const link of chainOf(links, middle)) pairing.add(link.old, link.new, false);
  addMoves(links, pairing);
  fillGaps(context, middle, pairing);
  const pairs = pairing.list(context);
  const moved = pairs.filter((pair) => pair.moved);
  const inOrder = pairs.filter((pair) => !pair.moved);
  return [...attachNeighbours(context, inOrder, (side, block) => pairing.isFreeOn(side, block)), ...moved];
}

/** A possible pair of blocks, and how much it is worth to keep it in order. */
interface Link {
  readonly old: number;
  readonly new: number;
  readonly weight: number;
  /** Whether the pair may count as moved when it is out of order. */
  readonly movable: boolean;
}

interface Middle {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Partners as they are found. */
class Pairing {
  readonly newOf: Int32Array;
  readonly oldOf: Int32Array;
  private readonly moved = new Set<number>();

  constructor(oldCount: number, newCount: number) {
    this.newOf = new Int32Array(oldCount).fill(-1);
    this.oldOf = new Int32Array(newCount).fill(-1);
  }

  add(old: number, changed: number, moved: boolean): void {
    this.newOf[old] = changed;
    this.oldOf[changed] = old;
    if (moved) this.moved.add(old);
  }

  isFree(old: number, changed: number): boolean {
    return this.newOf[old] === -1 && this.oldOf[changed] === -1;
  }

  isMoved(old: number): boolean {
    return this.moved.has(old);
  }

  isFreeOn(side: 'old' | 'new', block: number): boolean {
    return (side === 'old' ? this.newOf : this.oldOf)[block] === -1;
  }

  list({ oldKeys, newKeys }: BlockContext): BlockGroup[] {
    const groups: BlockGroup[] = [];
    this.newOf.forEach((changed, old) => {
      if (changed < 0) return;
      const exact = oldKeys[old] === newKeys[changed];
      const place = { oldFrom: old, oldTo: old + 1, newFrom: changed, newTo: changed + 1 };
      groups.push({ ...place, exact, moved: this.moved.has(old) });
    });
    return groups;
  }
}

function blockContext(old: ScannedText, changed: ScannedText, vocabulary: Vocabulary): BlockContext {
  const keys = new Map<string, number>();
  const memo = (side: ScannedText) => {
    const signatures: (Signature | undefined)[] = [];
    return (block: number) => (signatures[block] ??= signatureOf(side, block, vocabulary));
  };
  const oldSignature = memo(old);
  const newSignature = memo(changed);
  return {
    old,
    new: changed,
    vocabulary,
    oldKeys: blockKeys(old, keys),
    newKeys: blockKeys(changed, keys),
    signature: (side, block) => (side === 'old' ? oldSignature : newSignature)(block),
  };
}

/** Equal numbers for blocks of the same characters. */
function blockKeys({ text, blocks }: ScannedText, keys: Map<string, number>): number[] {
  return blocks.map(({ start, end }) => {
    const content = text.slice(start, end);
    const known = keys.get(content);
    if (known !== undefined) return known;
    keys.set(content, keys.size);
    return keys.size - 1;
  });
}

function trimmed({ oldKeys, newKeys }: BlockContext): { head: number; oldEnd: number; newEnd: number } {
  let head = 0;
  let oldEnd = oldKeys.length;
  let newEnd = newKeys.length;
  while (head < oldEnd && head < newEnd && oldKeys[head] === newKeys[head]) head++;
  while (oldEnd > head && newEnd > head && oldKeys[oldEnd - 1] === newKeys[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { head, oldEnd, newEnd };
}

/** Possible pairs in the middle: blocks that are the same, and blocks that share rare words. */
function middleLinks(context: BlockContext, middle: Middle): Link[] {
  const { links, oldLeft, newLeft } = exactLinks(context, middle);
  const old: Unpaired = {
    blocks: oldLeft,
    signatures: oldLeft.map((block) => context.signature('old', block)),
  };
  const changed: Unpaired = {
    blocks: newLeft,
    signatures: newLeft.map((block) => context.signature('new', block)),
  };
  for (const pair of likelyPairs(old, changed, context.vocabulary, ALIKE)) links.push(likelyLink(pair));
  return links.sort((a, b) => a.old - b.old || b.new - a.new);
}

function chainOf(links: readonly Link[], { newFrom, newTo }: Middle): Link[] {
  const columns = {
    old: links.map((link) => link.old),
    new: links.map((link) => link.new),
    weight: links.map((link) => link.weight),
  };
  return heaviestChain(columns, newFrom, newTo).map((i) => links[i] as Link);
}

function likelyLink({ old, new: changed, shared, likeness }: Likeness): Link {
  const movable = likeness >= ALIKE_MOVED && shared >= LEAST_MOVED;
  return { old, new: changed, weight: shared * likeness + KEPT_BLOCK, movable };
}

function exactLinks({ old: side, vocabulary, oldKeys, newKeys }: BlockContext, middle: Middle) {
  const oldPlaces = places(oldKeys, middle.oldFrom, middle.oldTo);
  const newPlaces = places(newKeys, middle.newFrom, middle.newTo);
  const links: Link[] = [];
  const oldLeft: number[] = [];
  for (let old = middle.oldFrom; old < middle.oldTo; old++) {
    const mine = oldPlaces.get(oldKeys[old] as number) as number[];
    const theirs = newPlaces.get(oldKeys[old] as number);
    if (theirs?.length !== mine.length) oldLeft.push(old);
    else links.push(exactLink(side, vocabulary, old, theirs[mine.indexOf(old)] as number));
  }
  const taken = new Set(links.map((link) => link.new));
  const newLeft: number[] = [];
  for (let i = middle.newFrom; i < middle.newTo; i++) if (!taken.has(i)) newLeft.push(i);
  return { links, oldLeft, newLeft };
}

function exactLink(side: ScannedText, vocabulary: Vocabulary, old: number, changed: number): Link {
  const weight = blockWeight(side, old, vocabulary);
  return { old, new: changed, weight: weight + KEPT_BLOCK, movable: weight >= LEAST_MOVED_SAME };
}

/** What the words of a block weigh. */
function blockWeight({ tokens, firstToken }: ScannedText, block: number, vocabulary: Vocabulary): number {
  let weight = 0;
  for (let i = firstToken[block] as number; i < (firstToken[block + 1] as number); i++)
    weight += vocabulary.weight(tokens.words[i] as number);
  return weight;
}

function places(keys: readonly number[], from: number, to: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let i = from; i < to; i++) {
    const key = keys[i] as number;
    const list = found.get(key);
    if (list) list.push(i);
    else found.set(key, [i]);
  }
  return found;
}

function addMoves(links: readonly Link[], pairing: Pairing): void {
  const byWeight = [...links].sort((a, b) => b.weight - a.weight || a.old - b.old || a.new - b.new);
  for (const link of byWeight)
    if (link.movable && pairing.isFree(link.old, link.new)) pairing.add(link.old, link.new, true);
}

/** Between pairs that stayed in order, the blocks left over on both sides are compared with each other. */
function fillGaps(context: BlockContext, middle: Middle, pairing: Pairing): void {
  let oldFrom = middle.oldFrom;
  let newFrom = middle.newFrom;
  for (let old = middle.oldFrom; old <= middle.oldTo; old++) {
    const isEnd = old === middle.oldTo;
    if (!isEnd && (pairing.newOf[old] === -1 || pairing.isMoved(old))) continue;
    const newTo = isEnd ? middle.newTo : (pairing.newOf[old] as number);
    const gap = { old: free(pairing.newOf, oldFrom, old), new: free(pairing.oldOf, newFrom, newTo) };
    for (const [a, b] of alignGap(context, gap, ALIKE_IN_PLACE)) pairing.add(a, b, false);
    oldFrom = old + 1;
    newFrom = newTo + 1;
  }
}

function free(partners: Int32Array, from: number, to: number): number[] {
  const blocks: number[] = [];
  for (let i = from; i < to; i++) if (partners[i] === -1) blocks.push(i);
  return blocks;
}
