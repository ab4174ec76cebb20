import { oneLine, type Span } from '../text';
import type { RawChange } from './alignment';
import type { Difference } from './model';
import { isAllWhite, isWhite } from './whiteSpace';

/** Characters that may be a Markdown mark somewhere: digits and dots for the sake of numbered lists. */
const MAY_BE_MARK = unitTable('*_`~[]<>#()|\\+-=.0123456789');
/** Below this no character has another Unicode form that looks the same. */
const FIRST_COMBINING = 0x300;
const TARGET = /\]\([^()\s]*(?:\s+"[^"]*")?\)/g;
const MARKS = /[*_`~[\]<>|\\]/g;
/** Marks that count only where a line begins. */
const LINE_MARKS = /^[ \t]*(?:(?:#{1,6}|[-*+]|\d{1,9}[.)]|>)(?=\s|$)[ \t]*)+/gm;
const LINE_MARK = unitTable(' \t>#*+-.)0123456789');
const UNDERLINES = /^(?:=+|-+)[ \t]*$/gm;
/** A change this long is never one of marks alone; comparing it without its marks would cost more than the diff. */
const LONGEST_COMPARED = 20_000;
/** No link's target is longer; it bounds the look back. */
const LONGEST_TARGET = 2048;

/** Whether the words changed, or only marks around them (a link's target among these), or only white space. */
export function differenceOf(oldText: string, newText: string, change: RawChange): Difference {
  const { old, new: changed } = change;
  const inTarget = isInTarget(oldText, old) && isInTarget(newText, changed);
  if (!inTarget && differsPlainly(oldText, newText, change)) return 'words';
  if (isAllWhite(oldText, old.start, old.end) && isAllWhite(newText, changed.start, changed.end))
    return 'space';
  if (old.end - old.start + changed.end - changed.start > LONGEST_COMPARED) return 'words';
  const before = oldText.slice(old.start, old.end);
  const after = newText.slice(changed.start, changed.end);
  if (oneLine(before) === oneLine(after)) return 'space';
  if (inTarget || settled(before) === settled(after)) return 'marks';
  return bare(oldText, old) === bare(newText, changed) ? 'marks' : 'words';
}

/** The short way for most changes: up to the first letter that differs there is nothing that might be a mark. */
function differsPlainly(oldText: string, newText: string, { old, new: changed }: RawChange): boolean {
  for (let i = old.start, j = changed.start; ; i++, j++) {
    while (i < old.end && isWhite(oldText.charCodeAt(i))) i++;
    while (j < changed.end && isWhite(newText.charCodeAt(j))) j++;
    const a = i < old.end ? oldText.charCodeAt(i) : 0;
    const b = j < changed.end ? newText.charCodeAt(j) : 0;
    if (MAY_BE_MARK[a] === 1 || MAY_BE_MARK[b] === 1) return false;
    if (a !== b) return isSettled(oldText, i) && isSettled(newText, j);
    if (a === 0) return false;
  }
}

/** Whether the character at `at` has no other Unicode form and no mark on it. */
function isSettled(text: string, at: number): boolean {
  return !(text.charCodeAt(at) >= FIRST_COMBINING) && !(text.charCodeAt(at + 1) >= FIRST_COMBINING);
}

function settled(text: string): string {
  return oneLine(text).normalize('NFC');
}

/** The words of a stretch without its marks. */
function bare(text: string, { start, end }: Span): string {
  const inLine = text.slice(start, end).replace(TARGET, '');
  const unmarked = isLineStart(text, start) ? inLine : `\u0000${inLine}`;
  return settled(
    unmarked.replace(LINE_MARKS, '').replace(UNDERLINES, '').replace('\u0000', '').replace(MARKS, ''),
  );
}

/** Whether only white space and line marks stand between the start of the line and `at`. */
function isLineStart(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 13) return true;
    if (LINE_MARK[unit] === 0) return false;
  }
  return true;
}

/** Whether the stretch lies between `](` and `)`. */
function isInTarget(text: string, { start, end }: Span): boolean {
  let from = start - 1;
  const limit = Math.max(0, start - LONGEST_TARGET);
  while (from > limit && !isTargetEdge(text.charCodeAt(from))) from--;
  if (from < 1 || !text.startsWith('](', from - 1)) return false;
  return !/[\s)]/.test(text.slice(start, end)) && /^[^\s)]*\)/.test(text.slice(end, end + LONGEST_TARGET));
}

function isTargetEdge(unit: number): boolean {
  return unit === 0x28 || unit === 0x29 || isWhite(unit);
}

function unitTable(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
