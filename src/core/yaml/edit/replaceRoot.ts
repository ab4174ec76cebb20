import type { TextEdit } from '../../text';
import { lineStart } from './lines';
import { inputEntries, isInputList, isInputMap, mapLines, renderFlow, seqLines } from './renderValue';
import type { Layout, YamlInput } from './renderValue';
import { isCollection } from '../tree';
import type { YamlNode } from '../tree';
import { endOfLines, insertion, replacement, withoutLines } from './writing';
import type { Writing } from './writing';

/** Gives a whole YAML document a new value. An emptied mapping leaves nothing behind. */
export function replaceRoot({ source, eol, layout }: Writing, root: YamlNode, value: YamlInput): TextEdit[] {
  const { text } = source;
  const { start, end } = root.span;
  const lines = rootLines(value, layout);
  const block = isCollection(root) && !root.flow;
  if (block && lines.length === 0) return [withoutLines(text, start, end)];
  if (block) return [replacement(lineStart(text, start), endOfLines(text, end), lines.join(eol))];
  if (start < end) return [replacement(start, end, lines.length === 0 ? '{}' : lines.join(eol))];
  const newLine = start > 0 && text[start - 1] !== '\n' ? eol : '';
  return [insertion(start, newLine + lines.map((line) => line + eol).join(''))];
}

function rootLines(value: YamlInput, layout: Layout): string[] {
  if (isInputMap(value)) return inputEntries(value).length === 0 ? [] : mapLines(value, 0, layout);
  if (isInputList(value) && value.length > 0) return seqLines(value, 0, layout);
  return [renderFlow(value, null)];
}
