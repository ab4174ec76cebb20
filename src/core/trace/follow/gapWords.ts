import { splitWords } from '../../prose/words';
import type { Span } from '../../text';
import { countLetters } from '../quote/letters';

/** What stands between two neighbouring matches: the old words and the new ones in their place. */
export interface Gap {
  readonly old: Span;
  readonly new: Span;
}

/** What stands in a gap on both sides. */
export interface GapWords {
  readonly old: readonly Span[];
  readonly new: readonly Span[];
  readonly oldLetters: number;
}

/** Splits the gaps between two texts into words, each gap once. */
export function gapWordsOf(oldText: string, newText: string): (gap: Gap) => GapWords {
  const known = new Map<string, GapWords>();
  return (gap) => {
    const key = `${gap.old.start} ${gap.old.end} ${gap.new.start} ${gap.new.end}`;
    const words = known.get(key) ?? {
      old: splitWords(oldText, gap.old),
      new: splitWords(newText, gap.new),
      oldLetters: countLetters(oldText, gap.old),
    };
    known.set(key, words);
    return words;
  };
}
