import { isOpen } from '../openComments';
import { oneLine } from '../text';
import type { Comment } from '../model';
import { isNegated, phrasesOf, placesOf, wordsIn, type Phrase } from './phrases';
import { LANGUAGES } from './words';
import type { FeedbackWords } from './words/model';

interface Vocabulary {
  readonly question: string;
  readonly phrases: readonly Phrase[];
  /** Every word that a vague comment may be made of. */
  readonly words: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
}

const VOCABULARIES = LANGUAGES.map(vocabularyOf);

/** More words than this are an explanation, whatever they are. */
const MOST_WORDS = 40;

/** "Not at all flat" is praise, as is "ei ole lattea"; a "not" further away may belong to "not sure". */
const NEGATION_REACH = 2;

/** Numbers point at something, quotation marks hold somebody's words, a colon or a link leads somewhere. */
const POINTS_AT_SOMETHING = /[\p{N}"“”„«»:/@#*_`]/u;

/**
 * The question to ask about a comment that wants a change and says neither where nor which; null for every other. The rules,
 * all of which have to hold, are made so that a comment that is clear is never taken for a vague one:
 * 1. it counts as a revision or rewrite, is open, and was not replied to;
 * 2. it has no passage;
 * 3. nothing in it points at something: no number, quotation, colon or link;
 * 4. it holds a phrase that wants a change and does not say which, in one of the languages with a list of these, and no "not"
 *    shortly before it;
 * 5. each of its other words is one of that language that says nothing of a text. One word outside of the list (a part of
 *    the text, a name, a direction such as "shorter") is enough for silence.
 */
export function vagueQuestion(comment: Comment): string | null {
  const asksForChange = comment.class === 'revision' || comment.class === 'rewrite';
  const isWaiting = isOpen(comment) && (comment.reply ?? '').trim() === '';
  if (!asksForChange || !isWaiting || comment.quote !== undefined) return null;
  if (POINTS_AT_SOMETHING.test(comment.text)) return null;
  const words = wordsIn(comment.text);
  if (words.length > MOST_WORDS) return null;
  const found = VOCABULARIES.find((vocabulary) => isVague(words, vocabulary));
  return found ? found.question.replace('{0}', () => oneLine(comment.text)) : null;
}

const isVague = (words: readonly string[], vocabulary: Vocabulary): boolean =>
  words.every((word) => vocabulary.words.has(word)) &&
  vocabulary.phrases.some((phrase) =>
    placesOf(phrase, words).some(
      (at) => !isNegated(words, { phrase, at, negations: vocabulary.negations }, NEGATION_REACH),
    ),
  );

function vocabularyOf({ vague, filler, question, negations }: FeedbackWords): Vocabulary {
  const phrases = phrasesOf(vague);
  const words = new Set([...phrases.flat(), ...wordsIn(filler)]);
  return { question, phrases, words, negations: new Set(wordsIn(negations)) };
}
