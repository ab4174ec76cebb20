import type { Span } from '../text';
import {
  CLASS_MASK,
  DIGIT,
  EMOJI,
  EXTEND,
  FLAG,
  JOINER,
  JOINER_ALIKE,
  JOINER_DIGITS,
  LETTER,
  NEWLINE,
  OTHER,
  SPACE,
  SYLLABLE,
  UNSETTLED,
  characterClass,
  latinClasses,
} from './wordsCharacters';
import type { Vocabulary } from './wordsVocabulary';
import type { TokenList } from './wordsTokens';

const NOTHING = 0;
/** What a token is: a word, one character of a script without spaces, an emoji, or punctuation (a run of one character). */
const WORD = 1;
export const UNSPACED = 2;
const SYMBOL = 3;
export const PUNCTUATION = 4;
export const KIND_MASK = 7;
/** Set beside the kind when the token is not written in Unicode form C: equal numbers need not be equal characters. */
export const VARIANT = 8;

/** Words of one to three letters are mostly grammar: they say little about where a sentence came from. */
const SHORT_WORD = 3;
const LONGEST_WEIGHED = 12;
/** A character of Chinese or Thai says about as much as half a word. */
const UNSPACED_WEIGHT = 3;
const HASH_FACTOR = 0x01000193;

/**
 * Adds the tokens of `text[from, to)` to `into`: words with their joiners inside (`l'amor`, `col·laborar`, `EU:n`,
 * `1,234.56`), one token per character where a script has no spaces, whole emoji sequences, runs of one punctuation
 * character. White space makes no token. Words are compared in Unicode form C; offsets are those of the text as it is.
 */
export function scanTokens(text: string, span: Span, vocabulary: Vocabulary, into: TokenList): void {
  const scanner = new Scanner(text, span);
  for (let kind = scanner.next(); kind !== NOTHING; kind = scanner.next()) {
    const { start, end } = scanner;
    if (scanner.unsettled) addNormalised(text.slice(start, end), scanner, vocabulary, into);
    else into.add(start, end, vocabulary.intern(text, scanner), kind);
  }
}

/** The words of a text, or of a part of it (no punctuation, no white space), in order. */
export function splitWords(text: string, part: Span = { start: 0, end: text.length }): Span[] {
  const scanner = new Scanner(text, part);
  const words: Span[] = [];
  for (let kind = scanner.next(); kind !== NOTHING; kind = scanner.next())
    if (kind !== PUNCTUATION) words.push({ start: scanner.start, end: scanner.end });
  return words;
}

function addNormalised(raw: string, found: Scanner, vocabulary: Vocabulary, into: TokenList): void {
  const settled = raw.normalize('NFC');
  let hash = 0;
  for (let i = 0; i < settled.length; i++) hash = mix(hash, settled.charCodeAt(i));
  const word = vocabulary.intern(settled, { start: 0, end: settled.length, hash, weight: found.weight });
  into.add(found.start, found.end, word, settled === raw ? found.kind : found.kind | VARIANT);
}

function tokenKind(characterKind: number): number {
  if (characterKind === LETTER || characterKind === DIGIT) return WORD;
  if (characterKind === SYLLABLE) return UNSPACED;
  return characterKind === EMOJI || characterKind === FLAG ? SYMBOL : PUNCTUATION;
}

function tokenWeight(token: number, length: number): number {
  if (token === PUNCTUATION) return 0;
  if (token === UNSPACED) return UNSPACED_WEIGHT;
  return length <= SHORT_WORD ? 1 : Math.min(length, LONGEST_WEIGHED);
}

function mix(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, HASH_FACTOR);
  return mixed ^ (mixed >>> 15);
}

/** Walks over one token at a time, hashing what it passes: the hottest loop of the engine. */
class Scanner {
  start: number;
  end: number;
  kind = NOTHING;
  hash = 0;
  weight = 0;
  /** Whether the token may not be in Unicode form C. */
  unsettled = false;
  private readonly latin = latinClasses();
  private readonly to: number;

  constructor(
    private readonly text: string,
    span: Span,
  ) {
    this.start = this.end = span.start;
    this.to = span.end;
  }

  /** Goes on to the next token and gives its kind. */
  next(): number {
    let at = this.end;
    let found = this.classAt(at) & CLASS_MASK;
    while (at < this.to && (found === SPACE || found === NEWLINE)) found = this.classAt(++at) & CLASS_MASK;
    if (at >= this.to) return NOTHING;
    this.start = at;
    this.hash = 0;
    this.unsettled = false;
    this.end = this.endOfToken(at, found);
    this.kind = tokenKind(found);
    this.weight = tokenWeight(this.kind, this.end - at);
    return this.kind;
  }

  /** The class of the code point at `at`; past the end it is white space. */
  private classAt(at: number): number {
    if (at >= this.to) return SPACE;
    const unit = this.text.charCodeAt(at);
    if (unit < 256) return this.latin[unit] as number;
    return characterClass(unit >= 0xd800 && unit < 0xdc00 ? (this.text.codePointAt(at) as number) : unit);
  }

  private endOfToken(at: number, kind: number): number {
    if (kind === LETTER || kind === DIGIT) return this.endOfWord(at);
    let end = this.step(at);
    if (kind === EMOJI) end = this.endOfEmoji(end);
    else if (kind === FLAG && (this.classAt(end) & CLASS_MASK) === FLAG) end = this.step(end);
    else if (kind === OTHER || kind >= JOINER) end = this.endOfRun(at, end);
    return this.endOfExtension(end);
  }

  private endOfWord(at: number): number {
    const { text, latin, to } = this;
    let last = OTHER;
    let end = at;
    for (;;) {
      // Latin letters in a loop without calls, which are dear until the compiler has seen them: half of a first comparison's time.
      let { hash } = this;
      for (; end < to; end++) {
        const unit = text.charCodeAt(end);
        const letter = unit < 256 ? (latin[unit] as number) : OTHER;
        if (letter !== LETTER && letter !== DIGIT) break;
        last = letter;
        hash = Math.imul(hash ^ unit, HASH_FACTOR);
        hash ^= hash >>> 15;
      }
      this.hash = hash;
      const kind = this.classAt(end) & CLASS_MASK;
      if (kind === LETTER || kind === DIGIT) last = kind;
      else if (kind < EXTEND || (kind !== EXTEND && !(kind >= JOINER && this.joins(kind, end, last))))
        return end;
      end = this.step(end);
    }
  }

  private joins(kind: number, at: number, before: number): boolean {
    const after = this.classAt(at + 1) & CLASS_MASK;
    if (kind === JOINER_DIGITS) return before === DIGIT && after === DIGIT;
    if (kind === JOINER_ALIKE) return before === after;
    return kind === JOINER && (after === LETTER || after === DIGIT);
  }

  private endOfEmoji(from: number): number {
    let end = this.endOfExtension(from);
    while ((this.classAt(end) & CLASS_MASK) === EMOJI && this.continuesEmoji(end))
      end = this.endOfExtension(this.step(end));
    return end;
  }

  /** A skin tone, or what follows a zero-width joiner. */
  private continuesEmoji(at: number): boolean {
    const unit = this.text.charCodeAt(at + 1);
    const isTone = this.text.charCodeAt(at) === 0xd83c && unit >= 0xdffb && unit <= 0xdfff;
    return isTone || this.text.charCodeAt(at - 1) === 0x200d;
  }

  private endOfRun(at: number, from: number): number {
    const unit = this.text.charCodeAt(at);
    let end = from;
    if (end - at > 1) return end;
    while (end < this.to && this.text.charCodeAt(end) === unit) end = this.step(end);
    return end;
  }

  private endOfExtension(from: number): number {
    let end = from;
    while ((this.classAt(end) & CLASS_MASK) === EXTEND) end = this.step(end);
    return end;
  }

  /** Takes in one code point. */
  private step(at: number): number {
    const unit = this.text.charCodeAt(at);
    this.hash = mix(this.hash, unit);
    if (unit >= 256 && (this.classAt(at) & UNSETTLED) !== 0) this.unsettled = true;
    if (unit < 0xd800 || unit > 0xdbff || at + 1 >= this.to) return at + 1;
    const low = this.text.charCodeAt(at + 1);
    if (low < 0xdc00 || low > 0xdfff) return at + 1;
    this.hash = mix(this.hash, low);
    return at + 2;
  }
}
