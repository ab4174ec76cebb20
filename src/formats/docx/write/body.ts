import { ParagraphProperties, type FileChild } from 'docx';
import { isEdge, type Tracked, type TrackedParagraph } from '../../../core/redline/tracked';
import { keepApart, paragraphOf, type Ends, type Making } from './paragraphs';
import { tableOf } from './tables';
import { GivenParagraph } from './xml';

/** The blocks of a document's body. Between two tables stands a paragraph, or they would be one; so it does at the end. */
export function bodyOf(blocks: Tracked['blocks'], making: Making): FileChild[] {
  const ends = lastOfMoves(blocks);
  return blocks.flatMap((block, i) => {
    if (block.kind === 'paragraph') {
      keepApart(blocks[i - 1], block, making);
      return [paragraphOf(block, making, ends.get(block))];
    }
    const next = blocks[i + 1];
    const gap = next?.kind === 'paragraph' ? [] : [new GivenParagraph(new ParagraphProperties({}), [])];
    return [tableOf(block, making), ...gap];
  });
}

/** The paragraphs in which a side of a move ends, with the index of its last run there: its range ends after it. */
type MoveEnds = ReadonlyMap<TrackedParagraph, Ends>;

function lastOfMoves(blocks: Tracked['blocks']): MoveEnds {
  const last = new Map<string, readonly [TrackedParagraph, number, TrackedParagraph['mark'], string]>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    block.inlines.forEach((run, i) => {
      if (!isEdge(run) && run.move !== null)
        last.set(`${run.mark} ${run.move}`, [block, i, run.mark, run.move]);
    });
  }
  const ends = new Map<TrackedParagraph, Map<number, readonly [TrackedParagraph['mark'], string]>>();
  for (const [paragraph, i, mark, move] of last.values()) {
    const known = ends.get(paragraph) ?? new Map<number, readonly [TrackedParagraph['mark'], string]>();
    ends.set(paragraph, known.set(i, [mark, move]));
  }
  return ends;
}
