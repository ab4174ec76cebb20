import { splitWords } from '../../prose/words';
import type { Span } from '../../text';
import { countLetters } from '../quote/letters';
import { once } from '../../once';
import type { Counts, TraceMemory } from './memory';

/** What stands between two neighbouring matches: the old words and the new ones in their place. */
export interface Gap {
  readonly old: Span;
  readonly new: Span;
}

/** What stands in a gap on both sides. */
export interface GapWords {
  /** Worked out when first asked for: in a text rewritten throughout hardly any passage asks for more than how many there are. */
  readonly old: () => readonly Span[];
  readonly new: () => readonly Span[];
  readonly oldCount: number;
  readonly newCount: number;
  readonly oldLetters: number;
}

/** The gaps between two texts as words, each gap once: passages beside each other ask about the same one. */
export function gapWordsOf(oldText: string, newText: string, memory: TraceMemory): (gap: Gap) => GapWords {
  const known = new Map<string, GapWords>();
  let last: { readonly gap: Gap; readonly words: GapWords } | null = null;
  return (gap) => {
    if (last && isSame(last.gap.old, gap.old) && isSame(last.gap.new, gap.new)) return last.words;
    const key = `${gap.old.start} ${gap.old.end} ${gap.new.start} ${gap.new.end}`;
    const words = known.get(key) ?? wordsOf(oldText, newText, gap, memory);
    known.set(key, words);
    last = { gap, words };
    return words;
  };
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

function wordsOf(oldText: string, newText: string, gap: Gap, memory: TraceMemory): GapWords {
  const counts = memory.countsInDraft(gap.old, () => countsOf(oldText, gap.old, memory));
  return {
    old: once(() => splitWords(oldText, gap.old)),
    new: once(() => splitWords(newText, gap.new)),
    oldCount: counts.words,
    newCount: countsOf(newText, gap.new, memory).words,
    oldLetters: counts.letters,
  };
}

/** Line by line, for what is known of each line can be used again after an edit in another. */
function countsOf(text: string, { start, end }: Span, memory: TraceMemory): Counts {
  let [words, letters] = [0, 0];
  for (const line of memory.linesOf(text.slice(start, end))) {
    const counts = memory.counts(line, () => ({
      words: splitWords(line).length,
      letters: countLetters(line, { start: 0, end: line.length }),
    }));
    words += counts.words;
    letters += counts.letters;
  }
  return { words, letters };
}
