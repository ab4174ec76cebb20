import type { RawChange } from './alignment';
import { byParagraph, mayBeParagraphs } from './byParagraph';
import { differenceOf } from './difference';
import type { Change } from './model';
import type { PairTable } from './pairTable';
import { withoutSlivers } from './slivers';

export interface Readable {
  readonly changes: readonly Change[];
  /** Where each of them stands, or stood, in the new text: rising. */
  readonly places: readonly number[];
}

/** The changes as a person would mark them, in the order of the new text. */
export function readableChanges(oldText: string, newText: string, changes: PairTable): Readable {
  const said = { changes: [] as Change[], places: [] as number[] };
  const say = (change: RawChange): void => {
    said.changes.push(readable(oldText, newText, change));
    said.places.push(change.new.start);
  };
  withoutSlivers(oldText, newText, changes, (change) => {
    // Most are said as they are: a list of one for each of them would be much to collect.
    if (mayBeParagraphs(oldText, newText, change)) byParagraph(oldText, newText, change).forEach(say);
    else say(change);
  });
  return said;
}

function readable(oldText: string, newText: string, change: RawChange): Change {
  const { old, new: changed, moved } = change;
  const isInsertion = old.start === old.end;
  const isDeletion = changed.start === changed.end;
  const kind = moved ? 'move' : isInsertion ? 'insert' : isDeletion ? 'delete' : 'replace';
  return {
    kind,
    difference: moved ? 'words' : differenceOf(oldText, newText, change),
    old: isInsertion ? null : old,
    new: isDeletion ? null : changed,
  };
}
