import { wordsIn } from '../../feedback/phrases';
import { classOf } from './classes';
import type { Why } from './cuts';
import { consistsOf, holds, opening, phrasesFor, wordSet } from './vocabulary';

const ANNOUNCEMENTS = phrasesFor(({ announcements }) => announcements);
const THANKS = phrasesFor(({ thanks }) => thanks);
const POLITE = phrasesFor(
  ({ greetings }) => greetings,
  ({ thanks }) => thanks,
  ({ announcements }) => announcements,
);
const BETWEEN = wordSet(({ politeness }) => politeness);

/**
 * Why a point asks for nothing and tells nothing of the text: every word of it is one of thanks, of a greeting or of an announcement
 * (“Thanks for the draft, here are my comments:”). One word outside of these lists is enough to keep it, but in a line above points
 * and the thanks before it; so is praise. Null: keep it.
 */
export function politeOnly(text: string): Why | null {
  const words = wordsIn(text);
  if (words.length === 0) return 'no words';
  if (onlyAnnounces(text)) return 'announcement';
  if (!consistsOf(POLITE, words, BETWEEN) || classOf(text) !== null) return null;
  if (holds(ANNOUNCEMENTS, words)) return 'announcement';
  return holds(THANKS, words) ? 'thanks' : 'greeting';
}

const SENTENCE_END = /(?<=[.!?…])\s+/;

/** `We have a few comments:` ends in what it announces; `Comments on the opening:` does not, and `Price notes:` names what they are about. */
export function isAnnouncement(text: string): boolean {
  const words = wordsIn(text.split(SENTENCE_END).at(-1) ?? '');
  if (!text.endsWith(':')) return false;
  return words.some((_, at) => {
    const length = opening(ANNOUNCEMENTS, words, at);
    return length > 1 && at + length === words.length;
  });
}

function onlyAnnounces(text: string): boolean {
  const before = text.split(SENTENCE_END).slice(0, -1);
  return (
    isAnnouncement(text) &&
    [...before, text].every((part) => classOf(part) === null) &&
    before.every((sentence) => opening(THANKS, wordsIn(sentence)) > 0)
  );
}
