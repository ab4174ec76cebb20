import type { Incoming, PlacedFeedback } from './model';
import { findQuote } from '../trace';
import { quoteOf } from '../trace/quote/quoteOf';

/** A draft that the client may have answered. */
export interface SentDraft {
  /** The number of the draft, from 1. */
  readonly round: number;
  /** The draft's Markdown without front matter. */
  readonly prose: string;
}

export interface PlacingOptions {
  /** The stored drafts, in any order; none: the file is taken for an answer to the document as it is. */
  readonly drafts: readonly SentDraft[];
  /** The whole document as it is now, with its front matter. */
  readonly document: string;
  /** Where its prose starts, in UTF-16 code units. Default 0. */
  readonly proseStart?: number;
}

/**
 * What a file says, each comment and each change with its place in our document. All places are in UTF-16 code units from the
 * document's first byte. A comment about the whole has no place and is sure.
 */
export function placeFeedback(
  incoming: Incoming,
  { drafts, document, proseStart = 0 }: PlacingOptions,
): PlacedFeedback {
  const prose = document.slice(proseStart);
  const newest = [...drafts].sort((a, b) => b.round - a.round)[0];
  const draft = newest?.prose ?? prose;
  return {
    source: incoming.source,
    round: incoming.text === null ? null : (newest?.round ?? null),
    comments: incoming.comments.map((comment) => {
      const found = comment.quote === null ? null : findQuote(draft, comment.quote);
      const words = found && quoteOf(draft, found.span);
      const now = words && findQuote(prose, words.quote, words);
      return {
        comment,
        quote: words?.quote ?? comment.quote,
        prefix: words?.prefix ?? null,
        suffix: words?.suffix ?? null,
        place: now && { start: now.span.start + proseStart, end: now.span.end + proseStart },
        sure: comment.quote === null || (now !== null && !now.unsure && found?.unsure === false),
      };
    }),
    changes: [],
    problems: incoming.problems,
  };
}
