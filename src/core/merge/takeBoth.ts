import { fail, ok, type Result } from '../problem';
import type { Said } from '../said';
import type { TextEdit } from '../text';
import { lineStart } from '../yaml/edit/lines';
import { mergeConflictIn } from '../yaml/mergeConflict';
import { sidesOf, termsSidesOf } from './sides';
import { noteIsLost, unite } from './unite';
import type { Kind } from './values';

/** What becomes of a file that git left with conflicts in its record. */
export interface TakenBoth {
  readonly edits: readonly TextEdit[];
  /** What only the other side had, with the comments of those rounds. */
  readonly comments: number;
  readonly rounds: number;
  /** Comments that one side has open and the other closed: they are closed. */
  readonly closed: number;
  /** The prose has conflicts, which are left as they are. */
  readonly proseConflicts: boolean;
}

/**
 * Settles the conflicts in a front matter, or in `clients.yaml`, by taking the records of both sides: the upper one as it is written, and
 * what only the lower one says as edits in it. Where both changed one value, that which did not change since both were one gives way, if git
 * wrote what both began with (`diff3`), and minutes add up; else a comment that one side closed is closed, and all else is refused
 * (`not-editable`), so that nothing is guessed. Conflicts in the prose stay, byte for byte.
 */
export function takeBothSides(text: string, kind: Kind = 'document'): Result<TakenBoth> {
  const sides = kind === 'terms' ? termsSidesOf(text) : sidesOf(text);
  if (!sides.ok) return refused(text, sides.problem.message);
  const united = unite(kind, sides.value);
  if (united.refused) return refused(text, united.refused);
  if (united.lostNote !== null) return refused(text, noteIsLost(united.lostNote));
  const { comments, rounds, closed } = united;
  const { prose, proseConflicts } = sides.value;
  return ok({ edits: [changeTo(text, united.text + prose)], comments, rounds, closed, proseConflicts });
}

const refused = (text: string, message: Said): Result<never> =>
  fail('not-editable', message, mergeConflictIn(text) ?? undefined);

/** One edit, from the first line that changes to the last. */
function changeTo(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  start = lineStart(before, start);
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const lineBreak = before.indexOf('\n', before.length - same);
  const end = lineBreak < 0 ? before.length : lineBreak + 1;
  return { span: { start, end }, text: after.slice(start, after.length - (before.length - end)) };
}
