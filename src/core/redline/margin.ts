import type { Comment } from '../model';
import type { Alignment } from '../trace/follow/matchIndex';
import type { TracedChange, TracedComment } from '../trace/model';
import type { Span } from '../text';
import type { RedlineBlock, RedlineComment } from './model';
import type { Leaf } from './outline';
import { leafAt, placeBefore } from './places';

/** A comment, the round it was made in, and what became of it. */
export interface Spoken {
  readonly comment: Comment;
  readonly round: number;
  readonly traced: TracedComment;
}

interface Page {
  readonly comments: readonly Spoken[];
  readonly changes: readonly TracedChange[];
  readonly blocks: readonly RedlineBlock[];
  readonly blockOfLeaf: readonly number[];
  readonly newLeaves: readonly Leaf[];
  readonly aligned: Alignment;
}

/** The comments in the order of the margin: about the whole text first, then beside what they led to. */
export function marginOf(page: Page): readonly RedlineComment[] {
  const firstBlock = firstBlocks(page.blocks);
  const shown = new Set(page.changes.map(({ id }) => id));
  return page.comments
    .map((spoken) => {
      const { traced } = spoken;
      const tiers = {
        changes: traced.changes.filter((id) => shown.has(id)),
        likely: traced.likely.filter((id) => shown.has(id)),
        possible: traced.possible.filter((id) => shown.has(id)),
      };
      const place = placeOf(page, traced);
      const beside = first(tiers.changes, firstBlock) ?? first(tiers.likely, firstBlock);
      return { ...fields(spoken), ...tiers, place, block: beside ?? blockAt(page, place) };
    })
    .sort((a, b) => (a.block ?? -1) - (b.block ?? -1) || a.round - b.round)
    .map((comment, i) => ({ ...comment, number: i + 1 }));
}

function fields({
  comment,
  round,
  traced,
}: Spoken): Omit<RedlineComment, 'changes' | 'likely' | 'possible' | 'block' | 'place'> {
  return {
    id: comment.id,
    number: 0,
    round,
    text: comment.text,
    class: comment.class,
    status: comment.status,
    from: comment.from ?? null,
    at: comment.at ?? null,
    quote: comment.quote ?? null,
    reply: comment.reply ?? null,
    fate: traced.fate,
    unsure: traced.unsure,
  };
}

/** The passage, the place where it stood, or the part of the text that the comment names. */
function placeOf({ aligned }: Page, traced: TracedComment): Span | null {
  if (traced.new) return traced.new;
  if (traced.old) return placeBefore(aligned, traced.old.start);
  return traced.named?.new ?? null;
}

function blockAt({ newLeaves, blockOfLeaf }: Page, place: Span | null): number | null {
  return place ? (blockOfLeaf[Math.max(0, leafAt(newLeaves, place.start))] ?? null) : null;
}

/** Where each change is first seen. */
function firstBlocks(blocks: readonly RedlineBlock[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  blocks.forEach(({ runs }, block) => {
    for (const { change, move, mark } of runs) {
      for (const id of [change, move]) {
        if (id !== null && mark !== 'moved-away' && !found.has(id)) found.set(id, block);
      }
    }
  });
  return found;
}

function first(changes: readonly string[], firstBlock: ReadonlyMap<string, number>): number | null {
  const blocks = changes.flatMap((id) => firstBlock.get(id) ?? []);
  return blocks.length > 0 ? Math.min(...blocks) : null;
}
