import { toSource, type MappedText } from '../../prose/mappedText';
import { foldText, isWordBorder, plainText, squashText } from './fold';
import type { Candidate } from './quoteModel';
import type { SearchableText } from './searchable';

/** More places than this say nothing more: the quote is one letter or so. Bounds the work. */
const MOST_PLACES = 20_000;

/** Characters that may be compared over all places of one quote: bounds texts that only repeat themselves. */
const MOST_COMPARED = 20_000_000;

/** How much is kept of the likeness for each way of looking past differences; used as the confidence of a single place. */
const LIKENESS = { verbatim: 1, folded: 0.98, squashed: 0.96 } as const;

/** Where the quote stands, looking past no more differences than needed: as it is, folded, then letters and digits alone. */
export function occurrences(draft: SearchableText, quote: string, hasContext = false): readonly Candidate[] {
  const inReader = allPlaces(draft.reader, quote, LIKENESS.verbatim);
  const isWhole = (place: Candidate): boolean => place.wholeWords;
  if (inReader.some(isWhole) && !hasContext) return inReader;
  // A word of a link's target is no place for a reader, but the context may point to just that one.
  const starts = new Set(inReader.map((place) => place.span.start));
  const inSource = allPlaces(null, quote, LIKENESS.verbatim, draft.source);
  const verbatim = [...inReader, ...inSource.filter((place) => !starts.has(place.span.start))];
  if (verbatim.some(isWhole)) return verbatim;
  // `Art` stands in `Arthur`, but `art` as a word of its own is more likely meant.
  const folded = foldedOccurrences(draft, quote);
  return verbatim.length === 0 || folded.some(isWhole) ? [...verbatim, ...folded] : verbatim;
}

function foldedOccurrences(draft: SearchableText, quote: string): readonly Candidate[] {
  const folded = foldText(plainText(quote));
  const inFolded = allPlaces(draft.folded(), folded.text.trim(), LIKENESS.folded);
  if (inFolded.length > 0) return inFolded;
  const squashed = squashText(foldText(plainText(joinLineEnds(quote)))).text;
  const found = allPlaces(draft.squashed(), squashed, LIKENESS.squashed);
  // Letters alone also fit inside and across words (`an ice` in `a nice`), so here only whole words count.
  return found
    .map((place) => ({ ...place, wholeWords: areWholeWords(draft.source, place.span) }))
    .filter((place) => place.wholeWords);
}

/** Words broken at the end of a line (`revi-\nsion`), as text copied out of a PDF has them. */
function joinLineEnds(quote: string): string {
  return quote.replace(/(\p{L})[-\u00ad]\s*\n\s*(\p{Ll})/gu, '$1$2');
}

function allPlaces(
  mapped: MappedText | null,
  needle: string,
  likeness: number,
  plain = '',
): readonly Candidate[] {
  const text = mapped?.text ?? plain;
  const found: Candidate[] = [];
  if (needle === '') return found;
  const most = Math.min(MOST_PLACES, MOST_COMPARED / needle.length);
  for (let at = text.indexOf(needle); at >= 0 && found.length < most; at = text.indexOf(needle, at + 1)) {
    const place = { start: at, end: at + needle.length };
    found.push({
      span: mapped ? toSource(mapped, place) : place,
      likeness,
      wholeWords: areWholeWords(text, place),
    });
  }
  return found;
}

function areWholeWords(text: string, { start, end }: { start: number; end: number }): boolean {
  return isWordBorder(text, start) && isWordBorder(text, end);
}
