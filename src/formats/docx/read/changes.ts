import type { IncomingChange } from '../../../core/intake/model';
import type { Span } from '../../../core/text';
import { keyMaker } from '../../../core/intake/keys';
import type { LaidOut, Layout, Revision } from './layout';

/** A stretch of one person's doing. */
interface Piece {
  readonly revision: Revision;
  readonly start: number;
  end: number;
}

/** A change as it is listed. */
interface Found {
  readonly kind: IncomingChange['kind'];
  readonly revision: Revision;
  readonly old: Span | null;
  readonly new: Span | null;
}

/** Word notes each minute of typing as a change of its own: what one person did in one place within an hour is one change. */
const ONE_SITTING = 60 * 60 * 1000;

/** The tracked changes of a layout in the order of the text: pieces joined, moves paired, what was put in for what as one. */
export function changesOf(layout: Layout, laidOut: LaidOut): readonly IncomingChange[] {
  const pieces = joined(piecesOf(layout, laidOut));
  const of = (kind: Revision['kind']): readonly Piece[] =>
    pieces.filter(({ revision }) => revision.kind === kind);
  const { moves, rest } = pairMoves(of('moveFrom'), of('moveTo'));
  const deleted = [...of('del'), ...rest.filter(({ revision }) => revision.kind === 'moveFrom')];
  const inserted = [...of('ins'), ...rest.filter(({ revision }) => revision.kind === 'moveTo')];
  const formats = of('format').map((piece): Found => found('format', null, piece));
  const all = [...moves, ...replacements(deleted, inserted), ...formats];
  all.sort((a, b) => firstOf(a) - firstOf(b));
  const key = keyMaker();
  const words = (span: Span | null): string | null => span && laidOut.text.slice(span.start, span.end);
  return all.map(({ kind, revision: { from, at }, old, new: now }) => ({
    key: key(kind, from, at, words(old), words(now)),
    kind,
    from,
    at,
    old,
    new: now,
  }));
}

function piecesOf({ stretches }: Layout, laidOut: LaidOut): readonly Piece[] {
  return stretches
    .map((stretch) => ({ revision: stretch.revision, ...laidOut.span(stretch) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Pieces that follow each other without a gap, by the same hand. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  const open = new Map<string, Piece>();
  for (const piece of pieces) {
    const { kind, from, move } = piece.revision;
    const hand = JSON.stringify([kind, from, move]);
    const last = open.get(hand);
    if (last && last.end >= piece.start && isOneSitting(last.revision, piece.revision))
      last.end = Math.max(last.end, piece.end);
    else {
      const begun = { ...piece };
      open.set(hand, begun);
      result.push(begun);
    }
  }
  return result;
}

function isOneSitting(a: Revision, b: Revision): boolean {
  if (a.from !== b.from) return false;
  if (a.at === b.at) return true;
  return Math.abs(Date.parse(a.at ?? '') - Date.parse(b.at ?? '')) <= ONE_SITTING;
}

const spanOf = ({ start, end }: Piece): Span => ({ start, end });

function found(kind: Found['kind'], old: Piece | null, now: Piece | null): Found {
  const revision = (now ?? old)?.revision;
  if (!revision) throw new RangeError('a change has at least one side');
  return { kind, revision, old: old && spanOf(old), new: now && spanOf(now) };
}

const firstOf = (change: Found): number =>
  Math.min(change.old?.start ?? Infinity, change.new?.start ?? Infinity);

/** A move has one place on each side; where other changes have torn one of them apart, its parts are told one by one. */
function pairMoves(
  from: readonly Piece[],
  to: readonly Piece[],
): { readonly moves: readonly Found[]; readonly rest: readonly Piece[] } {
  const sources = byMove(from);
  const targets = byMove(to);
  const moves: Found[] = [];
  const paired = new Set<Piece>();
  for (const [name, [old, ...others]] of sources) {
    const [now, ...more] = targets.get(name) ?? [];
    if (!old || !now || others.length + more.length > 0) continue;
    moves.push(found('move', old, now));
    paired.add(old).add(now);
  }
  return { moves, rest: [...from, ...to].filter((piece) => !paired.has(piece)) };
}

function byMove(pieces: readonly Piece[]): ReadonlyMap<string, readonly Piece[]> {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const { move } = piece.revision;
    if (move === null) continue;
    groups.set(move, [...(groups.get(move) ?? []), piece]);
  }
  return groups;
}

/** What was taken out and what was put in just there by the same hand, as one. */
function replacements(deleted: readonly Piece[], inserted: readonly Piece[]): readonly Found[] {
  const byStart = new Map(inserted.map((piece) => [piece.start, piece]));
  const byEnd = new Map(inserted.map((piece) => [piece.end, piece]));
  const used = new Set<Piece>();
  const isFree = (old: Piece, now: Piece | undefined): now is Piece =>
    now !== undefined && !used.has(now) && isOneSitting(old.revision, now.revision);
  const changes = deleted.map((old): Found => {
    const now = [byStart.get(old.end), byEnd.get(old.start)].find((piece) => isFree(old, piece));
    if (!now) return found('delete', old, null);
    used.add(now);
    return found('replace', old, now);
  });
  return [
    ...changes,
    ...inserted.filter((piece) => !used.has(piece)).map((now) => found('insert', null, now)),
  ];
}
