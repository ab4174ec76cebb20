import { Document, Packer, type IPropertiesOptions } from 'docx';
import type { TrackedBlock, TrackedParagraph, Tracked } from '../../../core/redline/tracked';
import { bodyOf } from './body';
import { paragraphsOf, type Making } from './paragraphs';
import { Comments } from './comments';
import { Lists } from './lists';
import type { DocxOptions } from './options';
import { settled } from './package';
import { Revisions } from './revisions';
import { stylesIn } from './styles';
import { writable } from './xml';

export type { DocxComment, DocxOptions } from './options';

/**
 * A Word file: of a text without changes the clean draft, of one with changes the redline, with tracked changes that Word can
 * accept and reject. Of the front matter nothing is in it but the title and the language.
 */
export async function writeDocx(options: DocxOptions): Promise<Uint8Array> {
  const comments = new Comments(options);
  let pictures = 0;
  const making: Making = {
    comments,
    lists: new Lists(),
    revisions: new Revisions(options.author, options.date, comments.count),
    images: options.images,
    nextPicture: () => ++pictures,
  };
  const text = withUnplaced(options);
  const children = bodyOf(text.blocks, making);
  const footnotes = Object.fromEntries(
    text.notes.map((note, i) => [String(i + 1), { children: paragraphsOf(note, making) }]),
  );
  const properties: IPropertiesOptions = {
    title: writable(options.title),
    creator: writable(options.author),
    lastModifiedBy: writable(options.author),
    styles: stylesIn(options.language),
    numbering: making.lists.options(),
    footnotes,
    ...(comments.count > 0 && { comments: { children: comments.options } }),
    sections: [{ children }],
  };
  const packed = await Packer.pack(new Document(properties), 'uint8array');
  return settled(packed, options.date);
}

/** A comment without a passage hangs at the start of the text, where it is seen first. */
function withUnplaced({ text, comments }: DocxOptions): Tracked {
  const placed = new Set(edgesIn(text.blocks));
  const edges = comments
    .filter(({ id }) => !placed.has(id))
    .flatMap(({ id }) => [
      { comment: id, edge: 'start' as const },
      { comment: id, edge: 'end' as const },
    ]);
  const [first, ...rest] = text.blocks;
  if (first?.kind === 'paragraph' && edges.length > 0)
    return { ...text, blocks: [{ ...first, inlines: [...edges, ...first.inlines] }, ...rest] };
  if (first && edges.length === 0) return text;
  return { ...text, blocks: [emptyParagraph(edges), ...text.blocks] };
}

function edgesIn(blocks: readonly TrackedBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap(({ cells }) => cells.flatMap(edgesIn))
      : block.inlines.flatMap((inline) => ('edge' in inline ? [inline.comment] : [])),
  );
}

function emptyParagraph(inlines: TrackedParagraph['inlines']): TrackedParagraph {
  const shape = { kind: 'paragraph', level: 0, within: [], first: false } as const;
  return { kind: 'paragraph', shape, was: null, mark: 'kept', move: null, inlines };
}
