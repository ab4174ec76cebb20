import type { TextEdit } from '../text';
import { afterBreak, columnOf, lineEnd, startsLine } from './lines';
import { mapLines, seqLines } from './renderValue';
import type { YamlInput } from './renderValue';
import { singleEntry } from './expected';
import type { CollectionNode, Member } from './tree';
import { endOfLines, insertion, linesAfter, replacement, withoutLines } from './writing';
import type { Writing } from './writing';

/** A member to add: with a key to a mapping, without one to a list. */
export interface NewMember {
  readonly key: string | null;
  readonly value: YamlInput;
}

/** Adds members to a block collection that has some, at `index` of them, each on lines of its own. */
export function insertInBlock(
  writing: Writing,
  parent: CollectionNode,
  index: number,
  added: readonly NewMember[],
): TextEdit[] {
  const { source, eol, layout } = writing;
  const first = parent.members[0] as Member;
  const column = columnOf(source.text, first.start);
  const lines = added.flatMap(({ key, value }) =>
    key === null ? seqLines([value], column, layout) : mapLines(singleEntry(key, value), column, layout),
  );
  const previous = parent.members[index - 1];
  if (previous) return [linesAfter(writing, afterComments(source.text, previous), lines)];
  const indent = ' '.repeat(column);
  return [
    insertion(
      first.start,
      lines
        .map((line) => line + eol + indent)
        .join('')
        .slice(column),
    ),
  ];
}

/** Takes a member out of a block collection that has others. */
export function removeFromBlock(writing: Writing, parent: CollectionNode, index: number): TextEdit[] {
  const { text } = writing.source;
  const member = parent.members[index] as Member;
  const next = parent.members[index + 1];
  if (startsLine(text, member.start) || !next) {
    const end = writing.takeComments ? afterComments(text, member) : member.end;
    return [withoutLines(text, member.start, end)];
  }
  // The first of `- key: value`: what follows moves up to the dash.
  const end = endOfLines(text, member.end);
  return [replacement(member.start, end + text.slice(end).search(/\S/), '')];
}

/** The end of the comment lines right below a member that stand further in than it does: they are about it. */
function afterComments(text: string, { start, end }: Member): number {
  const column = columnOf(text, start);
  let last = end;
  for (;;) {
    const next = afterBreak(text, endOfLines(text, last));
    const comment = /^[ \t]*(?=#)/.exec(text.slice(next, lineEnd(text, next)));
    if (!comment || comment[0].length <= column) return last;
    last = next + comment[0].length + 1;
  }
}
