import type { Span } from '../text';
import { findQuote } from './quote/findQuote';
import { trace } from './index';
import { quoteOf, type Quote } from './quote/quoteOf';

/**
 * A passage of the text as it is now, in the words of the draft that was sent: where the draft has those words they are the
 * quote, else the passage is followed back into the draft. Null when a reader sees nothing of it. Texts are prose without
 * front matter, `span` is in `prose`.
 */
export function quoteInDraft(prose: string, span: Span, draft: string): Quote | null {
  const here = quoteOf(prose, span);
  if (!here || prose === draft || findQuote(draft, here.quote, here)) return here;
  const [back] = trace(prose, draft, { comments: [{ id: 'passage', ...here }] }).comments;
  return (back?.new && quoteOf(draft, back.new)) ?? here;
}
