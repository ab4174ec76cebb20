/**
 * A text as a terminal may be given it. What clients wrote may hold signs that a terminal obeys: to clear the screen, to name the window, to
 * fill the clipboard. They are shown (`␛`) and not obeyed; line ends and tabs stay.
 */
export const forTerminal = (text: string): string => text.replace(OBEYED, pictureOf);

/** The control characters of Unicode but for tabs and line ends; a carriage return alone would write over the line. */
const OBEYED = /(?![\t\n])(?!\r\n)\p{Cc}/gu;

/** Unicode has a picture for each of the first 32, and for what deletes. */
function pictureOf(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code === 0x7f) return '\u2421';
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
}
