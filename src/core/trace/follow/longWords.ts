import { splitWords } from '../../prose/words';
import type { Span } from '../../text';

/** Shorter words are in any text. */
const LONG_WORD = 6;

/** The first character of the scripts without spaces, where every character is a word. */
const FIRST_WIDE = '\u2e80';

/** Beyond it a letter in lower case may be more characters. */
const LAST_PLAIN = 0x7f;

/** The long words of a part of a text, in lower case; in scripts without spaces, its characters. */
export function longWords(text: string, span: Span): readonly string[] {
  return splitWords(text, span)
    .map((word) => text.slice(word.start, word.end).toLowerCase())
    .filter((word) => word.length >= LONG_WORD || word >= FIRST_WIDE);
}

/** Whether a part of a text may hold one: a few plain letters do not, as most of what an edit puts in. */
export function mayHoldLongWord(text: string, from: number, to: number): boolean {
  if (to - from >= LONG_WORD) return true;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) > LAST_PLAIN) return true;
  return false;
}
