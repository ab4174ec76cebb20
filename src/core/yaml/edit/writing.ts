import type { TextEdit } from '../../text';
import { afterBreak, beforeBreak, lineEnd, lineStart } from './lines';
import type { LineEnding } from '../lineEnding';
import type { Layout } from './renderValue';
import type { YamlSource } from '../tree';

/** What every part of the editing needs to know. */
export interface Writing {
  readonly source: YamlSource;
  readonly eol: LineEnding;
  readonly layout: Layout;
  /** Whether the `&anchor` and `!tag` of a replaced value stay. */
  readonly keepProps: boolean;
  /** Whether an entry that goes takes along the blank lines below it, and the comments that stand further in. */
  readonly takeMore: boolean;
}

export const insertion = (at: number, text: string): TextEdit => ({ span: { start: at, end: at }, text });
export const replacement = (start: number, end: number, text: string): TextEdit => ({
  span: { start, end },
  text,
});

/** Edits in the order of the text; at one place an insertion comes before a replacement. */
export const inOrder = (edits: readonly TextEdit[]): TextEdit[] =>
  edits
    .filter((edit) => edit.text !== '' || edit.span.end > edit.span.start)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/** Lines to put after some text on a line. */
export const below = (eol: string, lines: readonly string[]): string =>
  lines.map((line) => eol + line).join('');

/** The end of the last line of some content, with the comment on it; a kept block scalar has its own line break. */
export const endOfLines = (text: string, contentEnd: number): number =>
  text[contentEnd - 1] === '\n' ? contentEnd : lineEnd(text, contentEnd);

/** Puts whole lines after the line where some content ends. */
export function linesAfter({ source, eol }: Writing, contentEnd: number, lines: readonly string[]): TextEdit {
  const at = endOfLines(source.text, contentEnd);
  const ownBreak = source.text[at - 1] === '\n';
  return insertion(at, ownBreak ? lines.map((line) => line + eol).join('') : below(eol, lines));
}

/** Takes whole lines away, with their line break; at the end of a text without one, with the one before. */
export function withoutLines(text: string, start: number, contentEnd: number): TextEdit {
  const from = lineStart(text, start);
  const end = endOfLines(text, contentEnd);
  const ownBreak = text[end - 1] === '\n';
  const to = ownBreak ? end : afterBreak(text, end);
  const lastLine = !ownBreak && to === end;
  return replacement(lastLine ? beforeBreak(text, from) : from, to, '');
}
