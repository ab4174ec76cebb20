import type { Span } from '../text';
import type { Trace } from './model';

/** The same trace with its offsets moved: from two proses to the whole files that they start within. */
export function shiftTrace(traced: Trace, oldOffset: number, newOffset: number): Trace {
  if (oldOffset === 0 && newOffset === 0) return traced;
  const shifted = <T extends { readonly old: Span | null; readonly new: Span | null }>(item: T): T => ({
    ...item,
    old: shiftSpan(item.old, oldOffset),
    new: shiftSpan(item.new, newOffset),
  });
  return { ...traced, changes: traced.changes.map(shifted), comments: traced.comments.map(shifted) };
}

export function shiftSpan(span: Span | null, offset: number): Span | null {
  return span && { start: span.start + offset, end: span.end + offset };
}
