import type { Span } from '../text';

/**
 * Sentences by punctuation alone. Not Intl.Segmenter: on the Node versions that editors ship its time over a whole document
 * grows with the square of the length.
 */

/** Ends a sentence when white space or the end follows; closing quotes and brackets belong to it. */
const END_MARKS = '.!?…‽؟۔।॥።܀';
/** Ends a sentence wherever it stands: scripts that put no space after it. */
const FULL_WIDTH_END_MARKS = '。！？｡';
const CLOSING = '"\'”’»›)]}）」』】*_~`';
/** Marks that may stand before the first word of a sentence. */
const OPENING = '"\'“‘«‹„‚([{¿¡*_~`#>-–—';

/** Abbreviations that are followed by a name or a number more often than they end a sentence, in the languages of the sample. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st sr jr rev hon gen col capt lt sgt no nos vol vols p pp fig figs ch sec ed eds cf vs viz al approx ' +
    'bl ca dvs evt f ff hhv inkl jf kap kl mfl mht mv nr osv pga pkt str tlf td vha ' +
    'bl a dvs e d exkl fr m o s t ex tex tom ung ' +
    'esim jne ks mm mrd n noin ns os pvm s so toim tri ts v vrt ' +
    'sra srta núm pàg tel etc ex art cap dra av pl ' +
    'bzw ggf usw vgl z b d h'
  ).split(' '),
);

/** The sentences of `text[within)`, from first to last visible character; white space lies between. A paragraph end ends one. */
export function splitSentences(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const sentences: Span[] = [];
  let start = skipWhite(text, within.start, within.end);
  for (let at = start; at < within.end;) {
    const end = sentenceEnd(text, at, within.end);
    if (end === 0) {
      at++;
      continue;
    }
    sentences.push({ start, end: trimmedEnd(text, start, end) });
    start = at = skipWhite(text, end, within.end);
  }
  if (start < within.end) {
    const end = trimmedEnd(text, start, within.end);
    if (end > start) sentences.push({ start, end });
  }
  return sentences;
}

/** The end of the sentence when it ends at the character `at`, else 0. */
function sentenceEnd(text: string, at: number, limit: number): number {
  const mark = text.charAt(at);
  if (isParagraphEnd(text, at)) return at;
  if (FULL_WIDTH_END_MARKS.includes(mark)) return closingEnd(text, at + 1, limit);
  if (!END_MARKS.includes(mark)) return 0;
  const end = closingEnd(text, at + 1, limit);
  if (end < limit && !isWhite(text.charAt(end))) return 0;
  if (mark === '.' && (isAbbreviation(text, at) || startsLower(text, end, limit))) return 0;
  return end;
}

/** An empty line; the line feed before it is where the sentence ends. */
function isParagraphEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 10 || unit === 13) && /^(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(text.slice(at, at + 40));
}

function closingEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && (END_MARKS + FULL_WIDTH_END_MARKS + CLOSING).includes(text.charAt(end))) end++;
  return end;
}

/** `Dr.`, `e.g.`, `J.`, and a number that names a place in a list or a date (`17. mai`). */
function isAbbreviation(text: string, dot: number): boolean {
  const word = /[\p{L}\p{M}\p{N}.]*$/u.exec(text.slice(Math.max(0, dot - 16), dot))?.[0] ?? '';
  if (word === '') return false;
  const last = word.split('.').at(-1) ?? '';
  if (/^\d{1,2}$/.test(last)) return /^\d{1,2}$/.test(word) && isLineStart(text, dot - word.length);
  if (/^\p{L}$/u.test(last)) return word.includes('.') || /\p{Lu}/u.test(last) || ABBREVIATIONS.has(last);
  return ABBREVIATIONS.has(last.toLowerCase());
}

function isLineStart(text: string, at: number): boolean {
  return /(?:^|[\n\r])[ \t]*$/.test(text.slice(Math.max(0, at - 8), at));
}

/** A full stop before a small letter is an abbreviation that the list does not know. */
function startsLower(text: string, from: number, limit: number): boolean {
  let at = skipWhite(text, from, limit);
  while (at < limit && OPENING.includes(text.charAt(at))) at++;
  return at < limit && /^\p{Ll}/u.test(text.slice(at, at + 2));
}

function skipWhite(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isWhite(text.charAt(at))) at++;
  return at;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isWhite(text.charAt(at - 1))) at--;
  return at;
}

function isWhite(character: string): boolean {
  return /\s/.test(character);
}
