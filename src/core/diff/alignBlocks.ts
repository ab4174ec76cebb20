import { alignGap } from './alignGap';
import { type BlockGroup, attachNeighbours } from './attach';
import { type Comparison, isSameBlock } from './comparison';
import { type Link, type Middle, blockLinks, chainOf } from './links';
import { Pairing } from './pairing';

/** Which blocks stand for which: each is in one group at most, and groups that are not moved rise on both sides. */
export function alignBlocks(texts: Comparison): BlockGroup[] {
  const pairing = new Pairing(texts.old.blocks.length, texts.new.blocks.length);
  const middle = pairEnds(texts, pairing);
  const links = blockLinks(texts, middle);
  for (const link of chainOf(links, middle)) pairing.add(link.old, link.new);
  pairMoves(links, pairing);
  pairGaps(texts, middle, pairing);
  return attachNeighbours(texts, groupsOf(texts, pairing), (side, block) => pairing.isFree(side, block));
}

/** Pairs the equal start and the equal end, and gives what lies between. */
function pairEnds(texts: Comparison, pairing: Pairing): Middle {
  let head = 0;
  let oldTo = texts.old.blocks.length;
  let newTo = texts.new.blocks.length;
  for (; head < oldTo && head < newTo && isSameBlock(texts, head, head); head++) pairing.add(head, head);
  for (; oldTo > head && newTo > head && isSameBlock(texts, oldTo - 1, newTo - 1); oldTo--, newTo--)
    pairing.add(oldTo - 1, newTo - 1);
  return { oldFrom: head, oldTo, newFrom: head, newTo };
}

/** Links that could not stay in order are moves, the heaviest first. */
function pairMoves(links: readonly Link[], pairing: Pairing): void {
  const isFree = (link: Link): boolean => pairing.isFree('old', link.old) && pairing.isFree('new', link.new);
  const byWeight = links
    .filter((link) => link.movable && isFree(link))
    .sort((a, b) => b.weight - a.weight || a.old - b.old || a.new - b.new);
  for (const link of byWeight) if (isFree(link)) pairing.add(link.old, link.new, true);
}

/** Between pairs that stayed in order, the blocks left over on both sides are compared with each other. */
function pairGaps(texts: Comparison, middle: Middle, pairing: Pairing): void {
  let { oldFrom, newFrom } = middle;
  for (let old = middle.oldFrom; old <= middle.oldTo; old++) {
    const isEnd = old === middle.oldTo;
    if (!isEnd && (pairing.isFree('old', old) || pairing.isMoved(old))) continue;
    const newTo = isEnd ? middle.newTo : (pairing.newOf[old] as number);
    const gap = { old: pairing.free('old', oldFrom, old), new: pairing.free('new', newFrom, newTo) };
    for (const [a, b] of alignGap(texts, gap)) pairing.add(a, b);
    oldFrom = old + 1;
    newFrom = newTo + 1;
  }
}

function groupsOf(texts: Comparison, pairing: Pairing): BlockGroup[] {
  const groups: BlockGroup[] = [];
  pairing.newOf.forEach((changed, old) => {
    if (changed < 0) return;
    groups.push({
      oldFrom: old,
      oldTo: old + 1,
      newFrom: changed,
      newTo: changed + 1,
      exact: isSameBlock(texts, old, changed),
      moved: pairing.isMoved(old),
    });
  });
  return groups;
}
