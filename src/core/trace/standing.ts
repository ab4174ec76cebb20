import type { Comment, Round } from '../model';
import { foldText, plainText, squashText } from './quote/fold';
import { locateComments } from './locate';

/** What says of a comment on an earlier draft whether it may still be answered. */
type Earlier = Pick<Comment, 'id' | 'quote' | 'prefix' | 'suffix' | 'text' | 'class' | 'status'>;

/**
 * Of the comments on earlier drafts those whose passage still stands in a draft, letter by letter: nothing was done about them before,
 * so that a change of the passage after that draft may well be their answer. One that was declined, or is praise, asks for nothing.
 */
export function stillStanding<T extends Earlier>(draft: string, earlier: readonly T[]): readonly T[] {
  const asking = earlier.filter(
    (one) => one.quote !== undefined && one.status !== 'declined' && one.class !== 'praise',
  );
  if (asking.length === 0) return [];
  const found = locateComments(draft, asking);
  return asking.filter(({ quote = '' }, i) => {
    const place = found[i]?.found;
    return (
      place && !place.unsure && letters(draft.slice(place.span.start, place.span.end)) === letters(quote)
    );
  });
}

/** The comments on the drafts before the one with a number. */
export const earlierComments = (rounds: readonly Round[], number: number): readonly Comment[] =>
  rounds.slice(0, number - 1).flatMap(({ comments }) => comments);

const letters = (text: string): string => squashText(foldText(plainText(text))).text;
