import { findQuoteIn } from './quote/findQuote';
import type { Span } from '../text';
import type { QuotedComment } from './model';
import { partNamer } from './link/named';
import type { FoundQuote } from './quote/quoteModel';
import { searchableText, type SearchableText } from './quote/searchable';

/** A comment and its passage in the draft that it was made on. Holds as long as that draft and the comment do. */
export interface LocatedComment {
  readonly comment: QuotedComment;
  /** Null without a quote, or when the quote is not in the draft. */
  readonly found: FoundQuote | null;
  /** The part of the draft that a comment without a quote names; null when it names none. */
  readonly named: Span | null;
}

/** Finds the passages of all comments on one draft. Done once for a draft: sent drafts never change. `draft`: the text made ready, where it is already. */
export function locateComments(
  oldText: string,
  comments: readonly QuotedComment[],
  draft: SearchableText = searchableText(oldText),
): readonly LocatedComment[] {
  const named = partNamer(draft);
  return comments.map((comment): LocatedComment => {
    if (comment.quote === undefined) return { comment, found: null, named: named(comment.text ?? '') };
    return { comment, found: findQuoteIn(draft, comment.quote, comment), named: null };
  });
}
