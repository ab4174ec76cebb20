import type { CommentSide, RoundSide } from './record';
import { asText, isSame } from './values';

/** What of theirs is which of ours. */
export type Pairs<T> = ReadonlyMap<T, T>;

type Alike<T> = (mine: T, theirs: T) => boolean;

/**
 * Rounds that were one before, where that is known; else with the same draft; else sent at the same moment; else at the same place, where
 * nothing speaks against it. One draft sent at two moments since is two rounds.
 */
export const pairRounds = (
  mine: readonly RoundSide[],
  theirs: readonly RoundSide[],
  origins?: Pairs<RoundSide>,
): Pairs<RoundSide> =>
  paired(mine, theirs, [
    (a, b) => isOne(a, b, origins),
    (a, b) => bothSay(a, b, 'draft') && bothSay(a, b, 'sent'),
    (a, b) => bothSay(a, b, 'draft') && (!origins || mayBe(a, b, 'sent')),
    (a, b) => bothSay(a, b, 'sent') && mayBe(a, b, 'draft'),
    (a, b) => a.index === b.index && mayBe(a, b, 'draft') && mayBe(a, b, 'sent'),
  ]);

/** Comments that were one before; else with the same id and the same text; where one has no id, with the same text. */
export const pairComments = (
  mine: readonly CommentSide[],
  theirs: readonly CommentSide[],
  origins?: Pairs<CommentSide>,
): Pairs<CommentSide> =>
  paired(mine, theirs, [
    (a, b) => isOne(a, b, origins),
    (a, b) => a.id === b.id && a.text === b.text,
    (a, b) => (a.id === undefined || b.id === undefined) && a.text === b.text,
  ]);

/** The same for a side and what it began with: a comment whose words were edited has its id and moment still. */
export const pairOrigins = (base: readonly CommentSide[], side: readonly CommentSide[]): Pairs<CommentSide> =>
  paired(base, side, [
    (a, b) => a.id === b.id && a.text === b.text,
    (a, b) => (a.id === undefined || b.id === undefined) && a.text === b.text,
    (a, b) => a.id !== undefined && a.id === b.id && isSame(a.values.get('at'), b.values.get('at')),
  ]);

const isOne = <T>(a: T, b: T, origins: Pairs<T> | undefined): boolean =>
  origins?.get(a) !== undefined && origins.get(a) === origins.get(b);

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
