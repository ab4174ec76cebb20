import type { Assembled, RawChange } from './assemble';
import { isWhite } from './assemble';
import type { Change, Difference } from './model';

/** Signs of Markdown around words; a link's target goes with them. */
const TARGET = /\]\([^()\s]*(?:\s+"[^"]*")?\)/g;
const MARKS = /^[ \t]*(?:#{1,6}|[-*+]|\d{1,9}[.)]|>)(?=\s|$)|[*_`~[\]]|<|>/gm;

/** The changes as a person would mark them, in the order of the new text. */
export function readableChanges(oldText: string, newText: string, { changes }: Assembled): Change[] {
  return changes
    .filter(({ old, new: changed }) => old.end > old.start || changed.end > changed.start)
    .sort(byPlace)
    .map((change) => readable(oldText, newText, change));
}

function byPlace(a: RawChange, b: RawChange): number {
  return (
    a.new.start - b.new.start ||
    a.old.start - b.old.start ||
    Number(b.moved) - Number(a.moved) ||
    a.new.end - b.new.end
  );
}

function readable(oldText: string, newText: string, { old, new: changed, moved }: RawChange): Change {
  const isInsertion = old.start === old.end;
  const isDeletion = changed.start === changed.end;
  const kind = moved ? 'move' : isInsertion ? 'insert' : isDeletion ? 'delete' : 'replace';
  return {
    kind,
    difference: moved
      ? 'words'
      : differenceOf(oldText.slice(old.start, old.end), newText.slice(changed.start, changed.end)),
    old: isInsertion ? null : old,
    new: isDeletion ? null : changed,
  };
}

function differenceOf(before: string, after: string): Difference {
  if (isWhite(before, 0, before.length) && isWhite(after, 0, after.length)) return 'space';
  return bare(before) === bare(after) ? 'marks' : 'words';
}

function bare(text: string): string {
  return text.replace(TARGET, '').replace(MARKS, '').replace(/\s+/g, '').normalize('NFC');
}
