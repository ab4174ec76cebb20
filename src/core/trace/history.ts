import { diffProse } from '../diff';
import type { Span } from '../text';
import { follow } from './follow';
import { alignment } from './matchIndex';
import type { Fate } from './model';

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
