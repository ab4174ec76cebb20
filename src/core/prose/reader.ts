import type { TextEdit } from '../text';
import { mapThroughEdits, type MappedText } from './mappedText';
import { readBlocks } from './readerBlocks';
import { inlineMarks } from './readerInline';

/**
 * What a reader of the rendered page sees of a Markdown text: no marks, link targets, tags, fences or comments; the words
 * and the white space between them as they are. Every character knows its place in the source (UTF-16 code units).
 * Follows CommonMark where prose meets it; a construction it does not know stays visible, so that nothing is lost.
 * `known` is filled, and used where a text before it had the same paragraph.
 */
export function readerText(markdown: string, known?: KnownMarks): MappedText {
  return mapThroughEdits(markdown, readerEdits(markdown, known));
}

/** The inline marks of paragraphs met before, by their text: for drafts of one text, which have most of them in common. */
export type KnownMarks = Map<string, readonly TextEdit[]>;

/** The edits that turn the Markdown source into what its reader sees, sorted, none overlapping. */
function readerEdits(markdown: string, known: KnownMarks | undefined): readonly TextEdit[] {
  const { hidden, inlines, labels } = readBlocks(markdown);
  const edits: TextEdit[] = [...hidden];
  // Where links are defined elsewhere in the text, what is a link depends on more than the paragraph.
  const marksOf = known && labels.size === 0 ? (text: string) => knownMarks(text, known) : null;
  for (const inline of inlines)
    edits.push(
      ...(marksOf ? marksOf(inline.text).map(shiftedBy(inline.start)) : inlineMarks(inline, labels)),
    );
  edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return withoutOverlaps(edits);
}

const NO_LABELS: ReadonlySet<string> = new Set();

function knownMarks(text: string, known: KnownMarks): readonly TextEdit[] {
  const marks = known.get(text) ?? inlineMarks({ start: 0, text }, NO_LABELS);
  known.set(text, marks);
  return marks;
}

const shiftedBy =
  (offset: number) =>
  ({ span, text }: TextEdit): TextEdit => ({
    span: { start: span.start + offset, end: span.end + offset },
    text,
  });

/** Keeps the first of any two edits that overlap: a block's mark comes before what an inline rule made of the same characters. */
function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  let end = 0;
  return edits.filter((edit) => {
    if (edit.span.start < end) return false;
    end = edit.span.end;
    return true;
  });
}
