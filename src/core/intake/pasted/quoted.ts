import { wordsIn } from '../../feedback/phrases';

/** Pairs of quotation marks: English, straight, Norwegian and Catalan, German, Swedish and Finnish. */
const QUOTED = /“([^“”]+)”|"([^"]+)"|«([^«»]+)»|„([^„“”]+)[“”]|”([^”]+)”|»([^«»]+)»/g;

/** `“arrived” rather than “came”`: what stands in the text is named last. */
const INSTEAD_OF =
  /[”"»“]\s*,?\s*(?:rather than|instead of|in place of|i stedet for|istedenfor|i staden for|i stället för|istället för|en lloc de|en comptes de|en vez de)\s*[“"«„”»]/iu;

/** Fewer words than these are a word that is talked about, or irony, more often than a passage. */
const FEWEST_WORDS = 3;

/**
 * The passage that a comment names by quoting it: the first of its quoted phrases with three words or more; a shorter one only
 * where something quoted follows that takes its place (“recieve” should be “receive”). Null for none.
 */
export function quotedPassage(text: string): string | null {
  const phrases = [...text.matchAll(QUOTED)].map(
    (match) => match.slice(1).find((part) => part !== undefined) ?? '',
  );
  const passage = phrases.find((phrase) => wordsIn(phrase).length >= FEWEST_WORDS);
  const [first] = phrases;
  const isPair = phrases.length === 2 && first !== undefined && wordsIn(first).length > 0;
  const old = INSTEAD_OF.test(text) ? phrases[1] : first;
  return (isPair ? old : passage)?.trim() ?? null;
}
