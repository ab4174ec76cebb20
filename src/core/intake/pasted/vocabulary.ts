import { phrasesOf, placesOf, wordsIn, type Phrase } from '../../feedback/phrases';
import { MAIL_LANGUAGES } from '../../feedback/words/mails';
import type { MailWords } from '../../feedback/words/mails/model';

/** The phrases of one kind in all languages: people mix them, and a client's signature is not in the article's language. */
export const phrasesFor = (pick: (words: MailWords) => string): readonly Phrase[] =>
  MAIL_LANGUAGES.flatMap((words) => phrasesOf(pick(words)));

/** A word, or the part of a phrase that is one word; `*` leaves its ending open. */
const fits = (phrase: Phrase, words: readonly string[]): boolean => placesOf(phrase, words).includes(0);

/** The longest of the phrases that the words begin with, as a number of words; 0 for none. */
export function opening(phrases: readonly Phrase[], words: readonly string[]): number {
  const fitting = phrases.filter((phrase) => phrase.length <= words.length && fits(phrase, words));
  return Math.max(0, ...fitting.map(({ length }) => length));
}

export const holds = (phrases: readonly Phrase[], words: readonly string[]): boolean =>
  phrases.some((phrase) => placesOf(phrase, words).length > 0);

/** Whether the words are phrases of the list and nothing else; those of `between` may stand between and around them. */
export function consistsOf(
  phrases: readonly Phrase[],
  words: readonly string[],
  between: ReadonlySet<string> = new Set(),
): boolean {
  let found = false;
  for (let at = 0; at < words.length;) {
    const length = opening(phrases, words.slice(at));
    if (length > 0) found = true;
    else if (!between.has(words[at] ?? '')) return false;
    at += Math.max(1, length);
  }
  return found;
}

export const wordSet = (pick: (words: MailWords) => string): ReadonlySet<string> =>
  new Set(MAIL_LANGUAGES.flatMap((words) => wordsIn(pick(words))));
