import type { Comment, CommentStatus, CommentSummary } from './model';

/** What says whether a comment waits for anything. */
type Answered = Pick<Comment, 'class' | 'status'>;

/** Whether a comment waits for the writer. Praise never does: there is nothing to change, and nobody has to mark it done. A question does. */
export const isOpen = (comment: Answered): boolean => comment.status === 'open' && comment.class !== 'praise';

/** The status that is worth a word: praise that was left alone has none. */
export const shownStatus = (comment: Answered): CommentStatus | null =>
  comment.status === 'open' && !isOpen(comment) ? null : comment.status;

/** The comments, of all rounds, that nothing was done about yet. */
export function openComments<C extends CommentSummary>({
  rounds,
}: {
  readonly rounds: readonly { readonly comments: readonly C[] }[];
}): readonly C[] {
  return rounds.flatMap(({ comments }) => comments.filter(isOpen));
}
