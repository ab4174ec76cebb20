import { editFrontMatter } from '../frontMatter/edit';
import { readDocument } from '../frontMatter/read';
import { fail, ok, type Result } from '../problem';
import { say, type Said } from '../said';
import { applyEdits, type TextEdit } from '../text';
import { lineStart } from '../yaml/edit/lines';
import { mergeConflictIn } from '../yaml/mergeConflict';
import { lostNote } from './notes';
import { recordSideOf } from './record';
import { sidesOf, type MergedSides } from './sides';
import type { Account } from './keys';
import { unionOf } from './union';

/** What becomes of a document that git left with conflicts in its front matter. */
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
 * Settles the conflicts in a front matter by taking the records of both sides: the upper one as it is written, and what only the lower
 * one says as edits in it. Where both changed one value, that which did not change since both were one gives way, if git wrote what both
 * began with (`diff3`); else a comment that one side closed is closed, and all else is refused (`not-editable`), so that nothing is guessed.
 * Conflicts in the prose stay, byte for byte.
 */
export function takeBothSides(text: string): Result<TakenBoth> {
  const sides = sidesOf(text);
  if (!sides.ok) return refused(text, sides.problem.message);
  const union = unionOfSides(sides.value);
  if (!union) return refused(text, UNREADABLE);
  if (union.refused) return refused(text, union.refused);
  const edits = editFrontMatter(sides.value.mine, union.operations);
  if (!edits.ok) return refused(text, edits.problem.message);
  const frontMatter = applyEdits(sides.value.mine, edits.value);
  const lost = lostNote(sides.value.theirs, frontMatter);
  if (lost !== null)
    return refused(
      text,
      say(
        'Only the lower side of the merge has the note {0}. Copy it to the upper side, then try again.',
        lost,
      ),
    );
  if (!readDocument(frontMatter).readable) return refused(text, UNREADABLE);
  const { comments, rounds, closed } = union;
  const { prose, proseConflicts } = sides.value;
  return ok({ edits: [changeTo(text, frontMatter + prose)], comments, rounds, closed, proseConflicts });
}

const UNREADABLE = say(
  'One of the two sides of the merge cannot be read by itself, so nothing was written. Merge them by hand.',
);

const refused = (text: string, message: Said): Result<never> =>
  fail('not-editable', message, mergeConflictIn(text) ?? undefined);

function unionOfSides(sides: MergedSides): Account | null {
  const [mine, theirs] = [recordSideOf(sides.mine), recordSideOf(sides.theirs)];
  const base = sides.base === null ? null : recordSideOf(sides.base);
  return mine && theirs && unionOf(mine, theirs, base);
}

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
