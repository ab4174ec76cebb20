/** Texts as rows of lower-case words, and phrases found in them: enough to know set phrases again, with no grammar. */

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text; apostrophes and hyphens part words. */
export const wordsIn = (text: string): string[] => text.normalize('NFC').toLowerCase().match(WORD) ?? [];

export type Phrase = readonly string[];

/** `too long / shorten*`: phrases parted by a slash, the last letters of a word left open by an asterisk. */
export function phrasesOf(list: string): Phrase[] {
  return list
    .split('/')
    .map((phrase) => phrase.trim().split(/\s+/))
    .filter(([first]) => first !== '');
}

/** Where a phrase begins among the words, as indexes of words. */
export function placesOf(phrase: Phrase, words: readonly string[]): number[] {
  return words.flatMap((_, at) => (isAt(phrase, words, at) ? [at] : []));
}

/** Whether a phrase begins at word `at`. */
export const isAt = (phrase: Phrase, words: readonly string[], at: number): boolean =>
  phrase.every((part, i) => isWord(words[at + i], part));

/** A phrase at a place among words, and what turns it into something else before it. */
export interface PhraseAt {
  readonly phrase: Phrase;
  readonly at: number;
  readonly negations: ReadonlySet<string>;
}

/** Whether a "not" stands among the `reach` words before a phrase; one such as "don't cut" has its "not" in it. */
export function isNegated(
  words: readonly string[],
  { phrase, at, negations }: PhraseAt,
  reach: number,
): boolean {
  if (phrase.some((word) => negations.has(word))) return false;
  return words.slice(Math.max(0, at - reach), at).some((word) => negations.has(word));
}

function isWord(word: string | undefined, part: string): boolean {
  if (word === undefined) return false;
  return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part;
}
