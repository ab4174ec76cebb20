import type { Incoming } from '../../core/intake/model';
import type { Span } from '../../core/text';
import type { Feedback } from './feedback';

/** The text with the words that carets put in, and everything else moved by them. */
export function inserted(
  text: string,
  { comments, changes }: Feedback,
): Pick<Incoming, 'text' | 'comments' | 'changes'> {
  const insertions = changes.flatMap(({ insertion }) => insertion ?? []);
  const ordered = insertions
    .map((insertion, order) => ({ insertion, order }))
    .sort((a, b) => a.insertion.at - b.insertion.at || a.order - b.order)
    .map(({ insertion }) => insertion);
  let result = '';
  let from = 0;
  const spans = new Map<object, Span>();
  for (const insertion of ordered) {
    result += text.slice(from, insertion.at);
    spans.set(insertion, { start: result.length, end: result.length + insertion.text.length });
    result += insertion.text;
    from = insertion.at;
  }
  result += text.slice(from);
  const moved = (at: number, isEnd: boolean): number =>
    ordered.reduce(
      (sum, one) => (one.at < at || (one.at === at && !isEnd) ? sum + one.text.length : sum),
      at,
    );
  const movedSpan = (span: Span | null): Span | null =>
    span && { start: moved(span.start, false), end: moved(span.end, true) };
  return {
    text: result,
    comments: comments.map((comment) => ({ ...comment, span: movedSpan(comment.span) })),
    changes: changes.map(({ insertion, ...change }) => ({
      ...change,
      old: movedSpan(change.old),
      new: (insertion && spans.get(insertion)) ?? null,
    })),
  };
}
