import type { Comment, Round } from '../model';
import { lettersOf } from '../prose/letters';

/** What says of a comment on an earlier draft whether it may still be answered. */
type Earlier = Pick<Comment, 'quote' | 'class' | 'status'>;

/**
 * Of the comments on earlier drafts those whose passage still stands in a draft, letter by letter and there alone: nothing was done about
 * them before, so that a change of the passage after that draft may well be their answer. One that was declined, or is praise, asks for
 * nothing. `letters`: those of the draft, where they are known already.
 */
export function stillStanding<T extends Earlier>(
  draft: string,
  earlier: readonly T[],
  letters: () => string = () => lettersOf(draft),
): readonly T[] {
  const asking = earlier.filter(
    (one) => one.quote !== undefined && one.status !== 'declined' && one.class !== 'praise',
  );
  if (asking.length === 0) return [];
  const all = letters();
  return asking.filter(({ quote = '' }) => standsOnce(all, lettersOf(quote)));
}

function standsOnce(all: string, letters: string): boolean {
  const at = letters === '' ? -1 : all.indexOf(letters);
  return at >= 0 && all.indexOf(letters, at + 1) < 0;
}

/** The comments on the drafts before the one with a number. */
export const earlierComments = (rounds: readonly Round[], number: number): readonly Comment[] =>
  rounds.slice(0, number - 1).flatMap(({ comments }) => comments);
