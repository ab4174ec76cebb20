import { findQuoteIn } from './findQuote';
import type { QuotedComment } from './model';
import type { FoundQuote } from './quoteModel';
import { searchableText } from './searchable';

/** A comment and its passage in the draft that it was made on. Holds as long as that draft and the comment do. */
export interface LocatedComment {
  readonly comment: QuotedComment;
  /** Null without a quote, or when the quote is not in the draft. */
  readonly found: FoundQuote | null;
}

/** Finds the passages of all comments on one draft. Done once for a draft: sent drafts never change. */
export function locateComments(
  oldText: string,
  comments: readonly QuotedComment[],
): readonly LocatedComment[] {
  const draft = searchableText(oldText);
  return comments.map((comment) => ({ comment, found: locate(draft, comment) }));
}

function locate(draft: ReturnType<typeof searchableText>, comment: QuotedComment): FoundQuote | null {
  return comment.quote === undefined ? null : findQuoteIn(draft, comment.quote, comment);
}
