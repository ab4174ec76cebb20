import { diffProse } from '../diff';
import { locateComments } from './locate';
import type { Trace, TraceOptions } from './model';
import { shiftTrace } from './shift';
import { traceDiff } from './traceDiff';

export { findQuote } from './quote/findQuote';
export { changedIn, commentHistory, followThrough } from './follow/history';
export { quoteOf } from './quote/quoteOf';
export { locateComments } from './locate';
export { earlierComments, stillStanding } from './standing';
export { reversals } from './link/reversals';
export { createTraceSession } from './session';
export type { TracedText, TraceSession } from './session';
export { traceDiff, unaskedChanges } from './traceDiff';

/**
 * What changed between two texts, and what became of the passage of each comment made on the old one.
 * Offsets in the answer are UTF-16 code units from the start of each whole text, front matter included.
 */
export function trace(oldText: string, newText: string, options: TraceOptions): Trace {
  const { comments, oldProseStart = 0, newProseStart = 0, links = [] } = options;
  const oldProse = oldText.slice(oldProseStart);
  const newProse = newText.slice(newProseStart);
  const diff = diffProse(oldProse, newProse);
  const located = locateComments(oldProse, comments);
  const traced = traceDiff(
    { oldText: oldProse, newText: newProse, diff },
    located,
    shiftLinks(links, options),
  );
  return shiftTrace(traced, oldProseStart, newProseStart);
}

/** The writer's links are given in whole texts, as the answer is. */
function shiftLinks(links: TraceOptions['links'], options: TraceOptions): NonNullable<TraceOptions['links']> {
  const { oldProseStart = 0, newProseStart = 0 } = options;
  return (links ?? []).map((link) => ({
    ...link,
    old: link.old && { start: link.old.start - oldProseStart, end: link.old.end - oldProseStart },
    new: link.new && { start: link.new.start - newProseStart, end: link.new.end - newProseStart },
  }));
}
