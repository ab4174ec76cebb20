import type { Match } from '../diff/model';
import { isWordCharacter } from '../trace/quote/fold';
import type { Span } from '../text';

/** How much of a text stands in another, asked for any part of it at once. In letters and digits. */
export interface Matched {
  readonly letters: (span: Span) => number;
  readonly matched: (span: Span) => number;
}

/** `side`: which text of the diff is asked about. */
export function matchedLetters(text: string, matches: readonly Match[], side: 'old' | 'new'): Matched {
  const isMatched = new Uint8Array(text.length);
  for (const match of matches) isMatched.fill(1, match[side].start, match[side].end);
  const letters = new Uint32Array(text.length + 1);
  const matched = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    const letter = isWordCharacter(text.charAt(i)) ? 1 : 0;
    letters[i + 1] = (letters[i] as number) + letter;
    matched[i + 1] = (matched[i] as number) + letter * (isMatched[i] as number);
  }
  const between =
    (sums: Uint32Array) =>
    ({ start, end }: Span): number =>
      (sums[Math.min(end, text.length)] ?? 0) - (sums[Math.max(0, Math.min(start, text.length))] ?? 0);
  return { letters: between(letters), matched: between(matched) };
}
