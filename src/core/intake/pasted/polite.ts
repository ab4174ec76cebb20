import { wordsIn } from '../../feedback/phrases';
import { classOf } from './classes';
import type { Why } from './cuts';
import { consistsOf, holds, phrasesFor, wordSet } from './vocabulary';

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
 * (“Thanks for the draft, here are my comments:”). One word outside of these lists is enough to keep it; so is praise. Null: keep it.
 */
export function politeOnly(text: string): Why | null {
  const words = wordsIn(text);
  if (words.length === 0) return 'no words';
  if (!consistsOf(POLITE, words, BETWEEN) || classOf(text) !== null) return null;
  if (holds(ANNOUNCEMENTS, words)) return 'announcement';
  return holds(THANKS, words) ? 'thanks' : 'greeting';
}
