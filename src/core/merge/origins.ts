import { pairsWithin } from './ids';
import { pairOrigins, pairRounds, type Pairs } from './pairs';
import type { CommentSide, RecordSide, RoundSide } from './record';
import { isSame, type Values } from './values';

/** What both records began with: which of its rounds and comments is which of either side. */
export interface Origins {
  readonly rounds: Pairs<RoundSide>;
  readonly comments: Pairs<CommentSide>;
  /** What it was before; of what came since, nothing; null where nobody knows what was before. */
  readonly of: (entry: RoundSide | CommentSide) => Values | null;
  /** Whether it was there before, and is as it was: where the other side does not have it, that side took it away. */
  readonly isUntouched: (entry: RoundSide | CommentSide) => boolean;
}

export function originsOf(base: RecordSide | null, sides: readonly RecordSide[]): Origins {
  const rounds = new Map(sides.flatMap((side) => [...pairRounds(base?.rounds ?? [], side.rounds)]));
  const comments = pairsWithin(rounds, pairOrigins);
  const origin = (entry: RoundSide | CommentSide): Values | undefined =>
    (rounds.get(entry as RoundSide) ?? comments.get(entry as CommentSide))?.values;
  const none: Values | null = base && new Map();
  return {
    rounds,
    comments,
    of: (entry) => origin(entry) ?? none,
    isUntouched: (entry) => {
      const before = origin(entry);
      return before !== undefined && isSame(Object.fromEntries(before), Object.fromEntries(entry.values));
    },
  };
}
