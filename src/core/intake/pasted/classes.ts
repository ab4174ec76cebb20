import { wishesIn } from '../../feedback/wishes';
import { wordsIn } from '../../feedback/phrases';
import type { CommentClass } from '../../model';
import { TOLD_CLASSES } from '../../feedback/words/mails/model';
import { holds, opening, phrasesFor, wordSet } from './vocabulary';

const PHRASES = Object.fromEntries(
  TOLD_CLASSES.map((told) => [told, phrasesFor(({ classes }) => classes[told])]),
) as Readonly<Record<(typeof TOLD_CLASSES)[number], ReturnType<typeof phrasesFor>>>;
const REQUESTS = phrasesFor(({ requests }) => requests);
const GREETINGS = phrasesFor(({ greetings }) => greetings);
const THANKS = phrasesFor(({ thanks }) => thanks);
const BUTS = wordSet(({ buts }) => buts);
const NEGATIONS = new Set([
  'not',
  't',
  'never',
  'no',
  'ikke',
  'aldri',
  'inte',
  'aldrig',
  'ei',
  'en',
  'eivät',
]);

/**
 * Words in quotation marks are the article's, not the client's. No mark is looked past for its closing one where it opens again:
 * thousands that nobody closed would each look through the rest of the text.
 */
const QUOTED = /“[^“”]*”|"[^"]*"|«[^«»]*»|„[^„“”]*[“”]|”[^”]*”/g;
const ASKS = /\?["”»)]*(?:\s|$)/;
/** So many words before a phrase may hold the "not" that makes it mean something else. */
const REACH = 2;

/**
 * What a comment seems to be, by the first rule that holds; null when none does (the reader then takes it for a revision). The
 * phrases stand in `feedback/words/mails`, one list for each language; words in quotation marks do not count.
 * 1. scope: it asks for another text;
 * 2. correction: it names an error (a misprint; a wrong name, date or number);
 * 3. rewrite: it names another direction, voice, audience or format, or a beginning anew;
 * 4. question: it opens as one, or has a question mark and opens with none of the ways to ask for a change politely;
 * 5. praise: each of its sentences praises or thanks, without a "but", a "not" before it, a wish or a question.
 */
export function classOf(text: string): CommentClass | null {
  const own = text.replace(QUOTED, ' “” ');
  const words = wordsIn(own);
  const told = (['scope', 'correction', 'rewrite'] as const).find((name) => holds(PHRASES[name], words));
  if (told) return told;
  if (isQuestion(own)) return 'question';
  return isPraise(own, words) ? 'praise' : null;
}

/** Each sentence for itself: “Nice. Why the blue?” asks. */
function isQuestion(text: string): boolean {
  const sentences = text.split(/(?<=[.!?…])\s+/);
  return sentences.some((sentence) => {
    const all = wordsIn(sentence);
    const words = all.slice(opening(GREETINGS, all));
    if (opening(PHRASES.question, words) > 0) return true;
    return ASKS.test(sentence) && !sentence.split(/[,;:–—]/).some(requests);
  });
}

const requests = (clause: string): boolean => opening(REQUESTS, wordsIn(clause)) > 0;

function isPraise(text: string, words: readonly string[]): boolean {
  const sentences = text.split(/(?<=[.!?…])\s+/).map((sentence) => wordsIn(sentence));
  const praises =
    holdsPraise(words) &&
    sentences.every((all) => opening(THANKS, all) > 0 || all.length === 0 || holdsPraise(all));
  return praises && !text.includes('?') && !words.some((word) => BUTS.has(word)) && wishesIn(text).size === 0;
}

function holdsPraise(words: readonly string[]): boolean {
  return words.some((_, at) => {
    const length = opening(PHRASES.praise, words, at);
    if (length === 0) return false;
    // “Jeg liker ikke” has its "not" behind.
    const around = words.slice(Math.max(0, at - REACH), at + length + 1);
    return !around.some((word) => NEGATIONS.has(word));
  });
}
