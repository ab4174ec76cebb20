import type { TextEdit } from '../text';
import { mapThroughEdits, type MappedText } from './mappedText';
import { readBlocks } from './readerBlocks';
import { inlineMarks } from './readerInline';

/**
 * What a reader of the rendered page sees of a Markdown text: no marks, link targets, tags, fences or comments; the words
 * and the white space between them as they are. Every character knows its place in the source (UTF-16 code units).
 * Follows CommonMark where prose meets it; a construction it does not know stays visible, so that nothing is lost.
 */
export function readerText(markdown: string): MappedText {
  return mapThroughEdits(markdown, readerEdits(markdown));
}

/** The edits that turn the Markdown source into what its reader sees, sorted, none overlapping. */
function readerEdits(markdown: string): readonly TextEdit[] {
  const { hidden, inlines, labels } = readBlocks(markdown);
  const edits: TextEdit[] = [...hidden];
  for (const inline of inlines) edits.push(...inlineMarks(inline, labels));
  edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return withoutOverlaps(edits);
}

/** Keeps the first of any two edits that overlap: a block's mark comes before what an inline rule made of the same characters. */
function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  let end = 0;
  return edits.filter((edit) => {
    if (edit.span.start < end) return false;
    end = edit.span.end;
    return true;
  });
}
