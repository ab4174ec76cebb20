import { diffProse } from '../../diff';
import type { Span } from '../../text';
import { findQuote } from '../quote/findQuote';
import { follow } from './follow';
import { alignment } from './matchIndex';
import type { Fate, QuotedComment } from '../model';
import type { FoundQuote } from '../quote/quoteModel';

/** A comment's passage in one draft after the one that it was made on. */
export interface HistoryStep {
  /** Index in the list of drafts. */
  readonly draft: number;
  /** What became of the passage since the draft before. */
  readonly fate: Exclude<Fate, 'orphan'>;
  /** Null once it is removed. */
  readonly span: Span | null;
  /** 0 to 1: how sure this step and all before it are. */
  readonly confidence: number;
}

/**
 * Follows a passage from `drafts[0]`, which the comment was made on, draft by draft to the last. Ends with the draft in
 * which it was removed. Offsets in UTF-16 code units of each draft.
 */
export function followThrough(drafts: readonly string[], passage: Span): readonly HistoryStep[] {
  const steps: HistoryStep[] = [];
  let span: Span | null = passage;
  let confidence = 1;
  for (let draft = 1; draft < drafts.length && span; draft++) {
    const [before = '', now = ''] = [drafts[draft - 1], drafts[draft]];
    const followed = follow(alignment(before, now, diffProse(before, now).matches), span);
    confidence *= followed.confidence;
    steps.push({ draft, fate: followed.fate, span: followed.span, confidence });
    span = followed.span;
  }
  return steps;
}

export interface CommentHistory {
  /** The passage in the draft that the comment was made on; null without a quote, or when it is not there. */
  readonly found: FoundQuote | null;
  readonly steps: readonly HistoryStep[];
}

/** Where a comment made on `drafts[0]` stands in each later draft, up to the text of today. */
export function commentHistory(drafts: readonly string[], comment: QuotedComment): CommentHistory {
  const found = comment.quote === undefined ? null : findQuote(drafts[0] ?? '', comment.quote, comment);
  return { found, steps: found ? followThrough(drafts, found.span) : [] };
}

/**
 * The drafts in which the passage came to be what it is, as indexes of the list that it was followed through: those that changed it, or
 * the one that it was removed in.
 */
export function changedIn(steps: readonly HistoryStep[]): readonly number[] {
  const changing = steps.filter(({ fate }) => fate !== 'untouched');
  const told = changing.at(-1)?.fate === 'removed' ? changing.slice(-1) : changing;
  return told.map(({ draft }) => draft);
}
