import { type Likeness, likelyPairs } from './candidates';
import { type Comparison, blockSignature } from './comparison';
import { heaviestChain } from './chain';
import type { ScannedText } from './document';

/** A possible pair of blocks, and how much it is worth to keep it in order. */
export interface Link {
  readonly old: number;
  readonly new: number;
  readonly weight: number;
  /** Whether the pair may count as moved when it is out of order. */
  readonly movable: boolean;
}

/** Ranges of blocks that are still to be paired. */
export interface Middle {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Below this share of common words two blocks are not versions of each other (0.2 to 0.25 is where false moves begin). */
const ALIKE = 0.2;
/** A move must carry this much weight of words (about four longer words): shorter ones recur by chance. */
const LEAST_MOVED = 24;
/** Less will do for a block that is the same to the letter. */
const LEAST_MOVED_SAME = 12;
/** What each block that stays adds to its words: of two ways about as good, fewer blocks have moved. */
const KEPT_BLOCK = 20;

/** Possible pairs, in the order that `chainOf` needs: blocks that are the same, and blocks that share rare words. */
export function blockLinks(texts: Comparison, middle: Middle): Link[] {
  const { links, old, changed } = exactLinks(texts, middle);
  const unpaired = (side: 'old' | 'new', blocks: readonly number[]) => ({
    blocks,
    signatures: blocks.map((block) => blockSignature(texts, side, block)),
  });
  for (const pair of likelyPairs(texts, unpaired('old', old), unpaired('new', changed), ALIKE))
    links.push(likelyLink(pair));
  return links.sort((a, b) => a.old - b.old || b.new - a.new);
}

/** The links that stayed in order. */
export function chainOf(links: readonly Link[], { newFrom, newTo }: Middle): Link[] {
  const columns = {
    old: links.map((link) => link.old),
    new: links.map((link) => link.new),
    weight: links.map((link) => link.weight),
  };
  return heaviestChain(columns, newFrom, newTo).map((i) => links[i] as Link);
}

function likelyLink({ old, new: changed, shared, likeness }: Likeness): Link {
  return { old, new: changed, weight: shared * likeness + KEPT_BLOCK, movable: shared >= LEAST_MOVED };
}

/** Pairs of equal blocks, where there are as many on both sides; and the blocks that are in none. */
function exactLinks(texts: Comparison, middle: Middle) {
  const oldPlaces = places(texts.old.keys, middle.oldFrom, middle.oldTo);
  const newPlaces = places(texts.new.keys, middle.newFrom, middle.newTo);
  const links: Link[] = [];
  const old: number[] = [];
  const changed: number[] = [];
  for (const [key, mine] of oldPlaces) {
    const theirs = newPlaces.get(key);
    if (theirs?.length !== mine.length) old.push(...mine);
    else mine.forEach((block, i) => links.push(exactLink(texts, block, theirs[i] as number)));
  }
  for (const [key, mine] of newPlaces) if (oldPlaces.get(key)?.length !== mine.length) changed.push(...mine);
  return { links, old: old.sort((a, b) => a - b), changed: changed.sort((a, b) => a - b) };
}

function exactLink(texts: Comparison, old: number, changed: number): Link {
  const weight = blockWeight(texts.old, old, texts);
  return { old, new: changed, weight: weight + KEPT_BLOCK, movable: weight >= LEAST_MOVED_SAME };
}

/** What the words of a block weigh. */
function blockWeight({ tokens, firstToken }: ScannedText, block: number, { memory }: Comparison): number {
  let weight = 0;
  for (let i = firstToken[block] as number; i < (firstToken[block + 1] as number); i++)
    weight += memory.vocabulary.weight(tokens.words[i] as number);
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
