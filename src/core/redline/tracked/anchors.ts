import type { Placed } from './marks';
import type { Anchor, CommentEdge } from './model';

/** What stands right before and right after a token: where comments begin and end. */
export interface Edges {
  before(placed: Placed): readonly CommentEdge[];
  after(placed: Placed): readonly CommentEdge[];
  readonly unplaced: readonly string[];
}

/** Where each comment goes, among the tokens of the body in the order in which they stand there. */
export function edgesOf(placed: readonly Placed[], anchors: readonly Anchor[]): Edges {
  const before = new Map<Placed, CommentEdge[]>();
  const after = new Map<Placed, CommentEdge[]>();
  const unplaced: string[] = [];
  for (const anchor of anchors) {
    const [first, last] = endsOf(placed, anchor);
    if (!first || !last) unplaced.push(anchor.comment);
    else {
      add(before, first, { comment: anchor.comment, edge: 'start' });
      add(after, last, { comment: anchor.comment, edge: 'end' });
    }
  }
  return {
    before: (one) => before.get(one) ?? [],
    after: (one) => after.get(one) ?? [],
    unplaced,
  };
}

function add(edges: Map<Placed, CommentEdge[]>, at: Placed, edge: CommentEdge): void {
  edges.set(at, [...(edges.get(at) ?? []), edge]);
}

/** The first and the last character of a passage; of an empty one, the character before it, or after it. */
function endsOf(
  placed: readonly Placed[],
  { side, span }: Anchor,
): readonly [Placed | undefined, Placed | undefined] {
  const { start, end } = span;
  const isOnSide = ({ token, mark, before }: Placed): boolean =>
    token.ends === null && (mark === 'kept' ? before !== null : isNew(mark) === (side === 'new'));
  const at = (one: Placed): number => (side === 'old' && one.before ? one.before : one.token).start;
  const characters = placed.filter(isOnSide);
  if (end > start) {
    const first = characters.find((one) => at(one) >= start && at(one) < end);
    return [first, characters.findLast((one) => at(one) >= start && at(one) < end)];
  }
  const near = characters.findLast((one) => at(one) < start) ?? characters[0];
  return [near, near];
}

const isNew = (mark: Placed['mark']): boolean => mark === 'inserted' || mark === 'moved-to';
