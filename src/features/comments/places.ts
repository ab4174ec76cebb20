import type { Span } from '../../core/text';
import type { TracedText } from '../../core/trace';
import { whereItStood } from '../../core/trace/follow/slot';
import type { Fate } from '../../core/trace/model';

/** What became of a comment's passage since its draft, and where it is now. */
export interface Place {
  /** Null for a comment without a passage. */
  readonly fate: Fate | null;
  /** In the prose as it is now: the passage, or the spot where it stood; null where there is nothing to point at. */
  readonly span: Span | null;
  /** Other passages of the draft fit the quote as well. */
  readonly unsure: boolean;
}

/** The place of each comment on a draft, by its id. */
export function placesIn({ aligned, trace }: TracedText): ReadonlyMap<string, Place> {
  const stood = (passage: Span): Span => {
    const start = whereItStood(aligned, passage);
    return { start, end: start };
  };
  return new Map(
    trace.comments.map(({ id, fate, old, new: now, unsure }) => [
      id,
      { fate, span: now ?? (old && stood(old)), unsure },
    ]),
  );
}
