/** A half-open range `[start, end)` of a string, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replace the characters of `span` (offsets in the text before any edit) by `text`. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** Applies edits that do not overlap; their order in the list does not matter, except for two insertions at one place. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.span.start < at) throw new RangeError(`edits overlap at ${edit.span.start}`);
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/**
 * The text without those of `signs`, each one UTF-16 code unit, that stand at its end. (A pattern such as `/[,!]+$/` goes through a run of signs
 * in the middle of a text anew from each of them.)
 */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** A text on one line: all white space is a single space, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text on one line, of at most `length` characters (code points); the last is `…` where it was longer. */
export function shortened(text: string, length: number): string {
  const line = oneLine(text);
  const characters = Array.from(line);
  return characters.length <= length ? line : `${characters.slice(0, length - 1).join('')}…`;
}

/**
 * The same text, cut loose from the longer one that it was cut from: V8 keeps all of that as long as a part of it is known, so that
 * whoever keeps parts of a text that is being edited keeps every version of it.
 */
export function cutLoose(part: string): string {
  return ` ${part}`.slice(1);
}
