import type { Span } from '../text';
import type { RawChange } from './assemble';
import type { Difference } from './model';
import { isAllWhite } from './whiteSpace';

/** Characters that may be Markdown marks; a change without any of them is one of words or of white space. */
const MAY_BE_MARK = /[*_`~[\]<>#()|\\+\-=]|\d[.)]/;
const TARGET = /\]\([^()\s]*(?:\s+"[^"]*")?\)/g;
const MARKS = /[*_`~[\]<>|\\]/g;
/** Marks that count only where a line begins. */
const LINE_MARKS = /^[ \t]*(?:(?:#{1,6}|[-*+]|\d{1,9}[.)]|>)(?=\s|$)[ \t]*)+/gm;
const LINE_MARK_UNITS = new Set([...' \t>#*+-.)0123456789'].map((mark) => mark.charCodeAt(0)));
const UNDERLINES = /^(?:=+|-+)[ \t]*$/gm;
/** No link's target is longer; it bounds the look back. */
const LONGEST_TARGET = 2048;

/** Whether the words changed, or only marks around them (a link's target among these), or only white space. */
export function differenceOf(oldText: string, newText: string, { old, new: changed }: RawChange): Difference {
  if (isAllWhite(oldText, old.start, old.end) && isAllWhite(newText, changed.start, changed.end))
    return 'space';
  const before = oldText.slice(old.start, old.end);
  const after = newText.slice(changed.start, changed.end);
  const plainBefore = settled(before);
  const plainAfter = settled(after);
  if (plainBefore === plainAfter) return isSpaced(before) === isSpaced(after) ? 'marks' : 'space';
  if (
    !MAY_BE_MARK.test(before) &&
    !MAY_BE_MARK.test(after) &&
    !mayBeTarget(oldText, old) &&
    !mayBeTarget(newText, changed)
  )
    return 'words';
  if (isInTarget(oldText, old) && isInTarget(newText, changed)) return 'marks';
  return bare(oldText, old) === bare(newText, changed) ? 'marks' : 'words';
}

function isSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function settled(text: string): string {
  return isSpaced(text).normalize('NFC');
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
    if (!LINE_MARK_UNITS.has(unit)) return false;
  }
  return true;
}

/** A word inside a target follows another character at once; most words follow a space. */
function mayBeTarget(text: string, { start }: Span): boolean {
  return start > 0 && !isAllWhite(text, start - 1, start);
}

/** Whether the stretch lies between `](` and `)`. */
function isInTarget(text: string, { start, end }: Span): boolean {
  const from = Math.max(0, start - LONGEST_TARGET);
  const opening = text.slice(from, start).lastIndexOf('](');
  if (opening < 0) return false;
  return (
    !/[\s)]/.test(text.slice(from + opening + 2, end)) &&
    /^[^\s)]*\)/.test(text.slice(end, end + LONGEST_TARGET))
  );
}
