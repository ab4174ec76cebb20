import { trace } from '../../src/core/trace';
import {
  isEdge,
  trackedText,
  type Anchor,
  type Tracked,
  type TrackedBlock,
  type TrackedParagraph,
  type TrackMark,
} from '../../src/core/redline/tracked';

export function trackedOf(oldProse: string, newProse: string, anchors: readonly Anchor[] = []): Tracked {
  const { changes } = trace(oldProse, newProse, { comments: [] });
  return trackedText({ oldProse, newProse, changes, anchors });
}

export type Side = 'accepted' | 'rejected';

const GONE: Readonly<Record<Side, readonly TrackMark[]>> = {
  accepted: ['deleted', 'moved-from'],
  rejected: ['inserted', 'moved-to'],
};

/** The paragraphs of a tracked text, with all changes accepted or rejected, as a word processor does it. Cells are in `[]`. */
export function resolved({ blocks, notes }: Tracked, side: Side): string[] {
  return paragraphs(blocks, notes, side);
}

function paragraphs(blocks: readonly TrackedBlock[], notes: Tracked['notes'], side: Side): string[] {
  const found: string[] = [];
  let open = '';
  for (const block of blocks) {
    if (block.kind === 'table') {
      const rows = block.rows.filter(({ mark }) => !GONE[side].includes(mark));
      for (const { cells } of rows)
        found.push(cells.map((cell) => `[${paragraphs(cell, notes, side).join('¶')}]`).join(''));
      continue;
    }
    open += wordsOf(block, notes, side);
    if (GONE[side].includes(block.mark)) continue;
    const shape = side === 'rejected' && block.was ? block.was : block.shape;
    found.push(`${shape.kind}${shape.level || ''}: ${open}`);
    open = '';
  }
  if (open !== '') found.push(`without an end: ${open}`);
  return found;
}

function wordsOf({ inlines }: TrackedParagraph, notes: Tracked['notes'], side: Side): string {
  return inlines
    .map((run) => {
      if (isEdge(run) || GONE[side].includes(run.mark)) return '';
      const note = run.note === null ? undefined : notes[run.note];
      return note ? `{${paragraphs(note, notes, side).join('¶')}}` : run.text;
    })
    .join('');
}
