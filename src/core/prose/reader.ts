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
export function readerText(markdown: string, known?: KnownReading): MappedText {
  return mapThroughEdits(markdown, (known && editsByPart(markdown, known)) ?? read(markdown).edits);
}

/** What was read between two empty lines, by its text: for drafts of one text, which have most of it in common. */
export type KnownReading = Map<string, ReadPart>;

interface ReadPart {
  /** What turns the Markdown source into what its reader sees, sorted, none overlapping. */
  readonly edits: readonly TextEdit[];
  /** A block of code or a comment goes on where it ends. */
  readonly isOpen: boolean;
  readonly definesLinks: boolean;
}

/** One line that begins as running text does, and has no sign in it that might be a mark: most paragraphs of prose. */
const PLAIN = /^[^\s`~#\-*+\d>_=|:<[\\&!\]][^\r\n\\`<&![\]*_~]*$/;
const AS_IT_IS: ReadPart = { edits: [], isOpen: false, definesLinks: false };

function read(markdown: string): ReadPart {
  if (PLAIN.test(markdown)) return AS_IT_IS;
  const { hidden, inlines, labels, until } = readBlocks(markdown);
  const edits = [...hidden];
  for (const inline of inlines) edits.push(...inlineMarks(inline, labels));
  edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { edits: withoutOverlaps(edits), isOpen: until !== null, definesLinks: labels.size > 0 };
}

/** All blocks but those of code and comments end with an empty line. */
const EMPTY_LINE = '\n\n';

/** Null where links are defined: what is one in any part depends on the whole. */
function editsByPart(markdown: string, known: KnownReading): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (let start = 0; start < markdown.length;) {
    const { part, end } = partAt(markdown, start, known);
    if (part.definesLinks) return null;
    for (const edit of part.edits) edits.push(shifted(edit, start));
    start = end + EMPTY_LINE.length;
  }
  return edits;
}

/** The part that starts at a place, and where it ends; all of the rest where nothing says that it ends before. */
function partAt(markdown: string, start: number, known: KnownReading): { part: ReadPart; end: number } {
  const found = markdown.indexOf(EMPTY_LINE, start);
  const end = found < 0 ? markdown.length : found;
  const text = markdown.slice(start, end);
  const part = known.get(text) ?? read(text);
  known.set(text, part);
  return part.isOpen ? { part: read(markdown.slice(start)), end: markdown.length } : { part, end };
}

const shifted = ({ span: { start, end }, text }: TextEdit, by: number): TextEdit => ({
  span: { start: start + by, end: end + by },
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
