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
  if (standsOften(reader.text, quote)) return { quote, ...contextApart(reader.text, seen) };
  if (isFound({})) return { quote };
  const contexts = CONTEXT_LENGTHS.map((length) => contextOf(reader.text, seen, length));
  return { quote, ...(contexts.find(isFound) ?? contexts[contexts.length - 1]) };
}

/** Looking at so many places of a quote for each of many comments would take too long. */
const OFTEN = 200;

function standsOften(text: string, quote: string): boolean {
  let count = 0;
  for (let at = text.indexOf(quote); at >= 0 && count < OFTEN; at = text.indexOf(quote, at + 1)) count++;
  return count === OFTEN;
}

/** For a quote that stands in very many places: the words around that stand once as they are, or as many as there may be. */
function contextApart(text: string, seen: Span): QuoteContext {
  const longer = CONTEXT_LENGTHS.slice(1);
  const enough = longer.find((length) => {
    const around = text.slice(Math.max(0, seen.start - length), seen.end + length);
    const first = text.indexOf(around);
    return text.indexOf(around, first + 1) < 0;
  });
  return contextOf(text, seen, enough ?? Math.max(...longer));
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
