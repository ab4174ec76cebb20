import type { Span } from '../text';
import type { TokenAlignment } from './alignment';
import { MoveIndex } from './moveIndex';
import { PairTable } from './pairTable';
import { type Assembled, Walk } from './walk';

/** A place in both texts. */
export interface Place {
  readonly old: number;
  readonly new: number;
}

/** A stretch of both texts. */
export interface Bounds {
  readonly from: Place;
  readonly to: Place;
}

/** Both texts from their beginning to their end. */
function wholeTexts({ old, new: changed }: TokenAlignment): Bounds {
  return { from: { old: 0, new: 0 }, to: { old: old.text.length, new: changed.text.length } };
}

/** Turns aligned tokens into matches to the character and the changes between them, in no order. */
export function assemble(alignment: TokenAlignment, { from, to } = wholeTexts(alignment)): Assembled {
  const moves = new MoveIndex(alignment.moves.filter((move) => move.shown).map((move) => move.frame));
  const found = { matches: new PairTable(), changes: new PairTable() };
  const main = new Walk(alignment, moves, found, from);
  for (const part of alignment.parts) main.block(part);
  main.finish(to.old, to.new);
  const unshown = { matches: found.matches, changes: new PairTable() };
  for (const { frame, parts, shown } of alignment.moves) {
    if (shown) noteMove(found.changes, moves.span(frame, 'old'), moves.span(frame, 'new'));
    const start = { old: frame.old.start, new: frame.new.start };
    const inner = new Walk(alignment, null, shown ? found : unshown, start);
    for (const part of parts)
      if (parts.length > 1) inner.block(part);
      else inner.follow(part);
    inner.finish(frame.old.end, frame.new.end);
  }
  return found;
}

function noteMove(changes: PairTable, from: Span, to: Span): void {
  changes.add(from.start, from.end, to.start, to.end);
  changes.markMoved();
}
