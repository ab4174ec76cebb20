/** What a code point is to the word scanner. Looked up in tables that are filled a page of 256 at a time. */
export const OTHER = 0;
export const SPACE = 1;
export const NEWLINE = 2;
export const LETTER = 3;
export const DIGIT = 4;
/** Lengthens whatever stands before it: combining marks, variation selectors, zero-width joiners. */
export const EXTEND = 5;
/** A character of a script written without spaces: a word of its own. */
export const SYLLABLE = 6;
export const EMOJI = 7;
/** Joins letters or digits on both sides: apostrophes, hyphens, the Catalan middle dot, an underscore. */
export const JOINER = 8;
/** Joins like with like: letters with letters (Finnish `EU:n`) or digits with digits (`10:30`). */
export const JOINER_ALIKE = 9;
/** Joins digits with digits only: `1,234.56`. */
export const JOINER_DIGITS = 10;
export const FLAG = 11;

/** Set beside the class when a word with this character may not be in Unicode form C, so that it has to be normalised. */
export const UNSETTLED = 0x80;
export const CLASS_MASK = 0x7f;

const PAGE_BITS = 8;
const PAGE_SIZE = 1 << PAGE_BITS;
const PAGE_COUNT = 0x110000 >> PAGE_BITS;

const UNSPACED_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}ー々〆]/u;
const CONJOINING_JAMO = /[\u1160-\u11ff]/;

const RULES: readonly (readonly [number, RegExp])[] = [
  [NEWLINE, /[\n\r\u0085\u2028\u2029]/],
  [SPACE, /[\s\u200b]/],
  [EXTEND, /\p{M}|\u200c|\u200d|\u00ad|[\u{e0020}-\u{e007f}]/u],
  [SYLLABLE, UNSPACED_SCRIPTS],
  [DIGIT, /\p{N}/u],
  [LETTER, /\p{L}/u],
  [FLAG, /\p{Regional_Indicator}/u],
  [EMOJI, /[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u],
  [JOINER, /['’\-‐‑·_״׳＇]/],
  [JOINER_ALIKE, /:/],
  [JOINER_DIGITS, /[.,٫٬]/],
];

const pages: (Uint8Array | undefined)[] = new Array<Uint8Array | undefined>(PAGE_COUNT).fill(undefined);

/** The class of a code point (a lone surrogate is OTHER), with UNSETTLED added where normalisation may matter. */
export function characterClass(codePoint: number): number {
  const page = pages[codePoint >> PAGE_BITS] ?? fillPage(codePoint >> PAGE_BITS);
  return page[codePoint & (PAGE_SIZE - 1)] ?? OTHER;
}

/** The whole table of the Basic Latin and Latin-1 page, for the scanner's fast path. */
export function latinClasses(): Uint8Array {
  return pages[0] ?? fillPage(0);
}

function fillPage(index: number): Uint8Array {
  const page = new Uint8Array(PAGE_SIZE);
  for (let i = 0; i < PAGE_SIZE; i++) page[i] = classify((index << PAGE_BITS) + i);
  pages[index] = page;
  return page;
}

function classify(codePoint: number): number {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return OTHER;
  const character = String.fromCodePoint(codePoint);
  const rule = RULES.find(([, pattern]) => pattern.test(character));
  return (rule?.[0] ?? OTHER) | (isUnsettled(character) ? UNSETTLED : 0);
}

function isUnsettled(character: string): boolean {
  return (
    /\p{M}/u.test(character) || CONJOINING_JAMO.test(character) || character.normalize('NFC') !== character
  );
}
