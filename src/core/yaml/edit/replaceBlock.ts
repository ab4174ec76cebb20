import type { TextEdit } from '../../text';
import { beforeBlanks, beforeBreak, columnOf, lineEnd, lineStart, startsLine } from './lines';
import { inputEntries, isInputList, isInputMap, mapLines } from './renderValue';
import { renderAfterDash, renderAfterKey, seqLines } from './renderValue';
import type { Rendered, YamlInput } from './renderValue';
import { isCollection } from '../tree';
import type { CollectionNode, Member, ScalarNode, YamlNode } from '../tree';
import { below, endOfLines, insertion, replacement } from './writing';
import type { Writing } from './writing';

/** Gives a member of a block collection a new value. What is not the old value keeps its place. */
export function replaceInBlock(writing: Writing, member: Member, value: YamlInput): TextEdit[] {
  const { text } = writing.source;
  const old = member.value;
  const column = columnOf(text, member.start);
  const kept = writing.keepProps ? old.props : null;
  const dropped = kept ? null : old.props;
  const beside = dropped !== null && !isEmptyAt(old) && lineEnd(text, dropped.end) >= old.span.start;
  const start = beside ? dropped.start : old.span.start;
  const rendered = renderInPlace(writing, member, { value, column, start, kept: kept !== null });
  if (member.indicatorEnd === null) return completeKey(writing, member, rendered);
  const after = kept?.end ?? member.indicatorEnd;
  const edits = replaceNode(writing, { after, start, column, old, value, rendered });
  if (!dropped || beside) return edits;
  return [replacement(beforeBlanks(text, dropped.start, after), dropped.end, ''), ...edits];
}

const isEmptyAt = (node: YamlNode): boolean => node.span.start === node.span.end;

interface InPlace {
  readonly value: YamlInput;
  readonly column: number;
  readonly start: number;
  readonly kept: boolean;
}

function renderInPlace(writing: Writing, member: Member, { value, column, start, kept }: InPlace): Rendered {
  const { layout, source } = writing;
  if (member.key) return renderAfterKey(value, column, layout);
  // After `- &name` a mapping must start on a line of its own: on the same line the name would be that of its first key.
  if (kept) return renderAfterKey(value, column, { ...layout, seqIndent: layout.seqIndent || layout.step });
  // What replaces an item lines up with what stood there; what is filled in stands one blank away.
  const gap = isEmptyAt(member.value) ? 1 : columnOf(source.text, start) - column - 1;
  return renderAfterDash(value, { column, gap }, layout);
}

interface Replacing {
  /** Where a new value may start: after the indicator, or after the properties that stay. */
  readonly after: number;
  /** Where the old value starts, with the properties in front of it that go. */
  readonly start: number;
  /** The column of the collection. */
  readonly column: number;
  readonly old: YamlNode;
  readonly value: YamlInput;
  readonly rendered: Rendered;
}

function replaceNode(writing: Writing, replacing: Replacing): TextEdit[] {
  const { old } = replacing;
  if (old.kind === 'scalar' && old.header) return replaceBlockScalar(writing, old, replacing);
  if (isCollection(old) && !old.flow) {
    return startsLine(writing.source.text, old.span.start)
      ? replaceLines(writing, old, replacing)
      : replaceFromIndicator(writing, old, replacing);
  }
  return replaceInline(writing, replacing);
}

/** `? key` without a `:` gets one on a line of its own. */
function completeKey({ source, eol }: Writing, member: Member, { head, body }: Rendered): TextEdit[] {
  const indent = ' '.repeat(columnOf(source.text, member.start));
  const lines = [`${indent}:${head && ` ${head}`}`, ...body];
  return [insertion(lineEnd(source.text, member.end), eol + lines.join(eol))];
}

/** An old value of one line (or folded over several), an alias, a flow collection, or nothing. */
function replaceInline({ source, eol }: Writing, { old, start, after, rendered }: Replacing): TextEdit[] {
  const { text } = source;
  const { end } = old.span;
  const [first = '', ...rest] = rendered.body;
  const lastLine = lineEnd(text, end);
  if (isEmptyAt(old)) {
    const head = rendered.head && ` ${rendered.head}`;
    return [insertion(after, head), insertion(lineEnd(text, after), below(eol, rendered.body))];
  }
  if (rendered.head !== '') {
    return [replacement(start, end, rendered.head), insertion(lastLine, below(eol, rendered.body))];
  }
  if (startsLine(text, start)) {
    return [replacement(lineStart(text, start), end, first), insertion(lastLine, below(eol, rest))];
  }
  return [
    replacement(beforeBlanks(text, start, after), end, ''),
    insertion(lastLine, below(eol, rendered.body)),
  ];
}

/** The comment after the `|` stays; only the header and the lines below are exchanged. */
function replaceBlockScalar({ source, eol }: Writing, old: ScalarNode, replacing: Replacing): TextEdit[] {
  const { text } = source;
  const { head, body } = replacing.rendered;
  const header = old.header ?? old.span;
  const start = head === '' ? beforeBlanks(text, replacing.start, replacing.after) : replacing.start;
  const from = lineEnd(text, header.end);
  const to = Math.max(from, old.span.end);
  const lastBreak = text.slice(beforeBreak(text, to), to);
  return [replacement(start, header.end, head), replacement(from, to, below(eol, body) + lastBreak)];
}

/** An old block collection on lines of its own. */
function replaceLines(writing: Writing, old: CollectionNode, replacing: Replacing): TextEdit[] {
  const { text } = writing.source;
  const { eol } = writing;
  const from = lineStart(text, old.span.start);
  const to = endOfLines(text, old.span.end);
  const lastBreak = text.slice(beforeBreak(text, to), to);
  const lines = linesInPlaceOf(writing, old, replacing);
  if (lines) return [replacement(from, to, lines.join(eol) + lastBreak)];
  const { head, body } = replacing.rendered;
  const start = beforeBreak(text, from);
  return [
    insertion(replacing.after, ` ${head}`),
    insertion(lineEnd(text, replacing.after), below(eol, body)),
    replacement(start, to, lastBreak),
  ];
}

/** The lines of a new collection, at the column of the old one where that is possible; null for other values. */
function linesInPlaceOf(
  { source, layout }: Writing,
  old: CollectionNode,
  { value, column }: Replacing,
): string[] | null {
  const at = columnOf(source.text, old.span.start);
  if (isInputMap(value) && inputEntries(value).length > 0) {
    return mapLines(value, at > column ? at : column + layout.step, layout);
  }
  return isInputList(value) && value.length > 0 ? seqLines(value, at, layout) : null;
}

/** An old block collection that starts on the line of its indicator: `- key: value`. */
function replaceFromIndicator(
  { source, eol }: Writing,
  old: CollectionNode,
  replacing: Replacing,
): TextEdit[] {
  const { text } = source;
  const { head, body } = replacing.rendered;
  const start = head === '' ? beforeBlanks(text, replacing.start, replacing.after) : replacing.start;
  const to = endOfLines(text, old.span.end);
  const lastBreak = text.slice(beforeBreak(text, to), to);
  return [replacement(start, to, head + below(eol, body) + lastBreak)];
}
