import type { CommentSide, RoundSide } from './record';
import { asText } from './values';

/** What of theirs is which of ours. */
export type Pairs<T> = ReadonlyMap<T, T>;

type Alike<T> = (mine: T, theirs: T) => boolean;

/** Rounds with the same draft; else sent at the same moment; else at the same place, where nothing speaks against it. */
export const pairRounds = (mine: readonly RoundSide[], theirs: readonly RoundSide[]): Pairs<RoundSide> =>
  paired(mine, theirs, [
    (a, b) => bothSay(a, b, 'draft') && bothSay(a, b, 'sent'),
    (a, b) => bothSay(a, b, 'draft'),
    (a, b) => bothSay(a, b, 'sent') && mayBe(a, b, 'draft'),
    (a, b) => a.index === b.index && mayBe(a, b, 'draft') && mayBe(a, b, 'sent'),
  ]);

/** Comments with the same id and the same text; where one has no id, with the same text. */
export const pairComments = (
  mine: readonly CommentSide[],
  theirs: readonly CommentSide[],
): Pairs<CommentSide> =>
  paired(mine, theirs, [
    (a, b) => a.id === b.id && a.text === b.text,
    (a, b) => (a.id === undefined || b.id === undefined) && a.text === b.text,
  ]);

/** Each of ours is paired once, by the surest sign first. */
function paired<T>(mine: readonly T[], theirs: readonly T[], signs: readonly Alike<T>[]): Pairs<T> {
  const pairs = new Map<T, T>();
  const taken = new Set<T>();
  for (const alike of signs)
    for (const other of theirs) {
      const own = pairs.has(other) ? undefined : mine.find((one) => !taken.has(one) && alike(one, other));
      if (own === undefined) continue;
      pairs.set(other, own);
      taken.add(own);
    }
  return pairs;
}

type RoundKey = 'draft' | 'sent';

const said = ({ values }: RoundSide, key: RoundKey): string | undefined => asText(values.get(key));

const bothSay = (a: RoundSide, b: RoundSide, key: RoundKey): boolean =>
  said(a, key) !== undefined && said(a, key) === said(b, key);

const mayBe = (a: RoundSide, b: RoundSide, key: RoundKey): boolean =>
  said(a, key) === undefined || said(b, key) === undefined || bothSay(a, b, key);
