import { KIND_MASK, PUNCTUATION } from '../prose/words';
import type { Vocabulary } from '../prose/wordsVocabulary';
import type { Memory } from './memory';
import type { TokenAlignment } from './alignment';
import type { ScannedText } from './document';
import type { Side, Sides } from './comparison';
import { ShinglePlaces } from './shinglePlaces';
import { type Free, type Stretch, stretchesAfter, stretchesBefore } from './passageEnds';

/** A passage that stands elsewhere: stretches of equal tokens, as triples of old token, new token and length, in order. */
export type MovedPassage = readonly number[];

/** Tokens in a row that are looked up: fewer turn up in unrelated texts as well. */
const SHINGLE = 6;
/** A sentence of fewer words, or of short words only, recurs by chance. */
const LEAST_WORDS = 7;
const LEAST_WEIGHT = 30;
/** What is not a whole sentence must be longer to be more than a turn of phrase. */
const LEAST_WORDS_OF_PART = 10;
const SENTENCE_ENDS = /[.!?…:。！？।؟۔]["'”’»)\]*_]*\s*$|[\n\r]\s*$|^\s*$/;
const SENTENCE_END = /^[.!?…:。！？।؟۔"'”’»)\]*_]*(?:\s*[\n\r]|\s*$)|^[.!?…:。！？।؟۔]/;
/** So far beside a passage its neighbours are looked at. */
const BESIDE = 6;

/**
 * Sentences that went elsewhere: stretches of words without a partner, found by shingles that occur once. Linear in the words left over.
 */
export function findMovedPassages(alignment: TokenAlignment, memory: Memory): MovedPassage[] {
  const { old, new: changed } = alignment;
  const { vocabulary } = memory;
  const found: MovedPassage[] = [];
  const oldFree = freeTokens(alignment, 'old');
  const newFree = freeTokens(alignment, 'new');
  if (oldFree.count === 0 || newFree.count === 0) return found;
  leaveOut(newFree, changed.tokens.words, wordsOf(oldFree, old.tokens.words, vocabulary.size));
  const places = memory.shinglesOf(old, oldFree.from, () => {
    const made = new ShinglePlaces(oldFree.count);
    forEachShingle(old.tokens.words, oldFree, vocabulary, (hash, at) => made.add(hash, at));
    return made;
  });
  forEachShingle(changed.tokens.words, newFree, vocabulary, (hash, at) => {
    const place = newFree.is[at] === 1 ? places.get(hash) : -1;
    if (place < 0 || oldFree.is[place] === 0) return;
    const free = { old: oldFree.is, new: newFree.is };
    const stretch = extended(alignment, free, { old: place, new: at });
    if (!isPassage(alignment, stretch, vocabulary)) return;
    const passage = [
      ...stretchesBefore(alignment, free, stretch),
      ...[stretch.old, stretch.new, stretch.length],
      ...stretchesAfter(alignment, free, stretch),
    ];
    take(passage, free);
    found.push(passage);
  });
  return found;
}

/** Tokens of one text without a partner that lie in no passage already known to have moved. */
interface FreeTokens {
  /** For each token 1 or 0. */
  readonly is: Uint8Array;
  /** Where free ones may be: the first token of each stretch that is long enough for a shingle, and the one after its last. */
  readonly stretches: readonly number[];
  /** How many tokens the stretches hold. */
  readonly count: number;
  /** The stretches, and what of them has moved: the same tokens are free where it is the same. */
  readonly from: readonly number[];
}

function freeTokens(alignment: TokenAlignment, side: Side): FreeTokens {
  const is = new Uint8Array(alignment[side].tokens.count);
  const stretches: number[] = [];
  let count = 0;
  let at = 0;
  const reach = (place: number): void => {
    if (place - at < SHINGLE) return;
    is.fill(1, at, place);
    stretches.push(at, place);
    count += place - at;
  };
  const column = side === 'old' ? 0 : 1;
  for (const { frame, runs } of alignment.parts) {
    const from = side === 'old' ? frame.oldFrom : frame.newFrom;
    for (let run = 0; run < runs.length; run += 3) {
      const place = from + (runs[run + column] as number);
      reach(place);
      at = place + (runs[run + 2] as number);
    }
  }
  reach(is.length);
  const from = stretches.slice();
  for (const { frame } of alignment.moves) {
    const [first, end] = side === 'old' ? [frame.oldFrom, frame.oldTo] : [frame.newFrom, frame.newTo];
    is.fill(0, first, end);
    from.push(first, end);
  }
  return { is, stretches, count, from };
}

/** For each word 1 where it is that of a free token. */
function wordsOf({ is, stretches }: FreeTokens, words: Int32Array, wordCount: number): Uint8Array {
  const found = new Uint8Array(wordCount);
  for (let at = 0; at < stretches.length; at += 2)
    for (let i = stretches[at] as number; i < (stretches[at + 1] as number); i++)
      if (is[i] === 1) found[words[i] as number] = 1;
  return found;
}

/** Tokens of other words than those of the other text are in no passage: most shingles of a rewritten text need no look-up. */
function leaveOut({ is, stretches }: FreeTokens, words: Int32Array, isThere: Uint8Array): void {
  for (let at = 0; at < stretches.length; at += 2)
    for (let i = stretches[at] as number; i < (stretches[at + 1] as number); i++)
      is[i] = (is[i] as number) & (isThere[words[i] as number] as number);
}

/** As far as the words agree and are free on both sides. */
function extended(
  { old, new: changed }: Sides,
  free: Free,
  from: { readonly old: number; readonly new: number },
): Stretch {
  const isSame = (i: number, j: number): boolean =>
    free.old[i] === 1 && free.new[j] === 1 && old.tokens.words[i] === changed.tokens.words[j];
  let start = 0;
  while (isSame(from.old + start - 1, from.new + start - 1)) start--;
  let end = 0;
  while (from.old + end < free.old.length && isSame(from.old + end, from.new + end)) end++;
  return { old: from.old + start, new: from.new + start, length: end - start };
}

/** From its first token to its last nothing is free any more. */
function take(passage: MovedPassage, free: Free): void {
  const last = passage.length - 3;
  const length = passage[last + 2] as number;
  free.old.fill(0, passage[0], (passage[last] as number) + length);
  free.new.fill(0, passage[1], (passage[last + 1] as number) + length);
}

function isPassage({ old, new: changed }: Sides, passage: Stretch, vocabulary: Vocabulary): boolean {
  const { tokens } = old;
  let words = 0;
  let weight = 0;
  for (let i = passage.old; i < passage.old + passage.length; i++) {
    if (((tokens.kinds[i] as number) & KIND_MASK) !== PUNCTUATION) words++;
    weight += vocabulary.weight(tokens.words[i] as number);
  }
  if (words < LEAST_WORDS || weight < LEAST_WEIGHT) return false;
  return (
    words >= LEAST_WORDS_OF_PART ||
    isSentence(old, passage.old, passage.length) ||
    isSentence(changed, passage.new, passage.length)
  );
}

/** Whether the tokens begin and end where a sentence does. */
function isSentence({ text, tokens }: ScannedText, first: number, length: number): boolean {
  const start = tokens.starts[first] as number;
  const last = tokens.starts[first + length - 1] as number;
  const end = tokens.ends[first + length - 1] as number;
  return (
    SENTENCE_ENDS.test(text.slice(Math.max(0, start - BESIDE), start)) &&
    (SENTENCE_END.test(text.slice(last, last + BESIDE)) || SENTENCE_END.test(text.slice(end, end + BESIDE)))
  );
}

/** A shingle's hash goes along with it (Karp and Rabin): the new word's is added, that of the word that dropped out taken off. */
const FACTOR = 0x9e3779b1;
const FACTOR_OF_FIRST = Array.from({ length: SHINGLE }).reduce<number>(
  (power) => Math.imul(power, FACTOR),
  1,
);

/** The shingles of free tokens, with a hash and the place of the first token. */
function forEachShingle(
  words: Int32Array,
  { is, stretches }: FreeTokens,
  vocabulary: Vocabulary,
  use: (hash: number, at: number) => void,
): void {
  for (let stretch = 0; stretch < stretches.length; stretch += 2) {
    let run = 0;
    let hash = 0;
    for (let i = stretches[stretch] as number; i < (stretches[stretch + 1] as number); i++) {
      run = is[i] === 1 ? run + 1 : 0;
      if (run === 0) continue;
      hash = (Math.imul(run === 1 ? 0 : hash, FACTOR) + vocabulary.hash(words[i] as number)) | 0;
      if (run > SHINGLE)
        hash = (hash - Math.imul(vocabulary.hash(words[i - SHINGLE] as number), FACTOR_OF_FIRST)) | 0;
      if (run >= SHINGLE) use(hash, i - SHINGLE + 1);
    }
  }
}
