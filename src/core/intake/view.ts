import { mapThroughEdits, type MappedText } from '../prose/mappedText';
import type { Span, TextEdit } from '../text';
import type { Incoming, IncomingChange } from './model';

/**
 * The text of a file with the tracked changes that `accepts` says accepted and all others rejected. Every character knows its
 * place in `incoming.text`. Changes of looks change no text. Empty where the file has no text.
 */
export function viewOf(
  { text, changes }: Pick<Incoming, 'text' | 'changes'>,
  accepts: (change: IncomingChange) => boolean,
): MappedText {
  const gone = changes
    .filter(({ kind }) => kind !== 'format')
    .map((change) => (accepts(change) ? change.old : change.new));
  return mapThroughEdits(text ?? '', removals(gone));
}

/** Spans as deletions, sorted, those that touch or overlap as one. */
function removals(spans: readonly (Span | null)[]): readonly TextEdit[] {
  const sorted = spans.filter((span) => span !== null).sort((a, b) => a.start - b.start || a.end - b.end);
  const edits: { span: { start: number; end: number }; text: string }[] = [];
  for (const { start, end } of sorted) {
    const last = edits.at(-1);
    if (last && start <= last.span.end) last.span.end = Math.max(last.span.end, end);
    else if (end > start) edits.push({ span: { start, end }, text: '' });
  }
  return edits;
}
