import { freeIds } from '../record/recording';
import type { Operation } from '../yaml/edit/operation';
import type { YamlInput } from '../yaml/edit/renderValue';
import type { YamlPath } from '../yaml/locate';
import type { Pairs } from './pairs';
import type { CommentSide, RecordSide, RoundSide } from './record';
import { isSame, type Values } from './values';

/** The other side's ids as they are called here. */
export interface Renamed {
  readonly of: (comment: CommentSide) => string | undefined;
  /** The same values, with the ids in them as they are called here. */
  readonly values: (values: Values, own?: CommentSide) => Values;
}

const commentsOf = ({ rounds }: RecordSide): CommentSide[] => rounds.flatMap(({ comments }) => [...comments]);

/** A comment that only the other side has keeps its id unless another has it here; then it gets a free one, and what names it follows. */
export function renamedIds(mine: RecordSide, theirs: RecordSide, pairs: Pairs<CommentSide>): Renamed {
  const next = freeIds({
    rounds: [...mine.rounds, ...theirs.rounds].map(({ comments }) => ({
      comments: comments.map(({ id = '' }) => ({ id })),
    })),
  });
  const taken = new Set(commentsOf(mine).map(({ id }) => id));
  const own = new Map<CommentSide, string>();
  const named = new Map<YamlInput, string>();
  for (const comment of commentsOf(theirs)) {
    const { id } = comment;
    if (id === undefined) continue;
    const here = pairs.get(comment)?.id ?? (taken.has(id) ? next() : id);
    taken.add(here);
    own.set(comment, here);
    // Of two with one id, the first has it.
    if (!named.has(id)) named.set(id, here);
  }
  const listed = (value: YamlInput): YamlInput =>
    Array.isArray(value) ? (value as YamlInput[]).map((id) => named.get(id) ?? id) : value;
  return {
    of: (comment) => own.get(comment),
    values: (values, comment) =>
      new Map(
        [...values].map(([key, value]) => {
          if (key === 'id' && comment) return [key, own.get(comment) ?? value];
          return [key, key === 'late' || key === 'settled' ? listed(value) : value];
        }),
      ),
  };
}

/** The same in their own text: what has to be written there. */
export const renamingOf = ({ rounds }: RecordSide, ids: Renamed): Operation[] =>
  rounds.flatMap((round) => {
    const path = ['rounds', round.index];
    return [
      ...changed(path, round.values, ids.values(round.values)),
      ...round.comments.flatMap((comment) =>
        changed([...path, 'comments', comment.index], comment.values, ids.values(comment.values, comment)),
      ),
    ];
  });

const changed = (path: YamlPath, before: Values, after: Values): Operation[] =>
  [...after].flatMap(([key, value]): Operation[] =>
    isSame(before.get(key), value) ? [] : [{ op: 'set', path: [...path, key], value }],
  );

/** The comments of paired rounds, paired. */
export function pairsWithin(
  rounds: Pairs<RoundSide>,
  pair: (mine: readonly CommentSide[], theirs: readonly CommentSide[]) => Pairs<CommentSide>,
): Pairs<CommentSide> {
  return new Map([...rounds].flatMap(([theirs, mine]) => [...pair(mine.comments, theirs.comments)]));
}
