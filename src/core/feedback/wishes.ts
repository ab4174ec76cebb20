import { isNegated, phrasesOf, placesOf, wordsIn, type Phrase } from './phrases';
import { LANGUAGES } from './words';
import { WISHES, type Wish } from './words/model';

const OPPOSITES: readonly (readonly [Wish, Wish])[] = [
  ['shorter', 'longer'],
  ['remove', 'longer'],
  ['remove', 'keep'],
  ['formal', 'casual'],
  ['stronger', 'softer'],
  ['simpler', 'technical'],
];

/** So many words before a phrase may hold the "not" that makes it mean something else: `do not make it longer`. */
const NEGATION_REACH = 3;

const PHRASES: readonly (readonly [Wish, Phrase, ReadonlySet<string>])[] = LANGUAGES.flatMap(
  ({ wishes, negations }) =>
    WISHES.flatMap((wish) =>
      phrasesOf(wishes[wish]).map((phrase) => [wish, phrase, new Set(wordsIn(negations))] as const),
    ),
);

/** The directions that a comment names, in any of the languages. What stands behind a "not" is left out: it may mean anything. */
export function wishesIn(text: string): ReadonlySet<Wish> {
  const words = wordsIn(text);
  const found = PHRASES.filter(([, phrase, negations]) =>
    placesOf(phrase, words).some((at) => !isNegated(words, { at, phrase, negations }, NEGATION_REACH)),
  );
  return new Set(found.map(([wish]) => wish));
}

const EMPTY_WORDS: ReadonlySet<string> = new Set(LANGUAGES.flatMap(({ filler }) => wordsIn(filler)));

/** Whether a comment says a direction and nothing else: no part of the text that it may be about alone. */
export function isPlainWish(text: string): boolean {
  const words = wordsIn(text);
  const said = new Set(
    PHRASES.flatMap(([, phrase]) => placesOf(phrase, words).flatMap((at) => phrase.map((_, i) => at + i))),
  );
  return said.size > 0 && words.every((word, at) => said.has(at) || EMPTY_WORDS.has(word));
}

/** Whether one comment wants what the other does not. One that wants both itself is no clear wish. */
export function areOpposite(one: ReadonlySet<Wish>, other: ReadonlySet<Wish>): boolean {
  const only = (wishes: ReadonlySet<Wish>, yes: Wish, no: Wish): boolean =>
    wishes.has(yes) && !wishes.has(no);
  return OPPOSITES.some(
    ([a, b]) => (only(one, a, b) && only(other, b, a)) || (only(one, b, a) && only(other, a, b)),
  );
}
