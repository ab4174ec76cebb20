import type { RawChange, TokenAlignment } from './alignment';
import { append } from './append';
import type { Match } from './model';
import { MoveIndex } from './moveIndex';
import { Walk } from './walk';

export interface Assembled {
  readonly matches: Match[];
  readonly changes: RawChange[];
}

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
export function wholeTexts({ old, new: changed }: TokenAlignment): Bounds {
  return { from: { old: 0, new: 0 }, to: { old: old.text.length, new: changed.text.length } };
}

/** Turns aligned tokens into matches to the character, in the order of the old text, and the changes between them. */
export function assemble(alignment: TokenAlignment, { from, to } = wholeTexts(alignment)): Assembled {
  const moves = new MoveIndex(alignment.moves.filter((move) => move.shown).map((move) => move.frame));
  const main = new Walk(alignment, moves, false, from);
  for (const part of alignment.parts) main.block(part);
  main.finish(to.old, to.new);
  const { matches, changes } = main;
  for (const { frame, parts, shown } of alignment.moves) {
    const inner = new Walk(alignment, null, true, { old: frame.old.start, new: frame.new.start });
    for (const part of parts)
      if (parts.length > 1) inner.block(part);
      else inner.follow(part);
    inner.finish(frame.old.end, frame.new.end);
    append(matches, inner.matches);
    if (!shown) continue;
    changes.push({ old: moves.span(frame, 'old'), new: moves.span(frame, 'new'), moved: true });
    append(changes, inner.changes);
  }
  if (alignment.moves.length > 0) matches.sort((a, b) => a.old.start - b.old.start);
  return { matches, changes };
}
