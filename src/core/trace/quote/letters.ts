import type { Span } from '../../text';
import { isWordCharacter } from './fold';

/** Letters, digits and combining marks in a part of a text: what a passage weighs. */
export function countLetters(text: string, { start, end }: Span): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // Passages are weighed by the hundred after each edit: the common letters take the short way.
    if (code < ASCII) count += ASCII_LETTERS[code] as number;
    else if (isWordCharacter(String.fromCodePoint(text.codePointAt(at) ?? 0))) {
      count++;
      if ((text.codePointAt(at) ?? 0) > 0xffff) at++;
    }
  }
  return count;
}

const ASCII = 128;
const ASCII_LETTERS = Uint8Array.from({ length: ASCII }, (_, code) =>
  Number(isWordCharacter(String.fromCharCode(code))),
);

/** The span without white space at its ends; the same object when there is none. */
export function trimSpace(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start === span.start && end === span.end ? span : { start, end };
}

/** A part of a text with each run of white space as one space: how it reads, however it is broken into lines. */
export function oneLine(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}
