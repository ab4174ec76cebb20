export type LineEnding = '\n' | '\r\n';

/** The line ending of the first line; `\n` for a text of one line. */
export function lineEndingOf(text: string): LineEnding {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}
