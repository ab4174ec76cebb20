import { fromSource } from '../prose/mappedText';
import { readerText } from '../prose/reader';
import type { Span } from '../text';
import { firstWhere } from '../search';
import type { Mark } from './marks';

/** A marked document as its reader sees it, with everything in. */
export interface Shown {
  readonly text: string;
  /** Where a part of the source that stays (or an empty place) is in `text`. */
  readonly placeOf: (part: Span) => Span;
}

/** Between the old paragraph and the one that is suggested for it. */
const NEW_PARAGRAPH = '\n\n';

export function shownOf(source: string, marks: readonly Mark[]): Shown {
  /** The pieces of the source that stay: where each begins there, and in the Markdown without marks. */
  const pieces: { readonly from: number; readonly at: number; readonly length: number }[] = [];
  let markdown = '';
  const keep = ({ start, end }: Span): void => {
    pieces.push({ from: start, at: markdown.length, length: end - start });
    markdown += source.slice(start, end);
  };
  let from = 0;
  for (const mark of marks) {
    keep({ start: from, end: mark.start });
    if (mark.old) keep(mark.old);
    if (mark.old && mark.new && source.slice(mark.old.end, mark.new.start).includes('\n'))
      markdown += NEW_PARAGRAPH;
    if (mark.new) keep(mark.new);
    if (source.slice(mark.start, mark.end).endsWith('\n')) markdown += '\n';
    from = mark.end;
  }
  keep({ start: from, end: source.length });
  const inMarkdown = (offset: number): number => {
    const piece = pieces[firstWhere(pieces, (piece) => piece.from > offset) - 1];
    return piece ? piece.at + Math.min(offset - piece.from, piece.length) : 0;
  };
  const mapped = readerText(markdown);
  return {
    text: mapped.text,
    placeOf: (part) => fromSource(mapped, { start: inMarkdown(part.start), end: inMarkdown(part.end) }),
  };
}
