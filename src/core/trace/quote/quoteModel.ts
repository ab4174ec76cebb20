import type { Span } from '../../text';

/** The words around a quote, as the reader sees them. */
export interface QuoteContext {
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface FoundQuote {
  /** The passage in the Markdown source, without marks at its ends. */
  readonly span: Span;
  /** 0 to 1: how sure it is that this is the passage meant. */
  readonly confidence: number;
  /** True when other places fit as well. */
  readonly unsure: boolean;
}

/** A place where a quote may stand, before context has been looked at. */
export interface Candidate {
  readonly span: Span;
  /** 0 to 1: how like the quote the text there is. */
  readonly likeness: number;
  /** Whether it begins and ends where words do. */
  readonly wholeWords: boolean;
}
