import { createDiffSession } from '../../core/diff';
import type { Comment } from '../../core/model';
import type { ProseDiff } from '../../core/diff/model';
import type { Span } from '../../core/text';
import { locateComments, traceDiff } from '../../core/trace';
import type { LocatedComment } from '../../core/trace/locate';
import { alignment } from '../../core/trace/follow/matchIndex';
import type { Fate } from '../../core/trace/model';
import { whereItStood } from '../../core/trace/follow/slot';

/** What became of a comment's passage since its draft, and where it is now. */
export interface Place {
  /** Null for a comment without a passage. */
  readonly fate: Fate | null;
  /** In the prose as it is now: the passage, or the spot where it stood; null where there is nothing to point at. */
  readonly span: Span | null;
  /** Other passages of the draft fit the quote as well. */
  readonly unsure: boolean;
}

/** Follows the comments on one draft through the text as it changes. */
export interface DraftFollower {
  /** The place of each comment, by its id. The same prose asked for again costs next to nothing. */
  places(prose: string, comments: readonly Comment[]): ReadonlyMap<string, Place>;
}

/** `draft`: the prose of the draft that the comments were made on. */
export function followDraft(draft: string): DraftFollower {
  const session = createDiffSession(draft);
  let located: { readonly key: string; readonly comments: readonly LocatedComment[] } | null = null;
  let diffed: { readonly prose: string; readonly diff: ProseDiff } | null = null;
  return {
    places(prose, comments) {
      const key = quotesOf(comments);
      if (located?.key !== key) located = { key, comments: locateComments(draft, comments) };
      if (diffed?.prose !== prose) diffed = { prose, diff: session.update(prose) };
      return placesIn({ oldText: draft, newText: prose, diff: diffed.diff }, located.comments);
    },
  };
}

/** Everything of the comments that says where their passages are in the draft. */
const quotesOf = (comments: readonly Comment[]): string =>
  JSON.stringify(comments.map(({ id, quote, prefix, suffix }) => [id, quote, prefix, suffix]));

function placesIn(
  texts: { readonly oldText: string; readonly newText: string; readonly diff: ProseDiff },
  located: readonly LocatedComment[],
): ReadonlyMap<string, Place> {
  const aligned = alignment(texts.oldText, texts.newText, texts.diff.matches);
  const stood = (passage: Span): Span => {
    const start = whereItStood(aligned, passage);
    return { start, end: start };
  };
  const traced = traceDiff(texts, located).comments;
  return new Map(
    traced.map(({ id, fate, old, new: now, unsure }) => [
      id,
      { fate, span: now ?? (old && stood(old)), unsure },
    ]),
  );
}
