import { mapThroughEdits, MappedTextBuilder, type MappedText } from '../../prose/mappedText';

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
/** The first code point of a script without spaces (Thai). */
export const FIRST_UNSPACED = 0x0e00;
/** Scripts written without spaces between words: any place in them may be the border of a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const foldedPoints = new Map<number, string>();
for (const [characters, fold] of ALIKE)
  for (const char of characters) foldedPoints.set(char.codePointAt(0) ?? 0, fold);

/** One code point as it looks: all quotes and all dashes alike, white space of every kind a space, what cannot be seen nothing. */
export function lookOf(char: string): string {
  const known = foldedPoints.get(char.codePointAt(0) ?? 0);
  if (known !== undefined) return known;
  if (/\s/.test(char)) return ' ';
  return UNSEEN.test(char) ? '' : char.normalize('NFKD');
}

const foldPoint = (char: string): string => lookOf(char).toLowerCase();

/** A text as its own derivation. */
export function plainText(text: string): MappedText {
  return mapThroughEdits(text, []);
}

const ASCII = 128;
/** The folded code unit of each ASCII character. */
const asciiFolds = Uint8Array.from({ length: ASCII }, (_, code) =>
  foldPoint(String.fromCharCode(code)).charCodeAt(0),
);
const SPACE = 32;
const HYPHEN = 45;

/** The folded text; runs of white space and of dashes count as one. */
export function foldText({ text, starts, ends }: MappedText): MappedText {
  const known = new Map<number, string>();
  const builder = new MappedTextBuilder(text.length);
  let last = SPACE;
  const add = (unit: number, at: number, lastAt: number): void => {
    if (unit === last && (unit === SPACE || unit === HYPHEN)) return;
    builder.add(unit, starts[at] ?? 0, ends[lastAt] ?? 0);
    last = unit;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const from = at;
    if (code > 0xffff) at++;
    if (code < ASCII) {
      add(asciiFolds[code] ?? 0, from, at);
      continue;
    }
    const folded = known.get(code) ?? foldPoint(String.fromCodePoint(code));
    known.set(code, folded);
    for (let i = 0; i < folded.length; i++) add(folded.charCodeAt(i), from, at);
  }
  return builder.build();
}

/** Only the letters, digits and combining marks of a folded text, so that punctuation, spaces and line-end hyphens do not matter. */
export function squashText({ text, starts, ends }: MappedText): MappedText {
  const builder = new MappedTextBuilder(text.length);
  const isWord = wordCharacterTest();
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const isPair = code > 0xffff;
    if (isWord(code)) {
      builder.add(text.charCodeAt(at), starts[at] ?? 0, ends[at] ?? 0);
      if (isPair) builder.add(text.charCodeAt(at + 1), starts[at + 1] ?? 0, ends[at + 1] ?? 0);
    }
    if (isPair) at++;
  }
  return builder.build();
}

/** A test for many code points of one text, which remembers what it has seen: Unicode classes are slow to ask for. */
export function wordCharacterTest(): (code: number) => boolean {
  const known = new Map<number, boolean>();
  return (code) => {
    if (code < ASCII) return isWordCharacter(String.fromCharCode(code));
    let is = known.get(code);
    if (is === undefined) known.set(code, (is = isWordCharacter(String.fromCodePoint(code))));
    return is;
  };
}

export function isWordCharacter(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < ASCII) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
  return WORD_CHARACTER.test(char);
}

export function isUnspaced(char: string): boolean {
  return char.charCodeAt(0) >= FIRST_UNSPACED && UNSPACED.test(char);
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
