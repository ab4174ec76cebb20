import type { MappedText } from '../prose/mappedText';

/**
 * Folding makes what people retype alike the same: case, kinds of quotes and dashes, white space, ligatures and full-width
 * forms (NFKD), and characters that cannot be seen. Offsets of the result still point into the source.
 */

const ALIKE: readonly (readonly [string, string])[] = [
  ['\'‘’‚‛`´′"“”„‟″«»‹›「」『』', "'"],
  ['-–—‒―‐‑−﹣－', '-'],
];

/** Soft hyphen, zero width characters, directional marks (all of category Cf), variation selectors. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/u;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
/** Scripts written without spaces between words: any place in them may be the border of a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const foldedPoints = new Map<number, string>();
for (const [characters, fold] of ALIKE)
  for (const char of characters) foldedPoints.set(char.codePointAt(0) ?? 0, fold);

/** One code point, folded. White space of every kind is a space; what cannot be seen is nothing. */
function foldPoint(char: string): string {
  const known = foldedPoints.get(char.codePointAt(0) ?? 0);
  if (known !== undefined) return known;
  if (/\s/.test(char)) return ' ';
  if (UNSEEN.test(char)) return '';
  return char.normalize('NFKD').toLowerCase();
}

interface Growing {
  readonly parts: string[];
  readonly starts: number[];
  readonly ends: number[];
}

function append({ parts, starts, ends }: Growing, text: string, start: number, end: number): void {
  parts.push(text);
  for (let i = 0; i < text.length; i++) {
    starts.push(start);
    ends.push(end);
  }
}

function grown({ parts, starts, ends }: Growing): MappedText {
  return { text: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** A text as its own derivation. */
export function plainText(text: string): MappedText {
  const starts = Uint32Array.from({ length: text.length }, (_, i) => i);
  return { text, starts, ends: starts.map((start) => start + 1) };
}

/** The folded text; runs of white space and of dashes count as one. */
export function foldText(mapped: MappedText): MappedText {
  const cache = new Map<string, string>();
  const result: Growing = { parts: [], starts: [], ends: [] };
  let last = ' ';
  let at = 0;
  for (const char of mapped.text) {
    let folded = cache.get(char);
    if (folded === undefined) cache.set(char, (folded = foldPoint(char)));
    const repeats = folded === last && (folded === ' ' || folded === '-');
    if (folded !== '' && !repeats) {
      append(result, folded, mapped.starts[at] ?? 0, mapped.ends[at + char.length - 1] ?? 0);
      last = folded;
    }
    at += char.length;
  }
  return grown(result);
}

/** Only the letters, digits and combining marks of a folded text, so that punctuation, spaces and line-end hyphens do not matter. */
export function squashText(folded: MappedText): MappedText {
  const result: Growing = { parts: [], starts: [], ends: [] };
  let at = 0;
  for (const char of folded.text) {
    if (isWordCharacter(char))
      append(result, char, folded.starts[at] ?? 0, folded.ends[at + char.length - 1] ?? 0);
    at += char.length;
  }
  return grown(result);
}

export function isWordCharacter(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
  return WORD_CHARACTER.test(char);
}

export function isUnspaced(char: string): boolean {
  return char.charCodeAt(0) >= 0x0e00 && UNSPACED.test(char);
}

/** Whether a word may begin or end at `at`. */
export function isWordBorder(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  const after = characterAt(text, at);
  if (before === '' || after === '') return true;
  if (!isWordCharacter(before) || !isWordCharacter(after)) return true;
  return isUnspaced(before) || isUnspaced(after);
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low < 0xe000 && at > 1 ? text.slice(at - 2, at) : text.charAt(at - 1);
}
