import type { Comment, Round } from '../model';
import { isOpen } from '../openComments';
import { overlapOf } from './passages';
import { wordsIn } from './phrases';
import { areOpposite, isPlainWish, wishesIn } from './wishes';

/** Two comments on one draft that cannot both be followed, or of which only the approver can say whether they can. */
export interface Contradiction {
  /** In the order of the file. */
  readonly comments: readonly [Comment, Comment];
  /** `opposite`: they want opposite things of one passage. `people`: two people want something of the same passage. */
  readonly reason: 'opposite' | 'people';
}

const ASKING: ReadonlySet<Comment['class']> = new Set(['correction', 'revision', 'rewrite', 'scope']);

/** What is to be settled among the open comments of a round. What was settled once is not asked again. */
export function contradictionsIn({ comments }: Round): Contradiction[] {
  const asking = comments.filter((comment) => isOpen(comment) && ASKING.has(comment.class));
  return asking.flatMap((one, at) =>
    asking.slice(at + 1).flatMap((other): Contradiction[] => {
      const reason = isSettled(one, other) || saysTheSame(one, other) ? null : reasonOf(one, other);
      return reason === null ? [] : [{ comments: [one, other], reason }];
    }),
  );
}

function reasonOf(one: Comment, other: Comment): Contradiction['reason'] | null {
  const isOfWhole = one.quote === undefined && other.quote === undefined;
  const overlap = overlapOf(one, other);
  if (isOfWhole ? isPlainWish(one.text) && isPlainWish(other.text) : overlap !== 'none') {
    if (areOpposite(wishesIn(one.text), wishesIn(other.text))) return 'opposite';
  }
  return overlap === 'same' && areChanges(one, other) && areByTwo(one, other) ? 'people' : null;
}

/** Corrections of one passage by two people add up. */
const areChanges = (...comments: readonly Comment[]): boolean =>
  comments.every((comment) => comment.class === 'revision' || comment.class === 'rewrite');

const areByTwo = (one: Comment, other: Comment): boolean =>
  one.from !== undefined && other.from !== undefined && !sameWords(one.from, other.from);

const isSettled = (one: Comment, other: Comment): boolean =>
  (one.settled ?? []).includes(other.id) || (other.settled ?? []).includes(one.id);

const saysTheSame = (one: Comment, other: Comment): boolean => sameWords(one.text, other.text);

const sameWords = (a: string, b: string): boolean => wordsIn(a).join(' ') === wordsIn(b).join(' ');
