import type { Span } from '../text';
import type { Places, Trace } from './model';

/** The same trace with its offsets moved: from two proses to the whole files that they start within. */
export function shiftTrace(traced: Trace, oldOffset: number, newOffset: number): Trace {
  if (oldOffset === 0 && newOffset === 0) return traced;
  const shifted = <T extends Places>(item: T): T => ({
    ...item,
    old: shiftSpan(item.old, oldOffset),
    new: shiftSpan(item.new, newOffset),
  });
  return {
    changes: traced.changes.map(shifted),
    comments: traced.comments.map((comment) => ({
      ...shifted(comment),
      named: comment.named && shifted(comment.named),
    })),
  };
}

function shiftSpan(span: Span | null, offset: number): Span | null {
  return span && { start: span.start + offset, end: span.end + offset };
}
