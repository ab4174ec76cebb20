import type { Span } from '../../text';
import type { Alignment } from './matchIndex';

/**
 * How sure an answer is, set so that of the answers at .9 and above at least 97 in 100 are right; measured on drafts whose
 * truth is known (the quality bench prints the table).
 */

/** Of a passage of which next to nothing is left unchanged, about this share is placed rightly; of one left whole, all. */
const LEAST_SURE = 0.65;

/** New words in the very place of a passage, none of its own left: its rewriting, or another text. */
export const REWRITTEN = 0.7;

/** Nothing like the passage was put in anywhere: it is gone. */
const SURELY_REMOVED = 0.99;

/** Its words were put in somewhere: it may have been moved and rewritten beyond recognition (about one in seven was). */
export const MAYBE_REWRITTEN_ELSEWHERE = 0.85;

/** In a paragraph that was paired by its words alone. */
export const PAIRED_BY_WORDS = 0.8;

/** The share of its paragraph's long words that tells the two apart: below it, all of some 500 removals were right. */
const SHARE_FOUND_ELSEWHERE = 0.3;

/** The same words and no others like them, but too few to be a move for sure. */
export const MOVED_WORD_FOR_WORD = 0.8;

/** From the share of a passage's letters that stand unchanged. */
export function placedConfidence(share: number): number {
  return LEAST_SURE + (1 - LEAST_SURE) * share;
}

/** From whether the words of the passage's paragraph are among those put in somewhere. */
export function removedConfidence(aligned: Alignment, passage: Span): number {
  const words = aligned.memory.longWordsAround(aligned.oldText, passage);
  const put = aligned.newWords();
  let found = 0;
  for (let i = 0; i < words.length; i++) if (put.has(words[i] as number)) found++;
  return found < SHARE_FOUND_ELSEWHERE * words.length || found === 0
    ? SURELY_REMOVED
    : MAYBE_REWRITTEN_ELSEWHERE;
}
