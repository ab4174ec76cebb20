import { element, type Element } from './element';
import type { Redline, RedlineBlock, RedlineComment } from './model';
import { viewBlocks } from './viewBlocks';
import { viewCard } from './viewCards';
import { drawingOf } from './viewRuns';
import type { Words } from './words';

/** A row holds at most this many blocks, so that a change of the text redraws a part of the page, and not all of it. */
const LONGEST_ROW = 24;

export interface ViewOptions {
  /** False leaves out all that the client said, and what follows from it. */
  readonly comments: boolean;
  /** Whether there is a panel around it that answers a click. */
  readonly live: boolean;
}

/** The redline as rows of text, each with its comments beside it; first what was said of the whole text. */
export function viewRedline(
  redline: Redline,
  words: Words,
  { comments, live }: ViewOptions,
): readonly Element[] {
  const drawing = drawingOf(redline, words, comments);
  const cards = comments ? redline.comments : [];
  const rows = rowsOf(redline.blocks, cards).map(({ blocks, beside }) =>
    element('section', { class: 'row' }, [
      element('div', { class: 'text' }, viewBlocks(drawing, blocks)),
      element(
        'div',
        { class: 'margin' },
        beside.map((comment) => viewCard(words, comment, live)),
      ),
    ]),
  );
  const general = cards.filter(({ block }) => block === null);
  return general.length === 0 ? rows : [viewGeneral(words, general, live), ...rows];
}

function viewGeneral(words: Words, comments: readonly RedlineComment[], live: boolean): Element {
  return element('section', { class: 'general' }, [
    element('h2', {}, [words.wholeText]),
    element(
      'div',
      { class: 'cards' },
      comments.map((comment) => viewCard(words, comment, live)),
    ),
  ]);
}

interface Row {
  readonly blocks: readonly RedlineBlock[];
  readonly beside: readonly RedlineComment[];
}

/** A row begins where there are comments, but never within a list, a quote or a table. */
function rowsOf(blocks: readonly RedlineBlock[], comments: readonly RedlineComment[]): readonly Row[] {
  const rows: { blocks: RedlineBlock[]; beside: RedlineComment[] }[] = [];
  let outer: string | undefined;
  blocks.forEach((block, i) => {
    const beside = comments.filter((comment) => comment.block === i);
    const isInside = outer !== undefined && block.within[0]?.id === outer;
    const last = rows.at(-1);
    outer = block.within[0]?.id;
    if (last && isInside) last.beside.push(...beside);
    if (last && (isInside || (beside.length === 0 && last.blocks.length < LONGEST_ROW)))
      last.blocks.push(block);
    else rows.push({ blocks: [block], beside });
  });
  return rows;
}
