import type { TextEdit } from '../text';
import { beforeBlanks, beforeBreak, columnOf, lineEnd, lineStart, startsLine } from './lines';
import { inputEntries, isInputList, isInputMap, mapLines } from './renderValue';
import { renderAfterDash, renderAfterKey, seqLines } from './renderValue';
import type { Rendered, YamlInput } from './renderValue';
import { isCollection } from './tree';
import type { CollectionNode, Member, ScalarNode, YamlNode } from './tree';
import { below, endOfLines, insertion, replacement } from './writing';
import type { Writing } from './writing';

/** Gives a member of a block collection a new value. What is not the old value keeps its place. */
export function replaceInBlock(writing: Writing, member: Member, value: YamlInput): TextEdit[] {
  const { text } = writing.source;
  const old = member.value;
  const column = columnOf(text, member.start);
  const kept = writing.keepProps && old.props !== null;
  const start = kept ? old.span.start : (old.props?.start ?? old.span.start);
  // A mapping or list after a dash lines up with what stood there; what is filled in stands one blank away.
  const gap = start < old.span.end ? columnOf(text, start) - column - 1 : 1;
  const rendered = member.key
    ? renderAfterKey(value, column, writing.layout)
    : renderAfterDash(value, { column, gap }, writing.layout);
  if (member.indicatorEnd === null) return completeKey(writing, member, rendered);
  const place = { after: kept && old.props ? old.props.end : member.indicatorEnd, column };
  const dropped = kept || !old.props ? [] : [dropProps(text, old, member.indicatorEnd)];
  const edits = replaceNode(writing, { ...place, old, value, rendered });
  return [...dropped, ...edits];
}

interface Replacing {
  /** Where the new value may start: after the indicator, or after the properties that stay. */
  readonly after: number;
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

function dropProps(text: string, old: YamlNode, indicatorEnd: number): TextEdit {
  const props = old.props ?? old.span;
  const sameLine = lineEnd(text, props.end) >= old.span.start && old.span.end > old.span.start;
  if (sameLine) return replacement(props.start, old.span.start, '');
  return replacement(beforeBlanks(text, props.start, indicatorEnd), props.end, '');
}

/** An old value of one line (or folded over several), an alias, a flow collection, or nothing. */
function replaceInline({ source, eol }: Writing, { old, after, rendered }: Replacing): TextEdit[] {
  const { text } = source;
  const { start, end } = old.span;
  const [first = '', ...rest] = rendered.body;
  const lastLine = lineEnd(text, end);
  if (start === end) {
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
  const start = head === '' ? beforeBlanks(text, header.start, replacing.after) : header.start;
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
  const start = head === '' ? beforeBlanks(text, old.span.start, replacing.after) : old.span.start;
  const to = endOfLines(text, old.span.end);
  const lastBreak = text.slice(beforeBreak(text, to), to);
  return [replacement(start, to, head + below(eol, body) + lastBreak)];
}
