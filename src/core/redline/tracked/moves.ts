import type { Placed } from './marks';
import type { Region } from './regions';

/** A move has two places. Where one of them is no place that a move may have, the other is told of as gone, or put in. */
export function settledMoves(regions: readonly Region[]): readonly Region[] {
  const placed = regions.flatMap((region) => (region.kind === 'text' ? region.placed : []));
  const [from, to] = [movesWith(placed, 'moved-from'), movesWith(placed, 'moved-to')];
  const settle = (one: Placed): Placed => {
    if (one.move === null || (from.has(one.move) && to.has(one.move))) return one;
    return { ...one, mark: one.mark === 'moved-from' ? 'deleted' : 'inserted', move: null };
  };
  const plain = (one: Placed): Placed =>
    one.move === null
      ? one
      : { ...one, mark: one.mark === 'moved-from' ? 'deleted' : 'inserted', move: null };
  return regions.map((region) =>
    region.kind === 'text'
      ? { ...region, placed: region.placed.map(settle) }
      : {
          ...region,
          rows: region.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.map(plain)) })),
        },
  );
}

/** The moves of which there are words: an end of a paragraph alone is none. */
function movesWith(placed: readonly Placed[], mark: Placed['mark']): ReadonlySet<string | null> {
  return new Set(placed.filter((one) => one.mark === mark && !one.token.ends).map(({ move }) => move));
}
