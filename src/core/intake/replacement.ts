import { splitBlocks, type Block } from '../prose/blocks';
import { fromSource, type MappedText } from '../prose/mappedText';
import { readerText } from '../prose/reader';
import type { Span } from '../text';

/** The Markdown that puts `words` in the place of what stands at a place; null where that would change more than the words. */
export type Replacing = (place: Span, words: string) => string | null;

/** These may mean something in Markdown where they stand in running text. */
const MARKS = /[\\`*_[\]<>&~|$#]/g;
/** These mean something where a paragraph begins. */
const FIRST_MARK = /^(?:[-+=:]|\d{1,9}(?=[.)]))/;

/**
 * Whether words can be put in is tried out: the block is read as its reader sees it before and after, and nothing but the words
 * may differ. Plain words are tried first, then words with backslashes before what may be a mark.
 */
export function replacing(prose: string): Replacing {
  const blocks = splitBlocks(prose);
  const keepsCurly = /[‘’“”]/.test(prose) || !/['"]/.test(prose);
  return (place, words) => {
    const typed = (keepsCurly ? words : straight(words)).replaceAll('\u2028', ' ').replaceAll('\u00ad', '');
    const block = blockAt(blocks, place);
    if (!block || (typed.includes('\n') && block.kind !== 'paragraph')) return null;
    const paragraphs = typed.replace(/\n+/g, '\n\n');
    const change = { source: prose.slice(block.start, block.end), block, place };
    return [paragraphs, escaped(paragraphs)].find((text) => changesOnlyWords(change, text, typed)) ?? null;
  };
}

/** The writer types straight quotes throughout: what is put in does the same. */
function straight(words: string): string {
  return words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(MARKS, '\\$&')
        .replace(FIRST_MARK, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`)),
    )
    .join('\n');
}

function blockAt(blocks: readonly Block[], { start, end }: Span): Block | null {
  return blocks.find((block) => block.start <= start && end <= block.end) ?? null;
}

interface Change {
  readonly source: string;
  readonly block: Block;
  readonly place: Span;
}

function changesOnlyWords({ source, block, place }: Change, text: string, words: string): boolean {
  const local = { start: place.start - block.start, end: place.end - block.start };
  const before = readerText(source);
  const seen = fromSource(before, local);
  if (source.slice(local.start, local.end) !== before.text.slice(seen.start, seen.end)) return false;
  if (text === '' ? isAllOfMark(before, seen, local) : isAtMark(before, seen, local)) return false;
  const after = readerText(source.slice(0, local.start) + text + source.slice(local.end)).text;
  const wanted = before.text.slice(0, seen.start) + words + before.text.slice(seen.end);
  return oneSpaced(after) === oneSpaced(wanted) && oneSpaced(after) !== '';
}

/** All that is between two marks: without it the marks would stand there alone. */
function isAllOfMark({ starts, ends, text }: MappedText, seen: Span, place: Span): boolean {
  const before = seen.start > 0 ? ends[seen.start - 1] : undefined;
  const after = seen.end < text.length ? starts[seen.end] : undefined;
  return before !== place.start && before !== undefined && after !== place.end && after !== undefined;
}

/** Words put in where a mark begins or ends may belong inside it or outside: that is for the writer to say. */
function isAtMark({ starts, ends, text }: MappedText, seen: Span, place: Span): boolean {
  if (place.start < place.end) return false;
  const before = seen.start > 0 ? ends[seen.start - 1] : place.start;
  const after = seen.end < text.length ? starts[seen.end] : place.end;
  return before !== place.start || after !== place.end;
}

const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
