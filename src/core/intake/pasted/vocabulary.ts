import { isAt, phrasesOf, wordsIn, type Phrase } from '../../feedback/phrases';
import { MAIL_LANGUAGES } from '../../feedback/words/mails';
import type { MailWords } from '../../feedback/words/mails/model';

/** Phrases by their first words: a long mail asks for each of its words whether one of hundreds begins there. */
export interface Phrases {
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
  /** Those whose first word has an open ending. */
  readonly open: readonly Phrase[];
}

/** The phrases of one kind in all languages: people mix them, and a client's signature is not in the article's language. */
export function phrasesFor(...picks: readonly ((words: MailWords) => string)[]): Phrases {
  const byFirst = new Map<string, Phrase[]>();
  const open: Phrase[] = [];
  for (const phrase of picks.flatMap((pick) => MAIL_LANGUAGES.flatMap((words) => phrasesOf(pick(words))))) {
    const [first = ''] = phrase;
    if (first.endsWith('*')) open.push(phrase);
    else byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return { byFirst, open };
}

/** The longest of the phrases that begin at word `at`, as a number of words; 0 for none. */
export function opening({ byFirst, open }: Phrases, words: readonly string[], at = 0): number {
  let longest = 0;
  for (const list of [byFirst.get(words[at] ?? '') ?? [], open])
    for (const phrase of list)
      if (phrase.length > longest && isAt(phrase, words, at)) longest = phrase.length;
  return longest;
}

export const holds = (phrases: Phrases, words: readonly string[]): boolean =>
  words.some((_, at) => opening(phrases, words, at) > 0);

/** Whether the words are one phrase of the list and nothing else. */
export const isOne = (phrases: Phrases, words: readonly string[]): boolean =>
  words.length > 0 && opening(phrases, words) === words.length;

/** Whether the words are phrases of the list and nothing else; those of `between` may stand between and around them. */
export function consistsOf(
  phrases: Phrases,
  words: readonly string[],
  between: ReadonlySet<string> = new Set(),
): boolean {
  let found = false;
  for (let at = 0; at < words.length;) {
    const length = opening(phrases, words, at);
    if (length > 0) found = true;
    else if (!between.has(words[at] ?? '')) return false;
    at += Math.max(1, length);
  }
  return found;
}

export const wordSet = (pick: (words: MailWords) => string): ReadonlySet<string> =>
  new Set(MAIL_LANGUAGES.flatMap((words) => wordsIn(pick(words))));
