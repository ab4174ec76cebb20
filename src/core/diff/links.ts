import { append } from './append';
import { RareWords } from './candidates';
import { type Comparison, blockSignature, likenessOf } from './comparison';
import { Links } from './chain';
import type { Likeness } from './signature';

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
/** Blocks at the same place that share so much need no search. */
const ALIKE_AT_ONCE = 0.5;
/** A block that stands elsewhere to the letter is still the one at its own place when only white space or a word changed there. */
const ALIKE_THOUGH_ELSEWHERE = 0.95;
/** A move must carry this much weight of words (about four longer words): shorter ones recur by chance. */
const LEAST_MOVED = 24;
/** Less will do where at least half of the words are the same, */
const LEAST_MOVED_ALIKE = 16;
/** and less still for a block that is the same to the letter. */
const LEAST_MOVED_SAME = 12;
/** What each block that stays adds to its words: of two ways about as good, fewer blocks have moved. */
const KEPT_BLOCK = 20;

/** Possible pairs, in the order that `chainOf` needs: blocks that are the same, and blocks that are alike. */
export function blockLinks(texts: Comparison, middle: Middle): Link[] {
  const { links, left } = exactLinks(texts, middle);
  const chain = chainOf(links.sort(byPlace), middle);
  pairReflowed(texts, chain, middle, links);
  const rest = pairInPlace(texts, chain, left, links);
  pairByRareWords(texts, rest, links);
  return links.sort(byPlace);
}

function byPlace(a: Link, b: Link): number {
  return a.old - b.old || b.new - a.new;
}

/** Blocks of both sides that are in no link yet. */
interface Unpaired {
  readonly old: number[];
  readonly new: number[];
}

/**
 * A lone block between two that stayed may stand elsewhere to the letter, where the same words recur: in its own place it
 * was only broken into other lines.
 */
function pairReflowed(texts: Comparison, chain: readonly Link[], middle: Middle, links: Link[]): void {
  let before = { old: middle.oldFrom - 1, new: middle.newFrom - 1 };
  for (const after of [...chain, { old: middle.oldTo, new: middle.newTo }]) {
    const isLone = after.old - before.old === 2 && after.new - before.new === 2;
    const link = isLone && likeLink(texts, before.old + 1, before.new + 1, ALIKE_THOUGH_ELSEWHERE);
    if (link) links.push(link);
    before = after;
  }
}

/**
 * The short way for most edited blocks: between two blocks that stayed, from the front and from the back, as long as those
 * at the same place are much alike. Gives what is left.
 */
function pairInPlace(texts: Comparison, chain: readonly Link[], left: Unpaired, links: Link[]): Unpaired {
  const rest: Unpaired = { old: [], new: [] };
  let i = 0;
  let j = 0;
  for (let at = 0; at <= chain.length; at++) {
    const next = chain[at] ?? { old: Infinity, new: Infinity };
    const old: number[] = [];
    const changed: number[] = [];
    for (; (left.old[i] ?? Infinity) < next.old; i++) old.push(left.old[i] as number);
    for (; (left.new[j] ?? Infinity) < next.new; j++) changed.push(left.new[j] as number);
    pairEnds(texts, old, changed, links);
    append(rest.old, old);
    append(rest.new, changed);
  }
  return rest;
}

/** Takes alike blocks off the front and the back of both lists. */
function pairEnds(texts: Comparison, old: number[], changed: number[], links: Link[]): void {
  let head = 0;
  for (; head < old.length && head < changed.length; head++) {
    const front = likeLink(texts, old[head] as number, changed[head] as number, ALIKE_AT_ONCE);
    if (!front) break;
    links.push(front);
  }
  old.splice(0, head);
  changed.splice(0, head);
  while (old.length > 0 && changed.length > 0) {
    const back = likeLink(texts, old.at(-1) as number, changed.at(-1) as number, ALIKE_AT_ONCE);
    if (!back) break;
    links.push(back);
    old.pop();
    changed.pop();
  }
}

function pairByRareWords(texts: Comparison, left: Unpaired, links: Link[]): void {
  if (left.old.length === 0 || left.new.length === 0) return;
  const { memory } = texts;
  const keys = left.old.map((block) => texts.old.keys[block] as number);
  const { index, like } = memory.rareWordsAmong(keys, () => {
    const signatures = left.old.map((block) => blockSignature(texts, 'old', block));
    return new RareWords(signatures, memory.vocabulary);
  });
  for (const block of left.new) {
    const found = like.get(texts.new.keys[block] as number, () =>
      index
        .best(blockSignature(texts, 'new', block))
        .map((place) => ({ place, ...likenessOf(texts, left.old[place] as number, block) }))
        .filter((one) => one.like >= ALIKE),
    );
    for (const one of found) links.push(linkOf(left.old[one.place] as number, block, one));
  }
}

/** The link of two blocks that are at least so much alike. */
function likeLink(texts: Comparison, old: number, changed: number, atLeast: number): Link | null {
  const likeness = likenessOf(texts, old, changed);
  return likeness.like < atLeast ? null : linkOf(old, changed, likeness);
}

function linkOf(old: number, changed: number, { shared, like }: Likeness): Link {
  const least = like >= ALIKE_AT_ONCE ? LEAST_MOVED_ALIKE : LEAST_MOVED;
  return { old, new: changed, weight: shared * like + KEPT_BLOCK, movable: shared >= least };
}

/** The links that stayed in order. */
export function chainOf(links: readonly Link[], { newFrom, newTo }: Middle): Link[] {
  const columns = new Links();
  columns.begin(links.length);
  for (const link of links) columns.add(link.old, link.new, link.weight);
  return columns.heaviestChain(newFrom, newTo).map((i) => links[i] as Link);
}

/** Pairs of equal blocks, where there are as many on both sides; and the blocks that are in none. */
function exactLinks(texts: Comparison, middle: Middle): { links: Link[]; left: Unpaired } {
  const oldPlaces = places(texts.old.keys, middle.oldFrom, middle.oldTo);
  const newPlaces = places(texts.new.keys, middle.newFrom, middle.newTo);
  const links: Link[] = [];
  const left: Unpaired = { old: [], new: [] };
  for (const [key, mine] of oldPlaces) {
    const theirs = newPlaces.get(key);
    if (theirs?.length !== mine.length) append(left.old, mine);
    else mine.forEach((block, i) => links.push(exactLink(texts, block, theirs[i] as number)));
  }
  for (const [key, mine] of newPlaces) if (oldPlaces.get(key)?.length !== mine.length) append(left.new, mine);
  left.old.sort((a, b) => a - b);
  left.new.sort((a, b) => a - b);
  return { links, left };
}

function exactLink(texts: Comparison, old: number, changed: number): Link {
  const weight = texts.old.weights[old] as number;
  return { old, new: changed, weight: weight + KEPT_BLOCK, movable: weight >= LEAST_MOVED_SAME };
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
