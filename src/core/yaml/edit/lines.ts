/** Lines of a text by offset. A line ends before `\n` or `\r\n`. */

/** The first offset of the line that holds `at`. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** The offset of the line break that ends the line of `at`, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  if (found < 0) return text.length;
  return found > at && text[found - 1] === '\r' ? found - 1 : found;
}

/** The offset after the line break at `at`; `at` itself where there is none. */
export function afterBreak(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return text[at] === '\n' ? at + 1 : at;
}

/** The offset before the line break that ends at `at`; `at` itself where there is none. */
export function beforeBreak(text: string, at: number): number {
  if (text[at - 1] !== '\n') return at;
  return text[at - 2] === '\r' ? at - 2 : at - 1;
}

/** How many characters precede `at` on its line. */
export const columnOf = (text: string, at: number): number => at - lineStart(text, at);

/** Whether only blanks precede `at` on its line. */
export const startsLine = (text: string, at: number): boolean =>
  /^[ \t]*$/.test(text.slice(lineStart(text, at), at));

/** Walks back over the blanks before `at`, not further than `limit`. */
export function beforeBlanks(text: string, at: number, limit: number): number {
  let start = at;
  while (start > limit && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start;
}
