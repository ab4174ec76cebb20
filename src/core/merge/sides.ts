import { splitFrontMatter } from '../frontMatter/split';
import { fail, ok, type Result } from '../problem';
import { say } from '../said';
import { asLeft, partOf, piecesOf, type Conflict, type MergedPiece, type Side } from './pieces';

/** A file that git left with conflicts in its record. */
export interface MergedSides {
  /** The front matter of each version, with its fences; or the whole text of the terms. */
  readonly mine: string;
  readonly theirs: string;
  /** What both began with; null where git did not write it, or it had no front matter. */
  readonly base: string | null;
  /** All below, byte for byte; where it has conflicts of its own, they stay. */
  readonly prose: string;
  readonly proseConflicts: boolean;
}

/** Where a front matter ends: in which piece, and how far in that piece's text of the version. */
interface End {
  readonly piece: number;
  readonly at: number;
  /** In the text of the version. */
  readonly proseStart: number;
}

/** Takes the two versions of a front matter apart. A conflict that goes on into the prose is cut where the front matter ends. */
export function sidesOf(text: string): Result<MergedSides> {
  const pieces = piecesOf(text);
  const [mine, theirs, base] = (['mine', 'theirs', 'base'] as const).map((side) => endOf(pieces, side));
  if (!mine || !theirs || mine.piece !== theirs.piece)
    return fail(
      'not-editable',
      say('The two sides of the merge do not end their front matter at the same place. Merge them by hand.'),
    );
  const last = pieces[mine.piece] ?? '';
  const above = pieces.slice(0, mine.piece);
  const conflicts = [...above, last].filter((piece) => typeof piece !== 'string');
  if (conflicts.length === 0)
    return fail('not-editable', say('Git left no conflict in the front matter of this document.'));
  const prose = proseOf(last, { mine, theirs, base: base?.piece === mine.piece ? base : null });
  const below =
    prose +
    pieces
      .slice(mine.piece + 1)
      .map(asLeft)
      .join('');
  return ok({
    mine: versionOf(pieces, 'mine').slice(0, mine.proseStart),
    theirs: versionOf(pieces, 'theirs').slice(0, theirs.proseStart),
    base:
      base && conflicts.every((piece) => piece.base !== null)
        ? versionOf(pieces, 'base').slice(0, base.proseStart)
        : null,
    prose: below,
    proseConflicts: piecesOf(below).length > 1,
  });
}

/** The same for `clients.yaml`, which is a record from one end to the other. */
export function termsSidesOf(text: string): Result<MergedSides> {
  const pieces = piecesOf(text);
  const conflicts = pieces.filter((piece) => typeof piece !== 'string');
  if (conflicts.length === 0) return fail('not-editable', say('Git left no conflict in this file.'));
  return ok({
    mine: versionOf(pieces, 'mine'),
    theirs: versionOf(pieces, 'theirs'),
    base: conflicts.every((piece) => piece.base !== null) ? versionOf(pieces, 'base') : null,
    prose: '',
    proseConflicts: false,
  });
}

const versionOf = (pieces: readonly MergedPiece[], side: Side): string =>
  pieces.map((piece) => partOf(piece, side)).join('');

function endOf(pieces: readonly MergedPiece[], side: Side): End | null {
  const split = splitFrontMatter(versionOf(pieces, side));
  if (split.kind !== 'found') return null;
  let before = 0;
  for (const [piece, each] of pieces.entries()) {
    const { length } = partOf(each, side);
    // The fence stands in one piece; the prose may begin with the next.
    if (split.closing.start < before + length)
      return { piece, at: split.proseStart - before, proseStart: split.proseStart };
    before += length;
  }
  return null;
}

/** What follows the front matter in the piece in which it ends. */
function proseOf(last: MergedPiece, ends: Readonly<Record<Side, End | null>>): string {
  const rest = (side: Side): string => partOf(last, side).slice(ends[side]?.at ?? 0);
  if (typeof last === 'string') return last.slice(ends.mine?.at);
  if (rest('mine') === rest('theirs')) return rest('mine');
  const conflict: Conflict = {
    ...last,
    mine: rest('mine'),
    base: last.base && { mark: last.base.mark, text: rest('base') },
    theirs: rest('theirs'),
  };
  return asLeft(conflict);
}
