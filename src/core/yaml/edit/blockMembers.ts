import type { TextEdit } from '../../text';
import { afterBreak, columnOf, lineEnd, startsLine } from './lines';
import { mapLines, seqLines } from './renderValue';
import type { YamlInput } from './renderValue';
import { singleEntry } from './nested';
import type { CollectionNode, Member } from '../tree';
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
  if (previous) return [linesAfter(writing, endWith(source.text, previous, COMMENT), lines)];
  // Where the first stands, its column is written already; after the new lines it is to be written again.
  return [insertion(first.start, [...lines, ' '.repeat(column)].join(eol).slice(column))];
}

/** Takes a member out of a block collection that has others. */
export function removeFromBlock(writing: Writing, parent: CollectionNode, index: number): TextEdit[] {
  const { text } = writing.source;
  const member = parent.members[index] as Member;
  const next = parent.members[index + 1];
  if (startsLine(text, member.start) || !next) {
    const end = writing.takeMore ? endWith(text, member, COMMENT_OR_BLANK) : member.end;
    return [withoutLines(text, member.start, end)];
  }
  // The first of `- key: value`: what follows moves up to the dash.
  const end = endOfLines(text, member.end);
  return [replacement(member.start, end + text.slice(end).search(/\S/), '')];
}

/** Lines below a member that are about it. */
const COMMENT = /^[ \t]*(?=#)/;
const COMMENT_OR_BLANK = /^[ \t]*(?=#|$)/;

/**
 * The end of a member and of the lines of a kind right below it, as far as they stand further in or are blank: the
 * start of the next line, or, where there are no such lines, the end of the member's content.
 */
function endWith(text: string, { start, end }: Member, kind: RegExp): number {
  const column = columnOf(text, start);
  let from = text[end - 1] === '\n' ? end : afterBreak(text, lineEnd(text, end));
  let taken = end;
  for (;;) {
    const to = lineEnd(text, from);
    const blanks = kind.exec(text.slice(from, to))?.[0].length ?? -1;
    const further = blanks > column || from + blanks === to;
    if (blanks < 0 || !further || from === text.length) return taken;
    from = afterBreak(text, to);
    taken = from;
  }
}
