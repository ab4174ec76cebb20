import { readerText } from '../../prose/reader';
import { approximatePlaces } from './approximate';
import { chooseCandidate } from './chooseCandidate';
import { elidedPlaces } from './elision';
import { occurrences } from './occurrences';
import { retypedPlaces } from './retyped';
import type { Candidate, FoundQuote, QuoteContext } from './quoteModel';
import { searchableText, type SearchableText } from './searchable';

/**
 * Where the passage that a client quoted stands in a draft's Markdown source, or null when it is not there.
 * Looks for the words as they are, then folded, then with what was left out, then with other words or letters within a bound;
 * each step only when the one before found nothing. Offsets in UTF-16 code units of `oldText`.
 */
export function findQuote(oldText: string, quote: string, context: QuoteContext = {}): FoundQuote | null {
  return findQuoteIn(searchableText(oldText), quote, context);
}

/** The same for many quotes of one draft, which is made ready only once. */
export function findQuoteIn(
  draft: SearchableText,
  quote: string,
  context: QuoteContext = {},
): FoundQuote | null {
  const wanted = quote.trim();
  if (wanted === '') return null;
  const hasContext = Boolean(context.prefix ?? context.suffix);
  const steps: readonly (() => readonly Candidate[])[] = [
    () => occurrences(draft, wanted, hasContext),
    () => occurrences(draft, readerText(wanted).text.trim(), hasContext),
    () => elidedPlaces(draft, wanted),
    () => approximatePlaces(draft, wanted),
    () => retypedPlaces(draft, wanted),
  ];
  for (const step of steps) {
    const found = chooseCandidate(draft, step(), context);
    if (found) return found;
  }
  return null;
}
