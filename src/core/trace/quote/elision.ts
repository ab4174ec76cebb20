import { approximatePlaces } from './approximate';
import { chainPieces } from './chainPieces';
import { occurrences } from './occurrences';
import type { Candidate } from './quoteModel';
import { foldedWords, type SearchableText } from './searchable';

/** `...`, `…`, and what a person who quotes puts in brackets in place of words of the text. */
const LEFT_OUT = /(?:\.{2,}|…|\[[^\][]{0,120}\]|\{[^}{]{0,120}\}|\(\s*(?:\.{2,}|…)\s*\))+/g;

/** What is left out between two pieces may be some paragraphs, not chapters. */
const LONGEST_LEFT_OUT = 4000;

/** More pieces than this are no quote but a list. */
const MOST_PIECES = 8;

/** Places where the pieces of a quote with words left out stand in order. */
export function elidedPlaces(draft: SearchableText, quote: string): readonly Candidate[] {
  const pieces = quotePieces(quote);
  if (pieces.length === 0 || pieces.length > MOST_PIECES) return [];
  if (pieces.length === 1 && pieces[0] === quote) return [];
  const places = pieces.map((piece) => piecePlaces(draft, piece));
  const chains = chainPieces(places, LONGEST_LEFT_OUT);
  return chains.length > 0 ? chains : approximatePlaces(draft, pieces.join(' '));
}

/** The quote's own words, without what is left out or put in. */
function quotePieces(quote: string): readonly string[] {
  return quote
    .split(LEFT_OUT)
    .map((piece) => piece.trim())
    .filter((piece) => foldedWords(piece).length > 0);
}

function piecePlaces(draft: SearchableText, piece: string): readonly Candidate[] {
  const exact = occurrences(draft, piece).filter((place) => place.wholeWords);
  return exact.length > 0 ? exact : approximatePlaces(draft, piece);
}
