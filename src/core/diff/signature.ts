import { KIND_MASK, UNSPACED } from '../prose/words';
import type { Vocabulary } from '../prose/wordsVocabulary';
import type { ScannedText } from './document';

/** What a block is about, for comparing it with others: its words as sorted numbers (each as often as it occurs), weighed. */
export interface Signature {
  readonly words: Int32Array;
  readonly weight: number;
}

/** How much alike two blocks are. */
export interface Likeness {
  /** The weight of the words that they share. */
  readonly shared: number;
  /** 0 to 1, see `likeness`. */
  readonly like: number;
}

/** Characters of scripts without spaces are common to all texts; two in a row are not. */
const PAIR_WEIGHT = 4;

export function signatureOf(side: ScannedText, block: number, vocabulary: Vocabulary): Signature {
  const from = side.firstToken[block] as number;
  const to = side.firstToken[block + 1] as number;
  const found = new Int32Array(to - from);
  let count = 0;
  let weight = 0;
  for (let token = from; token < to; token++) {
    const word = signatureWord(side, token, to, vocabulary);
    if (word < 0) continue;
    found[count++] = word;
    weight += vocabulary.weight(word);
  }
  return { words: found.subarray(0, count).sort(), weight };
}

/** The weight of the words that two blocks share. */
export function sharedWeight(a: Signature, b: Signature, vocabulary: Vocabulary): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length;) {
    const difference = (a.words[i] as number) - (b.words[j] as number);
    if (difference === 0) shared += vocabulary.weight(a.words[i] as number);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

/** Weighted Jaccard similarity, 0 to 1. */
export function likeness(shared: number, a: Signature, b: Signature): number {
  return shared === 0 ? 0 : shared / (a.weight + b.weight - shared);
}

function signatureWord(side: ScannedText, token: number, to: number, vocabulary: Vocabulary): number {
  const { tokens, text } = side;
  const word = tokens.words[token] as number;
  if (((tokens.kinds[token] as number) & KIND_MASK) !== UNSPACED)
    return vocabulary.weight(word) > 0 ? word : -1;
  const next = token + 1;
  if (next >= to || tokens.starts[next] !== tokens.ends[token]) return -1;
  const hash = Math.imul(vocabulary.hash(word), 0x9e3779b1) ^ vocabulary.hash(tokens.words[next] as number);
  const start = tokens.starts[token] as number;
  return vocabulary.intern(text, { start, end: tokens.ends[next] as number, hash, weight: PAIR_WEIGHT });
}
