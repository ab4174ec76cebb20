import type { IncomingComment, PlacedComment, PlacedFeedback } from '../../src/core/intake/model';

/** Feedback as the readers of files give it, with as little as a test has to say. */

export const JANE = 'Jane Doe';
export const AT = '2026-11-05T16:20:00Z';

let made = 0;

export function placedComment(
  said: Partial<IncomingComment> & { readonly text: string },
  where: Partial<Omit<PlacedComment, 'comment'>> = {},
): PlacedComment {
  const comment: IncomingComment = {
    key: `k${++made}`,
    from: JANE,
    at: AT,
    quote: null,
    span: null,
    replies: [],
    resolved: false,
    class: null,
    ...said,
  };
  const base = { quote: comment.quote, prefix: null, suffix: null, place: null, sure: true };
  return { comment, ...base, ...where };
}

export const feedback = (
  comments: readonly PlacedComment[],
  rest: Partial<PlacedFeedback> = {},
): PlacedFeedback => ({ source: 'docx', round: 1, comments, changes: [], problems: [], ...rest });
