import type { Span } from '../text';

export type BlockKind = 'heading' | 'list item' | 'table row' | 'code' | 'quote' | 'paragraph';

/** A block of a Markdown text, from its first mark to its last character; only white space lies between blocks. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Where the scan goes on. */
  readonly next: number;
  /** How far the scan looked ahead: what lies beyond did not matter to this block. */
  readonly seen: number;
}

/** No writer wraps lines at this width: a longer line is a paragraph of its own, even without an empty line after it. */
const UNWRAPPED_LINE = 200;

const FENCE = /^(`{3,})[^`]*$|^(~{3,})/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
const LIST_ITEM = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^(?:=+|-+)$/;
/** A line that starts with none of these is running text. */
const MARKS = new Set([...'#-*+0123456789|>`~=_'].map((mark) => mark.charCodeAt(0)));

type LineKind = BlockKind | 'fence' | 'rule' | 'empty';

interface Line extends Span {
  readonly next: number;
}

/** The blocks of a Markdown text in order; in plain text, its paragraphs. */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (let block = nextBlock(text, 0); block !== null; block = nextBlock(text, block.next))
    blocks.push(block);
  return blocks;
}

/** The first block at or after `from` (the start of a line), or null. What lies before `from` does not matter. */
export function nextBlock(text: string, from: number): Block | null {
  for (let at = from; at < text.length;) {
    const line = lineAt(text, at);
    const kind = lineKind(text, line);
    if (kind === 'fence') return codeBlock(text, line);
    if (kind === 'rule') return block(text, [line, line], 'paragraph');
    if (kind === 'heading' || kind === 'table row') return block(text, [line, line], kind);
    if (kind !== 'empty') return runningBlock(text, line, kind);
    at = line.next;
  }
  return null;
}

/** A block of running text takes in the lines that only go on with it. */
function runningBlock(text: string, first: Line, kind: BlockKind): Block {
  let last = first;
  while (last.next < text.length) {
    const line = lineAt(text, last.next);
    const goesOn = lineKind(text, line);
    if (kind === 'paragraph' && UNDERLINE.test(content(text, line)))
      return block(text, [first, line], 'heading', line.next);
    const belongs = goesOn === 'paragraph' || (kind === 'quote' && goesOn === 'quote');
    if (!belongs || isUnwrapped(last) || isUnwrapped(line))
      return block(text, [first, last], kind, line.next);
    last = line;
  }
  return block(text, [first, last], kind);
}

/** From fence to fence. One that is never closed is a line like any other: it must not swallow the rest of a draft. */
function codeBlock(text: string, opening: Line): Block {
  const mark = /^(?:`+|~+)/.exec(content(text, opening))?.[0] ?? '';
  for (let line = opening; line.next < text.length;) {
    line = lineAt(text, line.next);
    const inside = text.charCodeAt(firstInk(text, line)) === mark.charCodeAt(0) ? content(text, line) : '';
    if (inside.startsWith(mark) && /^(?:`+|~+)$/.test(inside)) return block(text, [opening, line], 'code');
  }
  return block(text, [opening, opening], 'paragraph', Infinity);
}

/** `peeked` is the end of a further line that was looked at. The one unit more is the line feed a carriage return may meet. */
function block(
  text: string,
  [first, last]: readonly [Line, Line],
  kind: BlockKind,
  peeked = last.next,
): Block {
  let end = last.end;
  while (end > first.start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start: firstInk(text, first), end, kind, next: last.next, seen: Math.max(peeked, last.next) + 1 };
}

function lineAt(text: string, start: number): Line {
  for (let end = start; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 10) return { start, end, next: end + 1 };
    if (unit === 13) return { start, end, next: text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1 };
  }
  return { start, end: text.length, next: text.length };
}

function lineKind(text: string, line: Line): LineKind {
  const start = firstInk(text, line);
  if (start === line.end) return 'empty';
  if (!MARKS.has(text.charCodeAt(start))) return 'paragraph';
  return markedLineKind(content(text, line));
}

function markedLineKind(line: string): LineKind {
  if (line.startsWith('|')) return 'table row';
  if (line.startsWith('>')) return 'quote';
  if (FENCE.test(line)) return 'fence';
  if (HEADING.test(line)) return 'heading';
  if (RULE.test(line)) return 'rule';
  return LIST_ITEM.test(line) ? 'list item' : 'paragraph';
}

function isUnwrapped(line: Line): boolean {
  return line.end - line.start >= UNWRAPPED_LINE;
}

function content(text: string, line: Line): string {
  return text.slice(line.start, line.end).trim();
}

function firstInk(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || (unit >= 128 && /\s/.test(String.fromCharCode(unit)));
}
