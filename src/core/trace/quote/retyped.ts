import searchFuzzily from 'approx-string-match';
import { toSource } from '../../prose/mappedText';
import type { Span } from '../../text';
import { foldText, plainText } from './fold';
import type { Candidate } from './quoteModel';
import { foldedWords, type FoldedWord, type SearchableText } from './searchable';
import { wordLikeness } from './wordLikeness';

/**
 * Up to this share of its letters a quote may differ. The place most like a sentence of another book differs in .43 of them and more
 * (177 sentences in 10,000 words each); a longer draft offers more places to be like by chance, hence the room between.
 */
const MOST_ERRORS = 0.36;
/** And no other place may come as near as this, in the same share: where two are about as like, neither is the one. */
const LEAST_LEAD = 0.1;
/** Of a shorter quote so many errors leave nothing to go by. */
const SHORTEST = 24;
/** So many of its words, and half of them, must stand there: of all phrases of papers looked for in other papers none is left then. */
const LEAST_KEPT = 4;
/** The search goes over the draft once for every so many letters of the quote... */
const LETTERS_AT_ONCE = 32;
/** ...and over so many characters in all: longer drafts and quotes are left to the words that they share. */
const MOST_WORK = 2_000_000;

/** The place that the quote differs least from, letter by letter: retyped from memory or with many slips. None where it is not clear. */
export function retypedPlaces(draft: SearchableText, quote: string): readonly Candidate[] {
  const wanted = foldText(plainText(quote)).text.trim();
  const { text } = draft.folded();
  const work = text.length * Math.ceil(wanted.length / LETTERS_AT_ONCE);
  if (wanted.length < SHORTEST || work > MOST_WORK) return [];
  const most = Math.floor((MOST_ERRORS + LEAST_LEAD) * wanted.length);
  const found = searchFuzzily(text, wanted, most);
  const fewest = Math.min(...found.map(({ errors }) => errors));
  if (fewest > MOST_ERRORS * wanted.length) return [];
  const best = found.find(({ errors }) => errors === fewest);
  const isRival = ({ start, end }: Span): boolean =>
    best !== undefined && (end <= best.start || start >= best.end);
  if (!best || found.some(isRival)) return [];
  const place = wordsIn(draft.index().words, best);
  if (place.length === 0 || !saysTheSame(foldedWords(wanted), place)) return [];
  const span = toSource(draft.folded(), {
    start: place[0]?.start ?? best.start,
    end: place.at(-1)?.end ?? best.end,
  });
  return [{ span, likeness: 1 - fewest / wanted.length, wholeWords: true }];
}

/** The words that lie in a span by half or more. */
function wordsIn(words: readonly FoldedWord[], span: Span): readonly FoldedWord[] {
  return words.filter(
    ({ start, end }) => 2 * (Math.min(end, span.end) - Math.max(start, span.start)) >= end - start,
  );
}

/** Whether most words of the quote stand in the place, if misspelt: a turn of phrase in common is soon as like, letter by letter. */
function saysTheSame(quote: readonly FoldedWord[], place: readonly FoldedWord[]): boolean {
  const left = [...place];
  let kept = 0;
  for (const word of quote) {
    const at = left.findIndex((other) => wordLikeness(word, other) > 0 || isMixedUp(word.text, other.text));
    if (at < 0) continue;
    left.splice(at, 1);
    kept++;
  }
  return kept >= LEAST_KEPT && 2 * kept >= quote.length;
}

/** `hsi` for `his`: the same letters in another order. */
function isMixedUp(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}
