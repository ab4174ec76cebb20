import { reversals } from '../trace';
import type { Alignment } from '../trace/follow/matchIndex';
import type { TracedChange } from '../trace/model';
import type { PlacedChange } from './later';
import { marginOf, type Spoken } from './margin';
import type { Asked, Redline, RedlineChange } from './model';
import { outline } from './outline';
import type { Passage } from './segments';
import { traceFeedback, type RedlineOptions, type Traced } from './traced';
import { weave } from './weave';

export type { RedlineOptions } from './traced';
export type { Feedback, Redline, RedlineBlock, RedlineChange, RedlineComment, Run } from './model';

/** The redline of two proses. All offsets in UTF-16 code units of the newer prose. */
export function buildRedline(options: RedlineOptions): Redline {
  return redlineOf(traceFeedback(options), options);
}

/** The same, of what has been traced already. */
export function redlineOf(traced: Traced, { oldProse, newProse, earlier }: RedlineOptions): Redline {
  const { aligned, changes, placed, comments } = traced;
  const { blocks, blockOfLeaf, newLeaves } = woven(aligned, changes, comments);
  const back = restoredDrafts(oldProse, newProse, earlier);
  return {
    blocks,
    changes: inReadingOrder(placed, blocks).map((one) => redlineChange(one, comments, back)),
    comments: marginOf({ comments, changes, blocks, blockOfLeaf, newLeaves, aligned }),
  };
}

function woven(
  aligned: Alignment,
  changes: readonly TracedChange[],
  comments: readonly Spoken[],
): ReturnType<typeof weave> & { readonly newLeaves: ReturnType<typeof outline> } {
  const newLeaves = outline(aligned.newText);
  const oldLeaves = outline(aligned.oldText);
  const isShownChange = new Set(changes.map(({ id }) => id));
  const passages = comments.flatMap(({ comment, traced }): Passage[] => {
    const answered = [...traced.changes, ...traced.likely].some((id) => isShownChange.has(id));
    return traced.new && !answered ? [{ comment: comment.id, span: traced.new }] : [];
  });
  return { newLeaves, ...weave({ aligned, oldLeaves, newLeaves, changes, passages }) };
}

/** For each change that goes back to an earlier draft's words, the number of that draft. */
function restoredDrafts(
  oldProse: string,
  newProse: string,
  earlier: RedlineOptions['earlier'],
): ReadonlyMap<string, number> {
  const drafts = [...earlier.map(({ prose }) => prose), oldProse, newProse];
  return new Map(reversals(drafts).map(({ change, draft }) => [change, earlier[draft]?.number ?? draft + 1]));
}

function inReadingOrder(placed: readonly PlacedChange[], blocks: Redline['blocks']): readonly PlacedChange[] {
  const order = new Map<string, number>();
  for (const { runs } of blocks) {
    for (const { change, move } of runs) {
      if (move !== null && !order.has(move)) order.set(move, order.size);
      if (change !== null && !order.has(change)) order.set(change, order.size);
    }
  }
  return [...placed].sort((a, b) => (order.get(a.change.id) ?? 0) - (order.get(b.change.id) ?? 0));
}

function redlineChange(
  { change, place }: PlacedChange,
  spoken: readonly Spoken[],
  back: ReadonlyMap<string, number>,
): RedlineChange {
  const { id, kind } = change;
  const saying = (tier: 'changes' | 'likely' | 'possible'): readonly string[] =>
    spoken.filter(({ traced }) => traced[tier].includes(id)).map(({ comment }) => comment.id);
  const tiers = { comments: saying('changes'), likely: saying('likely'), possible: saying('possible') };
  return { id, kind, ...tiers, asked: askedBy(tiers), restores: back.get(id) ?? null, place };
}

function askedBy({
  comments,
  likely,
  possible,
}: Pick<RedlineChange, 'comments' | 'likely' | 'possible'>): Asked {
  if (comments.length > 0) return 'asked';
  if (likely.length > 0) return 'likely';
  return possible.length > 0 ? 'possible' : 'unasked';
}
