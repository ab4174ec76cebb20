import type { Comment, Round } from '../model';
import { createPassageIndex } from './passageIndex';
import { overlapOf, type Quoted } from './passages';
import { askingIn, areByTwo, isSettled, saysTheSame, wishesOf } from './twoComments';
import { areOpposite, isPlainWish } from './wishes';

/** Two comments that cannot both be followed, or of which only the approver can say whether they can. */
export interface Contradiction {
  /** In the order of the file. */
  readonly comments: readonly [Comment, Comment];
  /** `opposite`: they want opposite things of one passage. `people`: two people want something of the same passage. */
  readonly reason: 'opposite' | 'people';
  /** The number of the round of the later one. */
  readonly round: number;
}

/**
 * Where the passages of comments are in later drafts, by the number of the round and the comment's id, in the words of its draft: null
 * where one is not there any more. Of one that is missing nobody knows, and its own words stand for it: most that is still open was
 * not touched.
 */
export type PassagesLater = ReadonlyMap<number, ReadonlyMap<string, Quoted | null>>;

type Rounds = { readonly rounds: readonly Round[] };

/**
 * What is to be settled among the open comments of a document, in the order of the file: those on one draft, and those that were left
 * open with the comments on a later one. What was settled once is not asked again.
 */
export function contradictionsIn(
  { rounds }: Rounds,
  later: PassagesLater = new Map(),
): readonly Contradiction[] {
  const left = new CommentsLeft();
  const found = rounds.flatMap((round) => {
    left.turnTo(later.get(round.number) ?? new Map());
    return askingIn(round).flatMap((other) => {
      const near = left.near(other).flatMap(({ comment, place }): Contradiction[] => {
        const reason = isSettled(comment, other) ? null : reasonOf(comment, other, place);
        return reason === null ? [] : [{ comments: [comment, other], reason, round: round.number }];
      });
      left.add(other);
      return near;
    });
  });
  const order = new Map(rounds.flatMap(({ comments }) => comments).map(({ id }, at) => [id, at]));
  const placeOf = ({ comments: [one] }: Contradiction): number => order.get(one.id) ?? 0;
  return found.sort((a, b) => placeOf(a) - placeOf(b));
}

interface Left {
  readonly comment: Comment;
  /** Its passage in the draft that is looked at. */
  readonly place: Quoted;
}

/** So many that want one thing of the whole text are held against the others: nobody settles more. */
const MOST_OF_WHOLE = 100;

/** The open comments up to one, by their passages in the draft that is looked at. */
class CommentsLeft {
  private readonly byId = new Map<string, Comment>();
  private readonly own = createPassageIndex<Left>();
  private moved = createPassageIndex<Left>();
  private followed: ReadonlyMap<string, Quoted | null> = new Map();
  private readonly ofWhole: Left[] = [];

  turnTo(followed: ReadonlyMap<string, Quoted | null>): void {
    this.followed = followed;
    this.moved = createPassageIndex();
    for (const [id, place] of followed) {
      const comment = this.byId.get(id);
      if (comment && place) this.moved.add({ comment, place }, place);
    }
  }

  add(comment: Comment): void {
    this.byId.set(comment.id, comment);
    if (comment.quote !== undefined) this.own.add({ comment, place: comment }, comment);
    else if (isPlainWish(comment.text) && this.ofWhole.length < MOST_OF_WHOLE)
      this.ofWhole.push({ comment, place: comment });
  }

  near(comment: Comment): readonly Left[] {
    if (comment.quote === undefined) return isPlainWish(comment.text) ? this.ofWhole : [];
    const standing = this.own.near(comment).filter((left) => !this.followed.has(left.comment.id));
    return [...standing, ...this.moved.near(comment)];
  }
}

/** `place`: the passage of the first in the draft of the other. Of the whole text are both, or none. */
function reasonOf(one: Comment, other: Comment, place: Quoted): Contradiction['reason'] | null {
  const isOfWhole = one.quote === undefined;
  const overlap = overlapOf(place, other);
  if ((!isOfWhole && overlap === 'none') || saysTheSame(one, other)) return null;
  if (areOpposite(wishesOf(one), wishesOf(other))) return 'opposite';
  return overlap === 'same' && areByTwo(one, other) ? 'people' : null;
}
