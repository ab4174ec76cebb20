import { withoutEnd, type Span, type TextEdit } from '../text';

/** A stretch of inline Markdown. `text` has the length of its source; characters of block marks in it are blanks. */
export interface InlineText {
  readonly start: number;
  readonly text: string;
}

export interface ReaderBlocks {
  /** What becomes of the marks of blocks, which a reader never sees. */
  readonly hidden: readonly TextEdit[];
  readonly inlines: readonly InlineText[];
  /** The labels of link definitions, folded: only those make `[text][label]` a link. */
  readonly labels: ReadonlySet<string>;
  /** What closes the code block or comment that the text ends in. */
  readonly until: RegExp | null;
}

interface State {
  readonly source: string;
  readonly hidden: TextEdit[];
  readonly inlines: InlineText[];
  readonly labels: Set<string>;
  /** The lines of the paragraph being collected. */
  paragraph: Line[];
  /** What closes the code block or comment that we are in. */
  until: RegExp | null;
  inTable: boolean;
}

interface Line extends Span {
  /** Where the words start: after indentation, quote marks, bullets and hashes. */
  readonly content: number;
}

/** A line that starts with none of what a mark starts with: most lines of prose, told quickly. */
const RUNNING_TEXT = /^[^\s`~#\-*+\d>_=|:<[]/;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
const BULLET = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const QUOTE_MARK = /^[ \t]*>[ \t]?/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*|-+[ \t]*)$/;
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const DEFINITION = /^ {0,3}\[([^^\]][^\]]*)\]:[ \t]*\S+/;
const FOOTNOTE = /^ {0,3}\[\^[^\]]+\]:[ \t]*/;
const COMMENT = /^ {0,3}<!--/;

/** Reads the block structure line by line: what is hidden, and where inline Markdown stands. */
export function readBlocks(source: string): ReaderBlocks {
  const state: State = {
    source,
    hidden: [],
    inlines: [],
    labels: new Set(),
    paragraph: [],
    until: null,
    inTable: false,
  };
  for (const line of linesOf(source)) readLine(state, line);
  closeParagraph(state);
  return state;
}

/** Lines without their line ends. */
function* linesOf(source: string): Generator<Span> {
  let start = 0;
  while (start <= source.length) {
    const found = source.indexOf('\n', start);
    const next = found < 0 ? source.length + 1 : found + 1;
    const end = next - 1 > start && source[next - 2] === '\r' ? next - 2 : next - 1;
    yield { start, end };
    start = next;
  }
}

function readLine(state: State, line: Span): void {
  const text = state.source.slice(line.start, line.end);
  if (state.until) return readVerbatim(state, line, text);
  if (RUNNING_TEXT.test(text)) return addLine(state, { ...line, content: line.start });
  const content = contentStart(state, line);
  const rest = state.source.slice(content, line.end);
  if (opensVerbatim(state, line, rest)) return;
  if (rest.trim() === '') closeParagraph(state);
  else if (DEFINITION.test(rest)) hideDefinition(state, line, rest);
  else if (isTableRule(state, rest)) startTable(state, line);
  else if (RULE.test(rest)) {
    closeParagraph(state);
    hide(state, line);
  } else addLine(state, { ...line, content });
}

/** Inside a fence every line is seen as it is; inside a comment none; the closing line of a fence is a mark. */
function readVerbatim(state: State, line: Span, text: string): void {
  const closes = state.until?.test(text) ?? false;
  if (closes || state.until === COMMENT_END) hide(state, line);
  if (closes) state.until = null;
}

const COMMENT_END = /-->/;

function opensVerbatim(state: State, line: Span, rest: string): boolean {
  const fence = FENCE.exec(rest)?.[1];
  const comment = COMMENT.test(rest) && !COMMENT_END.test(rest);
  if (fence === undefined && !comment) return false;
  closeParagraph(state);
  hide(state, line);
  state.until = fence === undefined ? COMMENT_END : closingFence(fence);
  return true;
}

function closingFence(fence: string): RegExp {
  return new RegExp(`^[ \\t>]*${fence.charAt(0)}{${fence.length},}[ \\t]*$`);
}

/** Steps over quote marks, bullets and hashes, in any nesting, and hides them. */
function contentStart(state: State, line: Span): number {
  let at = line.start;
  for (;;) {
    const rest = state.source.slice(at, line.end);
    const mark = QUOTE_MARK.exec(rest) ?? (RULE.test(rest) ? null : BULLET.exec(rest)) ?? FOOTNOTE.exec(rest);
    if (!mark) break;
    if (state.paragraph.length > 0 && !mark[0].includes('>')) closeParagraph(state);
    at += mark[0].length;
  }
  const heading = HEADING.exec(state.source.slice(at, line.end))?.[0];
  if (heading !== undefined) {
    closeParagraph(state);
    at += heading.length;
  }
  if (at > line.start) hide(state, { start: line.start, end: at });
  return at;
}

function hideDefinition(state: State, line: Span, rest: string): void {
  closeParagraph(state);
  state.labels.add(foldLabel(DEFINITION.exec(rest)?.[1] ?? ''));
  hide(state, line);
}

/** Labels of links match whatever their case and white space. */
export function foldLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function isTableRule(state: State, rest: string): boolean {
  const header = state.paragraph[0];
  if (!header || state.paragraph.length > 1 || !rest.includes('-') || !TABLE_RULE.test(rest)) return false;
  return rest.includes('|') && state.source.slice(header.content, header.end).includes('|');
}

function startTable(state: State, line: Span): void {
  state.inTable = true;
  hide(state, line);
}

function addLine(state: State, line: Line): void {
  state.paragraph.push(line);
  const isHeading = line.content > line.start && HEADING.test(state.source.slice(line.start, line.content));
  if (isHeading) {
    hideClosingHashes(state, line);
    closeParagraph(state);
  }
}

function hideClosingHashes(state: State, line: Line): void {
  const words = state.source.slice(line.content, line.end);
  const marked = withoutEnd(words, ' \t');
  const unmarked = withoutEnd(marked, '#');
  const kept = withoutEnd(unmarked, ' \t');
  if (marked !== unmarked && unmarked !== kept)
    hide(state, { start: line.content + kept.length, end: line.end });
}

function closeParagraph(state: State): void {
  const { paragraph, source } = state;
  const first = paragraph[0];
  const last = paragraph[paragraph.length - 1];
  if (first && last) {
    if (state.inTable) for (const line of paragraph) addRow(state, line);
    else state.inlines.push({ start: first.content, text: blanked(source, paragraph, last.end) });
  }
  state.paragraph = [];
  state.inTable = false;
}

/** The paragraph's source with the marks at the start of its later lines blanked out. */
function blanked(source: string, lines: readonly Line[], end: number): string {
  let text = '';
  let from = lines[0]?.content ?? end;
  for (const line of lines.slice(1)) {
    text += source.slice(from, line.start) + ' '.repeat(line.content - line.start);
    from = line.content;
  }
  return text + source.slice(from, end);
}

/** The bars of a table row become spaces, so that words of two cells stay apart; each cell is a stretch of its own. */
function addRow(state: State, line: Line): void {
  const row = state.source.slice(line.content, line.end);
  let cell = 0;
  const addCell = (end: number): void => {
    if (end > cell) state.inlines.push({ start: line.content + cell, text: row.slice(cell, end) });
  };
  for (const bar of row.matchAll(/(?<!\\)\|/g)) {
    addCell(bar.index);
    hide(state, { start: line.content + bar.index, end: line.content + bar.index + 1 }, ' ');
    cell = bar.index + 1;
  }
  addCell(row.length);
}

function hide(state: State, { start, end }: Span, text = ''): void {
  if (end > start) state.hidden.push({ span: { start, end }, text });
}
