import { wordsIn } from '../../feedback/phrases';
import type { Cut, Why } from './cuts';
import { withoutEnd } from '../../text';
import { isBlank, type Line } from './lines';
import { consistsOf, holds, isOne, opening, phrasesFor, wordSet, type Phrases } from './vocabulary';

const GREETINGS = phrasesFor(({ greetings }) => greetings);
const ADDRESSES = phrasesFor(({ addresses }) => addresses);
const CLOSINGS = phrasesFor(({ closings }) => closings);
const DEVICES = phrasesFor(({ devices }) => devices);
const SMALL_PRINT = phrasesFor(({ smallPrint }) => smallPrint);
const THANKS = phrasesFor(({ thanks }) => thanks);
const AND = new Set(['and', 'og', 'och', 'ja', 'i']);
const POLITE = wordSet(({ politeness }) => politeness);

/** The words of a name, as they stand after a greeting or below a mail. A word is taken whole: `AAAA` is one, and not parted in every way. */
const NAME_WORDS = /^(?:(?:\p{Lu}[\p{L}.'’-]*(?![\p{L}.'’-])|de|del|van|von|i|og|och|and|&|,|\/)\s*){1,6}$/u;
/** `Sam,` above a mail. */
const NAME_ALONE = /^\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)?,$/u;
const CONTACT =
  /@|https?:|www\.|^(?:t|tel|tlf|puh|p|m|mob|e|w)[:.]|(?:\d[\s().-]*){6}|^[^.!?:]*,\s*\p{L}?-?\d{4,5}\s|\s\|\s/iu;
const LINK = /@|:\/\/|www\./;
const SPEAKS = /[?!:“”"«»]|\.$/;
/** `Head of Content, Northwind Coaching`: a line directly below a name. */
/** A signature's line, in characters. */
const LONGEST_NAMES = 120;
const LONGEST_TITLE = 6;
const LONGEST_DEVICE = 12;

/**
 * Parts what was said from greetings, signatures and small print. `from` is who wrote it, where that is known.
 * Only lines that look like these are cut, one by one: a
 * postscript below a signature stays.
 */
export function withoutManners(
  lines: readonly Line[],
  from: string | null,
): {
  readonly lines: readonly Line[];
  readonly cuts: readonly Cut[];
} {
  const reasons = new Map<Line, Why>();
  const first = lines.find((line) => line.depth === 0 && !isBlank(line));
  if (first && isGreeting(first.text)) reasons.set(first, 'greeting');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.depth > 0 || isBlank(line) || reasons.has(line)) continue;
    if (isDevice(line.text)) reasons.set(line, 'signature');
    else if (isDelimiter(line)) markSignature(lines, i, reasons);
    else if (isClosing(line.text)) markSignature(lines, i, reasons);
  }
  markName(lines, from, reasons);
  markSmallPrint(lines, reasons);
  return {
    lines: lines.filter((line) => !reasons.has(line)),
    cuts: [...reasons].map(([{ start, end }, why]) => ({ why, span: { start, end } })),
  };
}

/** A greeting, alone or with a name, on a line of its own. */
export function isGreeting(text: string): boolean {
  const words = wordsIn(text);
  if (/[?:;]$/.test(text)) return false;
  if (NAME_ALONE.test(text)) return true;
  if (isOne(GREETINGS, words)) return true;
  const name = (phrases: Phrases): string => {
    const length = opening(phrases, words);
    return length === 0 ? '' : withoutEnd(afterWords(text, length), ',!.–—-');
  };
  return [GREETINGS, ADDRESSES].some((phrases) => NAME_WORDS.test(name(phrases).trim()));
}

/** What follows the first `count` words. */
function afterWords(text: string, count: number): string {
  let rest = text;
  for (let i = 0; i < count; i++) rest = rest.replace(/^[^\p{L}\p{N}]*[\p{L}\p{M}\p{N}]+/u, '');
  return rest.replace(/^[\s,!.]+/, '');
}

const isDelimiter = ({ text }: Line): boolean => text === '--';

function isDevice(text: string): boolean {
  const words = wordsIn(text);
  return words.length <= LONGEST_DEVICE && opening(DEVICES, words) > 0;
}

/** `Best regards,`, `Mvh Jane`: closing words, with nothing else but a name. */
function isClosing(text: string): boolean {
  const words = wordsIn(text);
  const length = opening(CLOSINGS, words);
  if (length === 0 || /[?:]$/.test(text)) return false;
  if (consistsOf(CLOSINGS, words, AND)) return true;
  return NAME_WORDS.test(withoutEnd(afterWords(text, length), ',!.').trim());
}

/** Marks the closing line `i`, and the lines of a signature below it. */
function markSignature(lines: readonly Line[], i: number, reasons: Map<Line, Why>): void {
  const closing = lines[i] as Line;
  const said = lines.slice(0, i).some((line) => line.depth === 0 && !isBlank(line) && !reasons.has(line));
  const onlyThanks = consistsOf(THANKS, wordsIn(closing.text), POLITE);
  // “Thanks!” before anything was said is no end.
  reasons.set(closing, onlyThanks && !said ? 'thanks' : 'signature');
  if (onlyThanks && !said) return;
  let below = true;
  let last = closing;
  for (const line of lines.slice(i + 1)) {
    if (line.depth > 0) return;
    // A blank line between the closing words and the name parts nothing.
    if (isBlank(line)) below = last === closing;
    else if (!isSignatureLine(line.text, below)) return;
    else {
      reasons.set(line, 'signature');
      last = line;
      below = true;
    }
  }
}

function isSignatureLine(text: string, below: boolean): boolean {
  if (/^p\.?\s?s\b/iu.test(text)) return false;
  const noLinks = text.split(/\s+/).filter((word) => !LINK.test(word));
  const words = wordsIn(noLinks.join(' '));
  if (CONTACT.test(text) && !/[?!]/.test(text)) return words.length <= LONGEST_DEVICE;
  const isNames = text.length <= LONGEST_NAMES && NAME_WORDS.test(text);
  if (isDevice(text) || isNames || words.length === 0) return true;
  return below && words.length <= LONGEST_TITLE && !SPEAKS.test(text) && /^[\p{Lu}\d]/u.test(text);
}

/** `t. Kaisa`, `//Karin`, `-Jane`: a name below a mail without closing words; the name alone where it is known to be the writer's. */
const SIGNED = /^(?:[tT]\.\s?|\/{1,2}\s?|[-–—])(?:\p{Lu}[\p{L}’-]*\s?){1,2}$/u;

function markName(lines: readonly Line[], from: string | null, reasons: Map<Line, Why>): void {
  const said = lines.filter((line) => line.depth === 0 && !isBlank(line) && !reasons.has(line));
  const last = said.at(-1);
  if (!last || said.length < 2) return;
  const names = from === null ? [] : [from, ...from.split(' ')];
  if (SIGNED.test(last.text) || names.includes(last.text.replace(/[.,!]$/, '')))
    reasons.set(last, 'signature');
}

/** Paragraphs below a signature in the words of company lawyers. */
function markSmallPrint(lines: readonly Line[], reasons: Map<Line, Why>): void {
  const from = lines.findIndex((line) => reasons.get(line) === 'signature');
  if (from < 0) return;
  let paragraph: Line[] = [];
  const close = (): void => {
    const words = wordsIn(paragraph.map(({ text }) => text).join(' '));
    if (holds(SMALL_PRINT, words)) for (const line of paragraph) reasons.set(line, 'small print');
    paragraph = [];
  };
  for (const line of lines.slice(from)) {
    if (isBlank(line) || line.depth > 0 || reasons.has(line)) close();
    else paragraph.push(line);
  }
  close();
}
