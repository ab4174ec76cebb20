import { foldLabel } from '../../prose/readerBlocks';
import type { TracedChange } from '../../trace/model';
import { edgesOf } from './anchors';
import { flow } from './flow';
import { readSide, type Side } from './items';
import { marking, type Marking, type Placed } from './marks';
import type { Anchor, Tracked, TrackedBlock, TrackedParagraph } from './model';
import { settledMoves } from './moves';
import { connectContainers, paragraphsOf, type Making } from './paragraphs';
import { regionsOf, type Region } from './regions';
import type { Token } from './tokens';

export { isEdge } from './model';
export type * from './model';

export interface TrackedOptions {
  readonly oldProse: string;
  readonly newProse: string;
  /** All changes of the trace from the one to the other, also those that no reader would notice. */
  readonly changes: readonly TracedChange[];
  /** The passages of comments. */
  readonly anchors: readonly Anchor[];
}

/** Two drafts as one text with tracked changes. Markdown is read as the panel and the HTML read it. */
export function trackedText({ oldProse, newProse, changes, anchors }: TrackedOptions): Tracked {
  const [old, now] = [readSide(oldProse), readSide(newProse)];
  const marks = marking({
    oldTokens: old.tokens,
    newTokens: now.tokens,
    oldText: oldProse,
    newText: newProse,
    changes,
  });
  const regions = settledMoves(regionsOf(old.items, now.items, marks));
  const placed = regions.flatMap(placedIn);
  const edges = edgesOf(placed, anchors);
  const notes = new Notes(old, now, marks);
  const containers = connectContainers(placed);
  const making: Making = { old, now, edges, containers, note: (one) => notes.indexOf(one) };
  const blocks = regions.flatMap((region) => blocksOf(region, making));
  return { blocks: withLastEnd(blocks), notes: notes.made, unplaced: edges.unplaced };
}

/** A text without changes. */
export function plainText(prose: string, anchors: readonly Anchor[] = []): Tracked {
  return trackedText({ oldProse: prose, newProse: prose, changes: [], anchors });
}

const placedIn = (region: Region): readonly Placed[] =>
  region.kind === 'text' ? region.placed : region.rows.flatMap(({ cells }) => cells.flat());

function blocksOf(region: Region, making: Making): readonly TrackedBlock[] {
  if (region.kind === 'text') return paragraphsOf(region.placed, making);
  const { within, rows } = region;
  const written = rows.map((row) => ({
    mark: row.mark,
    head: row.head,
    cells: row.cells.map((cell) => paragraphsOf(cell, making)),
  }));
  return [{ kind: 'table', within, rows: written }];
}

/** The last end of a text is in both: there is nothing that its paragraph could be joined to. */
function withLastEnd(blocks: readonly TrackedBlock[]): readonly TrackedBlock[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph' || last.mark === 'kept') return blocks;
  return [...blocks.slice(0, -1), { ...last, mark: 'kept', move: null }];
}

/** Footnotes in the order in which they are referred to. One that is referred to twice stands twice. */
class Notes {
  readonly made: TrackedParagraph[][] = [];

  constructor(
    private readonly old: Side,
    private readonly now: Side,
    private readonly marks: Marking,
  ) {}

  indexOf({ token, mark, before }: Placed): number | null {
    if (token.note === null) return null;
    const label = foldLabel(token.note);
    const isGone = mark === 'deleted' || mark === 'moved-from';
    const was = isGone || before ? this.old.notes.get(label) : undefined;
    const is = isGone ? undefined : this.now.notes.get(label);
    if (!was && !is) return null;
    return this.made.push(this.paragraphs(was ?? is ?? [], is ?? was ?? [])) - 1;
  }

  private paragraphs(old: readonly Token[], now: readonly Token[]): TrackedParagraph[] {
    const placed =
      old === now
        ? now.map((token): Placed => ({ token, mark: 'kept', move: null, before: null }))
        : flow(old, now, this.marks).map(withoutMove);
    const edges = edgesOf([], []);
    const containers = connectContainers([]);
    return paragraphsOf(placed, { old: this.old, now: this.now, edges, containers, note: () => null });
  }
}

/** What moved between a footnote and elsewhere is gone here, and put in there. */
function withoutMove(placed: Placed): Placed {
  if (placed.mark === 'moved-from') return { ...placed, mark: 'deleted', move: null };
  return placed.mark === 'moved-to' ? { ...placed, mark: 'inserted', move: null } : placed;
}
