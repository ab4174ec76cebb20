import { fromSource, toSource } from '../../prose/mappedText';
import { oneLine, type Span } from '../../text';
import { findQuoteIn } from './findQuote';
import { trimSpace } from './letters';
import type { QuoteContext } from './quoteModel';
import { searchableText, type SearchableText } from './searchable';

export interface Quote extends QuoteContext {
  /** The words of the passage as the reader sees them; line breaks and runs of spaces are one space. */
  readonly quote: string;
}

/** Words around a quote that occurs more than once: enough to tell its places apart, few enough to read. */
const CONTEXT_LENGTHS = [32, 80, 160];

/**
 * The passage as a quote that `findQuote` finds again: what the reader sees of `span`, and a few words around it only
 * when the quote alone would not do. Null when the reader sees nothing of it.
 */
export function quoteOf(text: string, span: Span): Quote | null {
  return quoteFrom(searchableText(text), span);
}

/** The same for many passages of one text, which is made ready only once. */
export function quoteFrom(draft: SearchableText, span: Span): Quote | null {
  const { reader } = draft;
  const seen = trimSpace(reader.text, fromSource(reader, span));
  const quote = oneLine(reader.text.slice(seen.start, seen.end));
  if (quote === '') return null;
  const place = toSource(reader, seen);
  const isFound = (context: QuoteContext): boolean => {
    const found = findQuoteIn(draft, quote, context);
    return (
      found !== null && !found.unsure && found.span.start === place.start && found.span.end === place.end
    );
  };
  if (isFound({})) return { quote };
  const contexts = CONTEXT_LENGTHS.map((length) => contextOf(reader.text, seen, length));
  return { quote, ...(contexts.find(isFound) ?? contexts[contexts.length - 1]) };
}

function contextOf(text: string, { start, end }: Span, length: number): QuoteContext {
  const before = text.slice(Math.max(0, start - length), start);
  const after = text.slice(end, end + length);
  const prefix = oneLine(start > length ? before.replace(HALF_WORD_FIRST, '') : before);
  const suffix = oneLine(end + length < text.length ? after.replace(HALF_WORD_LAST, '') : after);
  return { ...(prefix !== '' && { prefix }), ...(suffix !== '' && { suffix }) };
}

/** Context is cut to whole words where words have spaces between them. */
const HALF_WORD_FIRST = /^\S+(?=\s)/;
const HALF_WORD_LAST = /(?<=\s)\S+$/;
