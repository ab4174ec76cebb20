/** What a code point is to the word scanner. Looked up in tables of 256, filled as characters are met. */
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

type Rule = readonly [number, RegExp];

/** No character of these is in a later rule. */
const PLAIN_RULES: readonly Rule[] = [
  [NEWLINE, /[\n\r\u0085\u2028\u2029]/],
  [SPACE, /[\s\u200b]/],
  [JOINER, /['’\-‐‑·_״׳＇]/],
  [JOINER_ALIKE, /:/],
  [JOINER_DIGITS, /[.,٫٬]/],
];

/**
 * Latin-1 by hand: the first comparison of a process waits for the patterns of all Unicode to be compiled, and most texts need no
 * more than this and the marks of print.
 */
const LATIN_RULES: readonly Rule[] = [
  ...PLAIN_RULES,
  [LETTER, /[A-Za-zªµºÀ-ÖØ-öø-ÿ]/],
  [DIGIT, /[0-9²³¹¼½¾]/],
  [EXTEND, /\u00ad/],
  [EMOJI, /[©®]/],
];
const FIRST_BEYOND_LATIN = 0x100;

const RULES: readonly Rule[] = [
  ...PLAIN_RULES,
  [OTHER, /[\u2012-\u2018\u201a-\u2026]/],
  [EXTEND, /\p{M}|\u200c|\u200d|\u00ad|[\u{e0020}-\u{e007f}]/u],
  [SYLLABLE, UNSPACED_SCRIPTS],
  [DIGIT, /\p{N}/u],
  [LETTER, /\p{L}/u],
  [FLAG, /\p{Regional_Indicator}/u],
  [EMOJI, /[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u],
];

/** Below this every character is in Unicode form C. */
const FIRST_UNSETTLED = 0x300;
/** In a table: not met yet. */
const UNKNOWN = 0xff;

const pages: (Uint8Array | undefined)[] = new Array<Uint8Array | undefined>(PAGE_COUNT).fill(undefined);

/** The class of a code point (a lone surrogate is OTHER), with UNSETTLED added where normalisation may matter. */
export function characterClass(codePoint: number): number {
  const page = pages[codePoint >> PAGE_BITS] ?? emptyPage(codePoint >> PAGE_BITS);
  const known = page[codePoint & (PAGE_SIZE - 1)] as number;
  return known === UNKNOWN ? (page[codePoint & (PAGE_SIZE - 1)] = classify(codePoint)) : known;
}

/** The whole table of the Basic Latin and Latin-1 page, for the scanner's fast path. */
export function latinClasses(): Uint8Array {
  return (latin ??= Uint8Array.from({ length: PAGE_SIZE }, (_, codePoint) => characterClass(codePoint)));
}

let latin: Uint8Array | null = null;

function emptyPage(index: number): Uint8Array {
  return (pages[index] = new Uint8Array(PAGE_SIZE).fill(UNKNOWN));
}

function classify(codePoint: number): number {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return OTHER;
  const character = String.fromCodePoint(codePoint);
  const rules = codePoint < FIRST_BEYOND_LATIN ? LATIN_RULES : RULES;
  const rule = rules.find(([, pattern]) => pattern.test(character));
  return (rule?.[0] ?? OTHER) | (isUnsettled(character, codePoint) ? UNSETTLED : 0);
}

function isUnsettled(character: string, codePoint: number): boolean {
  if (codePoint < FIRST_UNSETTLED) return false;
  return (
    /\p{M}/u.test(character) || CONJOINING_JAMO.test(character) || character.normalize('NFC') !== character
  );
}
